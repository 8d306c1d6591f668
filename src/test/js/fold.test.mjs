import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adopt, emptyState, fold, speakingTurn, turnsInOrder } from '../../../webroot/js/fold.js';

const theorist = { kind: 'theorist', id: 'dewey', name: 'John Dewey' };
const reader = { kind: 'user', id: 'u1', name: 'You' };
const started = (seq, n) => ({ type: 'turn.started', seq, turn: { n, speaker: theorist, text: '', status: 'speaking', citations: [] } });
const completed = (seq, n, text, more = {}) => ({ type: 'turn.completed', seq, turn: { n, speaker: theorist, text, status: 'completed', citations: [] }, ...more });
const said = (seq, n, text) => ({ type: 'turn.completed', seq, turn: { n, speaker: reader, text, status: 'completed', citations: [] } });
const delta = (turn, attempt, offset, text) => ({ type: 'turn.delta', turn, attempt, offset, text });
const opening = (more = {}) => ({ type: 'discussion.updated', seq: 1, discussion: { id: 'd', seq: 1, state: 'idle', auto: { remaining: 0 }, upNext: { id: 'dewey', why: '' }, ...more } });
const run = (...frames) => frames.reduce((state, frame) => (fold(state, frame), state), emptyState());
const textOf = (state, n) => state.turns.get(n).text;

test('deltas append at their offset', () => {
  assert.equal(textOf(run(opening(), started(2, 1), delta(1, 7, 0, 'Let us '), delta(1, 7, 7, 'begin')), 1), 'Let us begin');
});

test('a delta cuts the text at its offset before it appends', () => {
  assert.equal(textOf(run(opening(), started(2, 1), delta(1, 1, 0, 'Let us begin'), delta(1, 1, 4, 'me wait')), 1), 'Let me wait');
});

test('offsets count UTF-16 code units', () => {
  const frames = [opening(), started(2, 1), delta(1, 1, 0, 'a😀'), delta(1, 1, 3, 'b')];
  assert.equal(textOf(run(...frames), 1), 'a😀b');
});

test('a higher attempt begins again and a lower one is dropped', () => {
  const state = run(opening(), started(2, 1), delta(1, 3, 0, 'Old words'), delta(1, 5, 0, 'New'), delta(1, 3, 9, ' more'), delta(1, 5, 3, ' words'));
  assert.equal(textOf(state, 1), 'New words');
});

test('a reset empties the text and raises the attempt', () => {
  const state = run(opening(), started(2, 1), delta(1, 1, 0, 'Old'), { type: 'turn.reset', turn: 1, attempt: 2 }, delta(1, 1, 3, 'er'), delta(1, 2, 0, 'New'));
  assert.equal(textOf(state, 1), 'New');
});

test('a late reset of a lower attempt takes nothing back', () => {
  assert.equal(textOf(run(opening(), started(2, 1), delta(1, 4, 0, 'Kept'), { type: 'turn.reset', turn: 1, attempt: 3 }), 1), 'Kept');
});

test('the text so far after a reconnect replaces what was there', () => {
  assert.equal(textOf(run(opening(), started(2, 1), delta(1, 1, 0, 'One two'), delta(1, 1, 0, 'One two three')), 1), 'One two three');
});

test('a delta beyond the end asks once for the missing words and changes nothing', () => {
  const state = run(opening(), started(2, 1), delta(1, 1, 0, 'One'));
  assert.equal(fold(state, delta(1, 1, 9, 'four')).gap, true);
  assert.equal(fold(state, delta(1, 1, 13, 'five')).gap, false);
  assert.equal(textOf(state, 1), 'One');
});

test('a finished turn has the text of its event and ignores late deltas', () => {
  const state = run(opening(), started(2, 1), delta(1, 1, 0, 'Hal'), completed(3, 1, 'Half and whole'), delta(1, 1, 3, 'f'));
  assert.equal(textOf(state, 1), 'Half and whole');
  assert.equal(speakingTurn(state), null);
});

test('an event seen before changes nothing', () => {
  const state = run(opening(), started(2, 1), completed(3, 1, 'Done'));
  assert.deepEqual(fold(state, started(2, 1)).turns, []);
  assert.equal(state.turns.get(1).status, 'completed');
});

test('a jump in seq is a gap and leaves the state alone', () => {
  const state = run(opening(), started(2, 1));
  assert.equal(fold(state, completed(5, 2, 'Later')).gap, true);
  assert.equal(state.seq, 2);
  assert.equal(state.turns.has(2), false);
});

test('the same jump a second time is the server’s word and is accepted', () => {
  const state = run(opening(), started(2, 1), completed(5, 2, 'Later'), completed(5, 2, 'Later'));
  assert.equal(state.seq, 5);
});

test('a reader’s message may complete before the turn it overtakes', () => {
  const state = run(opening(), started(2, 1), said(3, 2, 'A question'), delta(1, 1, 0, 'Still speaking'));
  assert.deepEqual(turnsInOrder(state).map((turn) => [turn.n, turn.status]), [[1, 'speaking'], [2, 'completed']]);
  assert.equal(state.discussion.state, 'speaking');
  assert.equal(textOf(state, 1), 'Still speaking');
});

test('upNext comes from the event when it is there and is otherwise stale', () => {
  const state = run(opening(), started(2, 1));
  assert.equal(state.discussion.upNext, null);
  assert.equal(fold(state, completed(3, 1, 'Done', { upNext: { id: 'freire', why: 'silent' } })).stale, false);
  assert.equal(state.discussion.upNext.id, 'freire');
  fold(state, started(4, 2));
  assert.equal(fold(state, completed(5, 2, 'Done')).stale, true);
});

test('auto-play counts down and stays speaking until it ends', () => {
  const state = run(opening({ state: 'speaking', auto: { remaining: 2 } }), started(2, 1), completed(3, 1, 'One', { upNext: null }));
  assert.deepEqual([state.discussion.state, state.discussion.auto.remaining], ['speaking', 1]);
  fold(state, started(4, 2));
  fold(state, completed(5, 2, 'Two', { upNext: null }));
  assert.deepEqual([state.discussion.state, state.discussion.auto.remaining], ['idle', 0]);
});

test('a failure ends auto-play and carries its problem', () => {
  const state = run(opening({ auto: { remaining: 9 } }), started(2, 1), { type: 'turn.failed', seq: 3, turn: { n: 1, speaker: theorist, text: '', status: 'failed' }, problem: { title: 'No' } });
  assert.equal(state.discussion.auto.remaining, 0);
  assert.equal(state.turns.get(1).problem.title, 'No');
});

test('replayed events do not turn a newer discussion back', () => {
  const state = emptyState();
  adopt(state, { id: 'd', seq: 9, title: 'Newest', state: 'paused' });
  fold(state, opening({ title: 'First' }));
  fold(state, started(2, 1));
  assert.deepEqual([state.discussion.title, state.discussion.state], ['Newest', 'paused']);
});

test('only events after the first hello are news', () => {
  const state = emptyState();
  fold(state, { type: 'hello', seq: 2, discussion: 'd', state: 'idle' });
  assert.equal(fold(state, opening()).live, false);
  assert.equal(fold(state, started(2, 1)).live, false);
  assert.equal(fold(state, completed(3, 1, 'Done')).live, true);
});

/** Cuts one stream of frames at random points, as a server would resume it, and compares with the uncut text. */
test('a socket cut at any frame folds to the same transcript', () => {
  const words = ['Begin ', 'with ', 'the ', '😀 ', 'room', '.'];
  for (let seed = 1; seed <= 300; seed++) {
    const random = dice(seed);
    const state = emptyState();
    let seq = 1;
    fold(state, opening());
    for (let n = 1; n <= 4; n++) {
      const begin = started(++seq, n);
      fold(state, begin);
      let text = '';
      let attempt = 1 + Math.floor(random() * 5);
      for (const word of words) {
        if (random() < 0.1) [text, attempt] = ['', attempt + 1];
        if (random() < 0.3) fold(state, begin), text && fold(state, delta(n, attempt, 0, text));
        fold(state, delta(n, attempt, text.length, word));
        text += word;
      }
      assert.equal(textOf(state, n), text, `seed ${seed}`);
      fold(state, completed(++seq, n, text));
    }
    assert.equal(state.seq, seq, `seed ${seed}`);
  }
});

function dice(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
