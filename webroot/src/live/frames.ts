/** What the socket carries in both directions, and a turn as the fold keeps it. */
import type { Discussion, WireProblem, WireTurn } from '../api/types';

export interface Turn extends WireTurn {
  /** The attempt whose words these are; -1 before the first. */
  readonly attempt: number;
  readonly problem: WireProblem | null;
}

type TurnEvent = {
  type: 'turn.started' | 'turn.completed' | 'turn.failed' | 'turn.updated';
  seq: number;
  turn: WireTurn;
  problem?: WireProblem | null;
  state?: Discussion['state'];
  upNext?: Discussion['upNext'];
};
type DiscussionEvent = { type: 'discussion.updated'; seq: number; discussion: Discussion };

export type DurableFrame = TurnEvent | DiscussionEvent;
export type { TurnEvent };
export type DeltaFrame = { type: 'turn.delta'; turn: number; attempt: number; offset: number; text: string };
export type ResetFrame = { type: 'turn.reset'; turn: number; attempt: number };
export type HelloFrame = { type: 'hello'; seq: number; discussion: string | Discussion; state?: string };
export type Frame =
  | DurableFrame
  | DeltaFrame
  | ResetFrame
  | HelloFrame
  | { type: 'ack'; id: string; turn?: number }
  | { type: 'error'; id?: string; problem?: WireProblem }
  | { type: 'heartbeat'; seq: number };

export type Wish =
  | { type: 'next'; speaker?: string }
  | { type: 'say'; text: string; to?: string }
  | { type: 'auto'; turns: number }
  | { type: 'stop' };
/** A wish with its id, the idempotency key under which it may be sent again. */
export type Command = Wish & { id: string };
export type Message = Extract<Command, { type: 'say' }>;
