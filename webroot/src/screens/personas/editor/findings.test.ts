import { expect, test } from 'vitest';
import { calmed, counted, type Finding } from './findings';

const error = (line: number, column: number): Finding => ({ line, column, path: '', detail: '', severity: 'error' });

test('what is empty in a new text is open, and what is wrong stays an error', () => {
  const text = 'id:      # small letters\nname:\ncolor: pink\nclaims:\n  -\n';
  const found = calmed(
    [error(1, 4), error(2, 6), error(3, 8), error(5, 4), { ...error(3, 8), severity: 'advice' }],
    text,
  );
  expect(found.map((one) => one.severity)).toEqual(['open', 'open', 'error', 'open', 'advice']);
  expect(counted(found)).toEqual({ error: 1, advice: 1, open: 3 });
});
