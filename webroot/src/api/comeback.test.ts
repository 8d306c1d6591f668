import { expect, test } from 'vitest';
import { isAway } from './comeback';
import { Problem } from './http';

test('only a server that is away is waited for', () => {
  expect(isAway(Problem.offline())).toBe(true);
  expect(isAway(new Problem({ status: 503 }))).toBe(true);
  expect(isAway(new Problem({ status: 500 }))).toBe(false);
  expect(isAway(new Problem({ status: 404 }))).toBe(false);
  expect(isAway(new Error('broken'))).toBe(false);
});
