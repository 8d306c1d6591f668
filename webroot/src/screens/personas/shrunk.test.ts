import { expect, test } from 'vitest';
import { cut } from './shrunk';

test('the middle of a wide picture is cut and shrunk', () => {
  expect(cut(4000, 3000)).toEqual({ x: 500, y: 0, edge: 3000, side: 512 });
});

test('the middle of a tall picture is cut', () => {
  expect(cut(600, 1000)).toEqual({ x: 0, y: 200, edge: 600, side: 512 });
});

test('a small picture is not blown up', () => {
  expect(cut(120, 100)).toEqual({ x: 10, y: 0, edge: 100, side: 100 });
});
