import { expect, test } from 'vitest';
import type { Discussion } from '../../api/types';
import { adopt, EMPTY } from '../../live/fold';
import { hintFor } from './hints';

const standing = (more: object) => {
  const seats = [{ persona: 'dewey' }];
  const plain = { state: 'idle', policy: 'natural', seats, turnCount: 1, auto: { remaining: 0 } };
  const discussion = { ...plain, ...more } as Discussion;
  return { state: adopt(EMPTY, discussion), discussion };
};

test('what is to be waited for is said before who is next', () => {
  const now = standing({ upNext: { id: 'dewey', why: 'Dewey was asked' } });
  expect(hintFor(now)).toBe('Dewey was asked');
  expect(hintFor(now, 3)).toContain('3 s');
});

test('where everybody is muted the way on is said', () => {
  const seats = [{ persona: 'dewey', muted: true }, { persona: 'freire' }];
  expect(hintFor(standing({ policy: 'once', seats, upNext: null }))).toContain('Everyone has spoken');
  const all = seats.map((seat) => ({ ...seat, muted: true }));
  expect(hintFor(standing({ policy: 'once', seats: all, upNext: null }))).toContain('Everybody is muted');
  expect(hintFor(standing({ seats: all, upNext: { id: 'dewey', why: 'You asked for this speaker.' } }))).toContain(
    'asked',
  );
});

test('a pause tells its reason and the way on', () => {
  const words = hintFor(standing({ state: 'paused', reason: 'The key was refused.' }));
  expect(words).toBe('Paused: The key was refused. The next response tries again.');
});
