import { expect, test } from 'vitest';
import { secondsUntil } from './wait';

test('seconds are counted up to the whole, and never below nothing', () => {
  expect([10_000, 9_001, 9_000, 8_999, 1].map((moment) => secondsUntil(moment, 8_000))).toEqual([2, 2, 1, 1, 0]);
});
