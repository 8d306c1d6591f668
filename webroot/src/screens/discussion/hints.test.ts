import { expect, test } from 'vitest';
import type { Discussion } from '../../api/types';
import { adopt, EMPTY } from '../../live/fold';
import type { Turn } from '../../live/frames';
import { goesOn, hintFor } from './hints';

const standing = (more: object) => {
  const seats = [{ persona: 'dewey' }];
  const plain = { state: 'idle', policy: 'natural', seats, turnCount: 1, auto: { remaining: 0 } };
  const discussion = { ...plain, ...more } as Discussion;
  return { state: adopt(EMPTY, discussion), discussion, connection: 'open' as const };
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

test('nobody is to come where the reader names the speaker, nor after a finished round', () => {
  const { discussion } = standing({ policy: 'manual' });
  expect(goesOn(discussion)).toBe(false);
  expect(goesOn({ ...discussion, policy: 'once', upNext: null })).toBe(false);
  expect(goesOn({ ...discussion, policy: 'once', upNext: { id: 'dewey', why: '' } })).toBe(true);
  expect(goesOn({ ...discussion, policy: 'once', upNext: null, turnCount: 0 })).toBe(true);
  expect(goesOn({ ...discussion, policy: 'natural' })).toBe(true);
});

test('the turns left of auto-play are told once, with who speaks', () => {
  const now = standing({ auto: { remaining: 39 } });
  const turns = new Map([[1, { n: 1, status: 'speaking', speaker: { name: 'Lev Vygotsky' } } as Turn]]);
  expect(hintFor({ ...now, state: { ...now.state, turns } })).toBe('Vygotsky is speaking. Auto-play: 39 turns left.');
});

test('of a discussion that is gone it is not also said that it is closed', () => {
  const closed = standing({ state: 'closed' });
  expect(hintFor(closed)).toContain('is closed');
  expect(hintFor({ ...closed, connection: 'gone' })).toBe('');
});
