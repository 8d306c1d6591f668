/**
 * Folds the frames of one discussion into the state of its transcript. No DOM, no clock, no network, nothing changed
 * in place: the same frames in the same order always give the same state, however often the connection was cut.
 */
import type { Discussion } from '../api/types';
import type { DeltaFrame, DurableFrame, Frame, HelloFrame, ResetFrame, Turn, TurnEvent } from './frames';

export interface State {
  readonly seq: number;
  /** The newest event at the first hello: what comes after it is news. */
  readonly liveAfter: number | null;
  readonly discussion: Discussion | null;
  /** By number; numbers begin at 1. */
  readonly turns: ReadonlyMap<number, Turn>;
  readonly gapAt: number | null;
  readonly holes: ReadonlySet<string>;
}

/**
 * What a frame did: `gap` says that frames are missing (reconnect with `after=seq`), `live` that the event is news
 * rather than replay, `stale` that the discussion should be read again because the event does not tell all.
 */
export interface Step {
  readonly state: State;
  readonly gap: boolean;
  readonly live: boolean;
  readonly stale: boolean;
}

export const EMPTY: State = {
  seq: 0,
  liveAfter: null,
  discussion: null,
  turns: new Map(),
  gapAt: null,
  holes: new Set(),
};

export function fold(state: State, frame: Frame): Step {
  switch (frame.type) {
    case 'turn.delta':
      return delta(state, frame);
    case 'turn.reset':
      return reset(state, frame);
    case 'hello':
      return hello(state, frame);
    case 'ack':
    case 'error':
    case 'heartbeat':
      return step(state);
    default:
      return 'seq' in frame ? durable(state, frame) : step(state);
  }
}

/** Takes a discussion object if it is not older than the one at hand. */
export function adopt(state: State, fresh: Discussion): State {
  const seq = fresh.seq ?? state.discussion?.seq ?? 0;
  if (state.discussion && seq < state.discussion.seq) return state;
  return { ...state, discussion: { ...fresh, seq } };
}

export function turnsInOrder(state: State): Turn[] {
  return [...state.turns.values()].sort((a, b) => a.n - b.n);
}

export function speakingTurn(state: State): Turn | null {
  return turnsInOrder(state).findLast((turn) => turn.status === 'speaking') ?? null;
}

function hello(state: State, frame: HelloFrame): Step {
  const known = { ...state, liveAfter: state.liveAfter ?? frame.seq };
  if (frame.discussion === null || typeof frame.discussion !== 'object') return step(known);
  return step(adopt(known, { ...frame.discussion, seq: frame.discussion.seq ?? frame.seq }));
}

function durable(state: State, frame: DurableFrame): Step {
  if (frame.seq <= state.seq) return step(state);
  if (frame.seq > state.seq + 1 && state.gapAt !== frame.seq)
    return step({ ...state, gapAt: frame.seq }, { gap: true });
  const live = state.liveAfter !== null && frame.seq > state.liveAfter;
  const moved = { ...state, seq: frame.seq, gapAt: null };
  if (frame.type === 'discussion.updated') {
    return step(adopt(moved, { ...frame.discussion, seq: frame.discussion.seq ?? frame.seq }), { live });
  }
  const { discussion, stale } = follow(moved.discussion, frame);
  return step({ ...withTurn(moved, settled(moved, frame)), discussion }, { live, stale });
}

function settled(state: State, frame: TurnEvent): Turn {
  const before = state.turns.get(frame.turn.n);
  const again = before?.status === 'speaking' && frame.turn.status === 'speaking' ? before : null;
  return {
    ...frame.turn,
    text: again ? again.text : (frame.turn.text ?? ''),
    attempt: again ? again.attempt : -1,
    problem: frame.problem ?? null,
  };
}

/** What a turn's event means for the discussion around it, when the event is newer than the discussion at hand. */
function follow(now: Discussion | null, frame: TurnEvent): { discussion: Discussion | null; stale: boolean } {
  if (!now || frame.seq <= now.seq) return { discussion: now, stale: false };
  const remaining = left(now.auto?.remaining ?? 0, frame);
  const told = frame.upNext !== undefined;
  const discussion: Discussion = {
    ...now,
    seq: frame.seq,
    turnCount: Math.max(now.turnCount ?? 0, frame.turn.n),
    auto: { ...now.auto, remaining },
    upNext: told ? (frame.upNext ?? null) : frame.type === 'turn.started' ? null : now.upNext,
    ...standing(remaining, frame),
  };
  return { discussion, stale: frame.type !== 'turn.started' && (!told || (now.auto?.remaining ?? 0) > 0) };
}

/** How many turns of auto-play are left. */
function left(before: number, frame: TurnEvent): number {
  if (frame.turn.speaker.kind !== 'theorist') return before;
  if (frame.type === 'turn.failed') return 0;
  if (frame.type !== 'turn.completed') return before;
  return frame.turn.status === 'interrupted' ? 0 : Math.max(0, before - 1);
}

function standing(remaining: number, frame: TurnEvent): Partial<Pick<Discussion, 'state' | 'reason'>> {
  if (frame.type === 'turn.started') return { state: 'speaking' };
  if (frame.turn.speaker.kind !== 'theorist') return {};
  if (frame.type === 'turn.completed') return { state: remaining > 0 ? 'speaking' : 'idle' };
  if (frame.type !== 'turn.failed') return {};
  const state = frame.state ?? 'idle';
  return { state, reason: state === 'paused' ? (frame.problem?.detail ?? null) : null };
}

function delta(state: State, frame: DeltaFrame): Step {
  const found = state.turns.get(frame.turn);
  if (found?.status !== 'speaking' || frame.attempt < found.attempt) return step(state);
  const turn = frame.attempt > found.attempt ? { ...found, attempt: frame.attempt, text: '' } : found;
  if (frame.offset > turn.text.length) return hole(withTurn(state, turn), frame);
  return step(withTurn(state, { ...turn, text: turn.text.slice(0, frame.offset) + frame.text }));
}

/** Words are missing before this delta: ask for them once per attempt, then wait for the finished text. */
function hole(state: State, frame: DeltaFrame): Step {
  const key = `${frame.turn}/${frame.attempt}`;
  return step({ ...state, holes: new Set([...state.holes, key]) }, { gap: !state.holes.has(key) });
}

function reset(state: State, frame: ResetFrame): Step {
  const turn = state.turns.get(frame.turn);
  if (turn?.status !== 'speaking' || frame.attempt < turn.attempt) return step(state);
  return step(withTurn(state, { ...turn, attempt: frame.attempt, text: '' }));
}

function withTurn(state: State, turn: Turn): State {
  return { ...state, turns: new Map(state.turns).set(turn.n, turn) };
}

function step(state: State, what: Partial<Omit<Step, 'state'>> = {}): Step {
  return { state, gap: false, live: false, stale: false, ...what };
}
