import { expect, test } from 'vitest';
import { Problem } from '../api/http';
import { sentences, told } from './toasts';

test('what the title says is not said again', () => {
  const title = 'Something went wrong';
  expect(told(new Problem({ title, detail: `${title}. Please try again.` })).detail).toBe('Please try again.');
  expect(told(new Problem({ title, detail: title })).detail).toBe('');
  expect(told(new Problem({ title, detail: 'The disk is full.' })).detail).toBe('The disk is full.');
});

test('parts become sentences with one end each', () => {
  expect(sentences('Too large', 'At most 10 kB.', '', 'Really?')).toBe('Too large. At most 10 kB. Really?');
});
