/**
 * Folds the frames of one discussion into the state of its transcript. No DOM, no clock, no network: the same
 * frames in the same order always give the same state, however often the connection was cut in between.
 */

const NOTHING = Object.freeze({ turns: [], discussion: false, gap: false, live: false, stale: false });
const DURABLE = new Set(['turn.started', 'turn.completed', 'turn.failed', 'turn.updated', 'discussion.updated']);

export function emptyState() {
  return { seq: 0, liveAfter: null, discussion: null, turns: new Map(), gapAt: null, holes: new Set() };
}

/**
 * Applies a frame to the state in place and says what it changed: the numbers of the turns, whether the discussion
 * did, whether frames are missing (`gap`: reconnect with `after=seq`), whether the event is news rather than
 * replay (`live`), and whether the discussion should be read again because the event does not tell all (`stale`).
 */
export function fold(state, frame) {
  if (DURABLE.has(frame.type)) return durable(state, frame);
  if (frame.type === 'turn.delta') return delta(state, frame);
  if (frame.type === 'turn.reset') return reset(state, frame);
  if (frame.type === 'hello') return hello(state, frame);
  return NOTHING;
}

/** Takes a discussion object if it is not older than the one at hand. */
export function adopt(state, discussion) {
  if (state.discussion && (discussion.seq ?? 0) < state.discussion.seq) return false;
  state.discussion = { ...discussion, seq: discussion.seq ?? state.discussion?.seq ?? 0 };
  return true;
}

export function turnsInOrder(state) {
  return [...state.turns.values()].sort((a, b) => a.n - b.n);
}

export function speakingTurn(state) {
  return turnsInOrder(state).findLast((turn) => turn.status === 'speaking') ?? null;
}

function hello(state, frame) {
  state.liveAfter ??= frame.seq;
  if (frame.discussion === null || typeof frame.discussion !== 'object') return NOTHING;
  return changed({ discussion: adopt(state, { seq: frame.seq, ...frame.discussion }) });
}

function durable(state, frame) {
  if (frame.seq <= state.seq) return NOTHING;
  if (frame.seq > state.seq + 1 && state.gapAt !== frame.seq) {
    state.gapAt = frame.seq;
    return changed({ gap: true });
  }
  state.seq = frame.seq;
  state.gapAt = null;
  const live = state.liveAfter !== null && frame.seq > state.liveAfter;
  if (frame.type === 'discussion.updated') {
    return changed({ discussion: adopt(state, { ...frame.discussion, seq: frame.discussion.seq ?? frame.seq }), live });
  }
  putTurn(state, frame);
  return changed({ turns: [frame.turn.n], live, ...follow(state, frame) });
}

function putTurn(state, frame) {
  const before = state.turns.get(frame.turn.n);
  const again = before?.status === 'speaking' && frame.turn.status === 'speaking';
  state.turns.set(frame.turn.n, {
    ...frame.turn,
    text: again ? before.text : frame.turn.text ?? '',
    attempt: again ? before.attempt : -1,
    problem: frame.problem ?? null,
  });
}

/** What a turn's event means for the discussion around it, when the event is newer than the discussion at hand. */
function follow(state, frame) {
  const now = state.discussion;
  if (!now || frame.seq <= now.seq) return {};
  const next = { ...now, seq: frame.seq, turnCount: Math.max(now.turnCount ?? 0, frame.turn.n) };
  const theirs = frame.turn.speaker.kind === 'theorist';
  let remaining = now.auto?.remaining ?? 0;
  if (frame.type === 'turn.started') Object.assign(next, { state: 'speaking', upNext: null });
  if (theirs && frame.type === 'turn.failed') {
    remaining = 0;
    next.state = frame.state ?? 'idle';
    next.reason = next.state === 'paused' ? frame.problem?.detail ?? null : null;
  }
  if (theirs && frame.type === 'turn.completed') {
    remaining = frame.turn.status === 'interrupted' ? 0 : Math.max(0, remaining - 1);
    next.state = remaining > 0 ? 'speaking' : 'idle';
  }
  next.auto = { ...now.auto, remaining };
  const told = 'upNext' in frame;
  if (told) next.upNext = frame.upNext;
  state.discussion = next;
  return { discussion: true, stale: frame.type !== 'turn.started' && (!told || (now.auto?.remaining ?? 0) > 0) };
}

function delta(state, frame) {
  const turn = state.turns.get(frame.turn);
  if (!turn || turn.status !== 'speaking' || frame.attempt < turn.attempt) return NOTHING;
  if (frame.attempt > turn.attempt) restart(turn, frame.attempt);
  if (frame.offset > turn.text.length) return hole(state, frame);
  turn.text = turn.text.slice(0, frame.offset) + frame.text;
  return changed({ turns: [turn.n] });
}

/** Words are missing before this delta: ask for them once per attempt, then wait for the finished text. */
function hole(state, frame) {
  const key = `${frame.turn}/${frame.attempt}`;
  const first = !state.holes.has(key);
  state.holes.add(key);
  return changed({ turns: [frame.turn], gap: first });
}

function reset(state, frame) {
  const turn = state.turns.get(frame.turn);
  if (!turn || turn.status !== 'speaking' || frame.attempt < turn.attempt) return NOTHING;
  restart(turn, frame.attempt);
  return changed({ turns: [turn.n] });
}

function restart(turn, attempt) {
  turn.attempt = attempt;
  turn.text = '';
}

function changed(what) {
  return { ...NOTHING, ...what };
}
