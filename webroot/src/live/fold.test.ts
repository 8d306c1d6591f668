import { expect, test } from 'vitest';
import type { Discussion } from '../api/types';
import { adopt, EMPTY, fold, type State, speakingTurn, turnsInOrder } from './fold';
import type { Frame } from './frames';

const theorist = { kind: 'theorist', id: 'dewey', name: 'John Dewey' };
const reader = { kind: 'user', id: 'u1', name: 'You' };
const frame = (object: unknown) => object as Frame;
const turn = (n: number, speaker: object, text: string, status: string) => ({
  n,
  speaker,
  text,
  status,
  citations: [],
});
const started = (seq: number, n: number) =>
  frame({ type: 'turn.started', seq, turn: turn(n, theorist, '', 'speaking') });
const completed = (seq: number, n: number, text: string, more = {}) =>
  frame({ type: 'turn.completed', seq, turn: turn(n, theorist, text, 'completed'), ...more });
const said = (seq: number, n: number, text: string) =>
  frame({ type: 'turn.completed', seq, turn: turn(n, reader, text, 'completed') });
const failed = (seq: number, n: number) =>
  frame({ type: 'turn.failed', seq, turn: turn(n, theorist, '', 'failed'), problem: { title: 'No' } });
const delta = (n: number, attempt: number, offset: number, text: string) =>
  frame({ type: 'turn.delta', turn: n, attempt, offset, text });
const reset = (n: number, attempt: number) => frame({ type: 'turn.reset', turn: n, attempt });
const opening = (more = {}) =>
  frame({
    type: 'discussion.updated',
    seq: 1,
    discussion: { id: 'd', seq: 1, state: 'idle', auto: { remaining: 0 }, upNext: { id: 'dewey', why: '' }, ...more },
  });
const from = (state: State, ...frames: Frame[]) => frames.reduce((now, next) => fold(now, next).state, state);
const run = (...frames: Frame[]) => from(EMPTY, ...frames);
const textOf = (state: State, n: number) => state.turns.get(n)?.text;
const standing = (state: State) => [state.discussion?.state, state.discussion?.auto.remaining];

test('deltas append at their offset', () => {
  expect(textOf(run(opening(), started(2, 1), delta(1, 7, 0, 'Let us '), delta(1, 7, 7, 'begin')), 1)).toBe(
    'Let us begin',
  );
});

test('a delta cuts the text at its offset before it appends', () => {
  expect(textOf(run(opening(), started(2, 1), delta(1, 1, 0, 'Let us begin'), delta(1, 1, 4, 'me wait')), 1)).toBe(
    'Let me wait',
  );
});

test('offsets count UTF-16 code units', () => {
  const frames = [opening(), started(2, 1), delta(1, 1, 0, 'a😀'), delta(1, 1, 3, 'b')];
  expect(textOf(run(...frames), 1)).toBe('a😀b');
});

test('a higher attempt begins again and a lower one is dropped', () => {
  const state = run(
    opening(),
    started(2, 1),
    delta(1, 3, 0, 'Old words'),
    delta(1, 5, 0, 'New'),
    delta(1, 3, 9, ' more'),
    delta(1, 5, 3, ' words'),
  );
  expect(textOf(state, 1)).toBe('New words');
});

test('a reset empties the text and raises the attempt', () => {
  const state = run(
    opening(),
    started(2, 1),
    delta(1, 1, 0, 'Old'),
    reset(1, 2),
    delta(1, 1, 3, 'er'),
    delta(1, 2, 0, 'New'),
  );
  expect(textOf(state, 1)).toBe('New');
});

test('a late reset of a lower attempt takes nothing back', () => {
  expect(textOf(run(opening(), started(2, 1), delta(1, 4, 0, 'Kept'), reset(1, 3)), 1)).toBe('Kept');
});

test('the text so far after a reconnect replaces what was there', () => {
  expect(textOf(run(opening(), started(2, 1), delta(1, 1, 0, 'One two'), delta(1, 1, 0, 'One two three')), 1)).toBe(
    'One two three',
  );
});

test('a delta beyond the end asks once for the missing words and changes nothing', () => {
  const state = run(opening(), started(2, 1), delta(1, 1, 0, 'One'));
  const first = fold(state, delta(1, 1, 9, 'four'));
  expect(first.gap).toBe(true);
  expect(fold(first.state, delta(1, 1, 13, 'five')).gap).toBe(false);
  expect(textOf(first.state, 1)).toBe('One');
});

test('a finished turn has the text of its event and ignores late deltas', () => {
  const state = run(
    opening(),
    started(2, 1),
    delta(1, 1, 0, 'Hal'),
    completed(3, 1, 'Half and whole'),
    delta(1, 1, 3, 'f'),
  );
  expect(textOf(state, 1)).toBe('Half and whole');
  expect(speakingTurn(state)).toBe(null);
});

test('an event seen before changes nothing', () => {
  const state = run(opening(), started(2, 1), completed(3, 1, 'Done'));
  const again = fold(state, started(2, 1)).state;
  expect(again).toBe(state);
  expect(again.turns.get(1)?.status).toBe('completed');
});

test('a jump in seq is a gap and leaves the state alone', () => {
  const jump = fold(run(opening(), started(2, 1)), completed(5, 2, 'Later'));
  expect(jump.gap).toBe(true);
  expect(jump.state.seq).toBe(2);
  expect(jump.state.turns.has(2)).toBe(false);
});

test('the same jump a second time is the server’s word and is accepted', () => {
  const state = run(opening(), started(2, 1), completed(5, 2, 'Later'), completed(5, 2, 'Later'));
  expect(state.seq).toBe(5);
});

test('a reader’s message may complete before the turn it overtakes', () => {
  const state = run(opening(), started(2, 1), said(3, 2, 'A question'), delta(1, 1, 0, 'Still speaking'));
  expect(turnsInOrder(state).map((one) => [one.n, one.status])).toEqual([
    [1, 'speaking'],
    [2, 'completed'],
  ]);
  expect(state.discussion?.state).toBe('speaking');
  expect(textOf(state, 1)).toBe('Still speaking');
});

test('upNext comes from the event when it is there and is otherwise stale', () => {
  const state = run(opening(), started(2, 1));
  expect(state.discussion?.upNext).toBe(null);
  const told = fold(state, completed(3, 1, 'Done', { upNext: { id: 'freire', why: 'silent' } }));
  expect(told.stale).toBe(false);
  expect(told.state.discussion?.upNext?.id).toBe('freire');
  expect(fold(from(told.state, started(4, 2)), completed(5, 2, 'Done')).stale).toBe(true);
});

test('auto-play counts down and stays speaking until it ends', () => {
  const playing = opening({ state: 'speaking', auto: { remaining: 2 } });
  const one = run(playing, started(2, 1), completed(3, 1, 'One', { upNext: null }));
  expect(standing(one)).toEqual(['speaking', 1]);
  expect(standing(from(one, started(4, 2), completed(5, 2, 'Two', { upNext: null })))).toEqual(['idle', 0]);
});

test('a failure ends auto-play and carries its problem', () => {
  const state = run(opening({ auto: { remaining: 9 } }), started(2, 1), failed(3, 1));
  expect(state.discussion?.auto.remaining).toBe(0);
  expect(state.turns.get(1)?.problem?.title).toBe('No');
});

test('replayed events do not turn a newer discussion back', () => {
  const newest = adopt(EMPTY, { id: 'd', seq: 9, title: 'Newest', state: 'paused' } as Discussion);
  const state = from(newest, opening({ title: 'First' }), started(2, 1));
  expect([state.discussion?.title, state.discussion?.state]).toEqual(['Newest', 'paused']);
});

test('only events after the first hello are news', () => {
  let state = run(frame({ type: 'hello', seq: 2, discussion: 'd', state: 'idle' }));
  const news = [opening(), started(2, 1), completed(3, 1, 'Done')].map((next) => {
    const step = fold(state, next);
    state = step.state;
    return step.live;
  });
  expect(news).toEqual([false, false, true]);
});

/** Cuts one stream of frames at random points, as a server would resume it, and compares with the uncut text. */
test('a socket cut at any frame folds to the same transcript', () => {
  const words = ['Begin ', 'with ', 'the ', '😀 ', 'room', '.'];
  for (let seed = 1; seed <= 300; seed++) {
    const random = dice(seed);
    let seq = 1;
    let state = run(opening());
    for (let n = 1; n <= 4; n++) {
      const begin = started(++seq, n);
      state = from(state, begin);
      let text = '';
      let attempt = 1 + Math.floor(random() * 5);
      for (const word of words) {
        if (random() < 0.1) [text, attempt] = ['', attempt + 1];
        if (random() < 0.3) state = from(state, begin, ...(text ? [delta(n, attempt, 0, text)] : []));
        state = from(state, delta(n, attempt, text.length, word));
        text += word;
      }
      expect(textOf(state, n), `seed ${seed}`).toBe(text);
      state = from(state, completed(++seq, n, text));
    }
    expect(state.seq, `seed ${seed}`).toBe(seq);
  }
});

function dice(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
