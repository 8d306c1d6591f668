import { expect, test } from 'vitest';
import type { Discussion } from '../../api/types';
import { adopt, EMPTY } from '../../live/fold';
import { hintFor } from './hints';

const standing = (more: object) => {
  const discussion = { state: 'idle', policy: 'natural', turnCount: 1, auto: { remaining: 0 }, ...more } as Discussion;
  return { state: adopt(EMPTY, discussion), discussion };
};

test('what is to be waited for is said before who is next', () => {
  const now = standing({ upNext: { id: 'dewey', why: 'Dewey was asked' } });
  expect(hintFor(now)).toBe('Dewey was asked');
  expect(hintFor(now, 3)).toContain('3 s');
});

test('a pause tells its reason and the way on', () => {
  const words = hintFor(standing({ state: 'paused', reason: 'The key was refused.' }));
  expect(words).toBe('Paused: The key was refused. The next response tries again.');
});
