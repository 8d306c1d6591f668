/**
 * The one store of a discussion on screen: the folded events, the connection, and the reader's words on their way.
 * React reads it through `useSyncExternalStore`; many deltas in a row cause one drawing.
 */
import * as api from '../api/client';
import type { Discussion, WireProblem } from '../api/types';
import { adopt, EMPTY, fold, type State, speakingTurn } from './fold';
import type { Command, Frame, Message, Turn, Wish } from './frames';
import { kept } from './kept';
import { type Connection, LiveSocket } from './socket';

export type Underway = 'begin' | 'stop';

export interface Snapshot {
  readonly state: State;
  readonly discussion: Discussion;
  readonly connection: Connection;
  /** Somebody speaks or is about to. */
  readonly speaking: boolean;
  /** The reader's words that no server has confirmed yet. */
  readonly unsent: readonly Message[];
  /** What the reader asked for and has not come yet: somebody to begin, or the one who speaks to stop. */
  readonly underway: Underway | null;
  /** When the server will take commands again, in milliseconds since 1970; in the past when it does. */
  readonly waitUntil: number;
}

export interface Events {
  /** A turn has ended just now. */
  finished(turn: Turn): void;
  /** A command was turned down; `words` are those of a message. */
  refused(problem: WireProblem | undefined, words: string | null): void;
}

const FRAME_MS = 16;
const REREAD_MS = 200;
/** The page shows these anyway, and need not say them. */
const EXPECTED = new Set(['speaking', 'rate_limited']);

export class LiveDiscussion {
  private readonly listeners = new Set<() => void>();
  private readonly kept;
  private readonly messages: Map<string, Message>;
  private readonly socket: LiveSocket;
  private readonly asked = new Map<string, Underway>();
  /** The turn that the server named when it took the newest wish for one. */
  private promised = 0;
  private state: State;
  private connection: Connection = 'connecting';
  private drawing: ReturnType<typeof setTimeout> | undefined;
  private rereading: ReturnType<typeof setTimeout> | undefined;
  private waitUntil = 0;
  private shown: Snapshot;

  constructor(
    private readonly id: string,
    found: Discussion,
    private readonly events: Events,
  ) {
    this.state = adopt(EMPTY, found);
    this.kept = kept<Message[]>(`unsent.${id}`, []);
    this.messages = new Map(this.kept.get().map((message) => [message.id, message]));
    this.shown = this.snapshot();
    this.socket = new LiveSocket(
      id,
      {
        after: () => this.state.seq,
        frame: (frame) => this.receive(frame),
        status: (now) => {
          this.connection = now;
          this.draw();
        },
        refused: (commands) => this.unreadable(commands),
      },
      [...this.messages.values()],
    );
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = () => this.shown;

  next(speaker?: string): void {
    this.ask('begin', speaker ? { type: 'next', speaker } : { type: 'next' });
  }

  say(text: string, to?: string): void {
    const message = this.socket.send({ type: 'say' as const, text, ...(to && { to }) });
    this.messages.set(message.id, message);
    this.keep();
  }

  stop(): void {
    this.ask('stop', { type: 'stop' });
  }

  auto(turns: number): void {
    this.ask('begin', { type: 'auto', turns });
  }

  /** A discussion that was gone may have come back. */
  readonly lookAgain = () => this.socket.lookAgain();

  /** Takes what a request answered about this discussion. */
  readonly take = (fresh: Discussion) => {
    this.state = adopt(this.state, fresh);
    this.draw();
  };

  close(): void {
    clearTimeout(this.drawing);
    clearTimeout(this.rereading);
    this.socket.close();
  }

  /** A second wish of the same kind is not sent while the first is under way. */
  private ask(what: Underway, wish: Wish): void {
    if (this.underway() === what) return;
    this.asked.set(this.socket.send(wish).id, what);
    this.draw();
  }

  private underway(): Underway | null {
    const asked = [...this.asked.values()];
    if (asked.includes('stop')) return 'stop';
    return asked.length > 0 || this.promised > this.newest() ? 'begin' : null;
  }

  private newest(): number {
    return Math.max(0, ...this.state.turns.keys());
  }

  private receive(frame: Frame): void {
    if (frame.type === 'ack') this.acknowledge(frame.id, frame.turn);
    else if (frame.type === 'error') this.refuse(frame.id, frame.problem);
    else this.apply(frame);
  }

  private apply(frame: Frame): void {
    const { state, gap, live, stale } = fold(this.state, frame);
    this.state = state;
    if (gap) {
      this.socket.resync();
      return;
    }
    if (live && (frame.type === 'turn.completed' || frame.type === 'turn.failed')) {
      const turn = state.turns.get(frame.turn.n);
      if (turn) this.events.finished(turn);
    }
    if (stale) this.reread();
    this.draw();
  }

  private acknowledge(id: string, turn = 0): void {
    if (this.asked.has(id)) this.promised = turn;
    this.settle(id);
  }

  private refuse(id: string | undefined, problem: WireProblem | undefined): void {
    const words = (id && this.messages.get(id)?.text) || null;
    if (id) this.settle(id);
    if (problem?.retryAfter) this.waitUntil = Date.now() + problem.retryAfter * 1000;
    if (words || !EXPECTED.has(problem?.code ?? '')) this.events.refused(problem, words);
    this.reread();
  }

  private unreadable(commands: Command[]): void {
    for (const command of commands) this.refuse(command.id, { code: 'unreadable' });
  }

  private settle(id: string): void {
    if (this.asked.delete(id)) this.draw();
    if (this.messages.delete(id)) this.keep();
  }

  private keep(): void {
    this.kept.set([...this.messages.values()]);
    this.draw();
  }

  /** Reads the discussion again soon; many reasons in a row cause one reading. */
  private reread(): void {
    this.rereading ??= setTimeout(async () => {
      this.rereading = undefined;
      const fresh = await api.discussion(this.id).catch(() => null);
      if (fresh) this.take(fresh);
    }, REREAD_MS);
  }

  private draw(): void {
    this.drawing ??= setTimeout(() => {
      this.drawing = undefined;
      this.shown = this.snapshot();
      for (const listener of this.listeners) listener();
    }, FRAME_MS);
  }

  private snapshot(): Snapshot {
    const discussion = this.state.discussion as Discussion;
    return {
      state: this.state,
      discussion,
      connection: this.connection,
      speaking: discussion.state === 'speaking' || speakingTurn(this.state) !== null,
      unsent: [...this.messages.values()],
      underway: this.underway(),
      waitUntil: this.waitUntil,
    };
  }
}
