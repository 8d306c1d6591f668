/**
 * One discussion's socket that heals itself: a new ticket for each connection, backoff with jitter, a watch on the
 * heartbeats, and commands that are sent again with their own id until the server has answered them.
 */
import * as api from '../api/client';
import { address, key, Problem } from '../api/http';
import type { Command, Frame, Wish } from './frames';

export type Connection = 'connecting' | 'open' | 'reconnecting' | 'gone';

export interface Listener {
  /** The newest durable event that was folded. */
  after(): number;
  frame(frame: Frame): void;
  status(now: Connection): void;
  /** Commands that the server could not even read. */
  refused(commands: Command[]): void;
}

const SILENCE_MS = 25_000;
const HELLO_MS = 12_000;
const WATCH_MS = 2_000;
const FIRST_WAIT_MS = 400;
const LONGEST_MS = 15_000;
const RESUME_MS = 10_000;
const RESUMES = 5;
const SLOW_READER = 1013;
const REFUSED = new Set([1003, 1007, 1009]);

export class LiveSocket {
  private readonly pending: Map<string, Command>;
  private readonly watch: ReturnType<typeof setInterval>;
  private readonly check = () => this.checkSilence();
  private readonly hurry = () => {
    if (this.ready && this.pending.size) this.resync();
    else if (!this.ready && this.retry) this.connect();
  };
  private socket: WebSocket | null = null;
  private ready = false;
  private failures = 0;
  private resumes: number[] = [];
  private heard = 0;
  private behind: number | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private gone = false;
  private attempt = 0;

  /** `waiting` are commands left unanswered by an earlier page load. */
  constructor(
    private readonly id: string,
    private readonly on: Listener,
    waiting: Command[] = [],
  ) {
    this.pending = new Map(waiting.map((command) => [command.id, command]));
    this.watch = setInterval(this.check, WATCH_MS);
    document.addEventListener('visibilitychange', this.check);
    window.addEventListener('online', this.hurry);
    window.addEventListener('focus', this.lookAgain);
    on.status('connecting');
    this.connect();
  }

  /** Sends now or after the next hello; returns the command with its id. */
  send<W extends Wish>(wish: W): W & { id: string } {
    const whole = { ...wish, id: key() };
    this.pending.set(whole.id, whole);
    if (this.ready) this.socket?.send(JSON.stringify(whole));
    return whole;
  }

  /** What was gone may be there again. */
  readonly lookAgain = () => {
    if (this.gone && !this.closed) this.connect();
  };

  /** Frames are missing: come back with the last seq. */
  resync(): void {
    const old = this.socket;
    this.socket = null;
    old?.close();
    this.lost(0);
  }

  close(): void {
    this.closed = true;
    this.attempt++;
    clearInterval(this.watch);
    clearTimeout(this.retry);
    document.removeEventListener('visibilitychange', this.check);
    window.removeEventListener('online', this.hurry);
    window.removeEventListener('focus', this.lookAgain);
    const old = this.socket;
    this.socket = null;
    old?.close();
  }

  private checkSilence(): void {
    if (this.socket && Date.now() - this.heard > (this.ready ? SILENCE_MS : HELLO_MS)) this.resync();
  }

  private async connect(): Promise<void> {
    clearTimeout(this.retry);
    this.retry = undefined;
    const mine = ++this.attempt;
    try {
      if (this.failures > 1) await api.discussion(this.id);
      const ticket = await api.ticket();
      if (!this.closed && mine === this.attempt) this.listen(new WebSocket(this.where(ticket)));
    } catch (problem) {
      if (this.closed || mine !== this.attempt) return;
      if (problem instanceof Problem && problem.status === 404) this.give();
      else this.later();
    }
  }

  private where(ticket: string): URL {
    const url = address(`discussions/${encodeURIComponent(this.id)}/socket`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.search = new URLSearchParams({ after: String(this.on.after()), ticket }).toString();
    return url;
  }

  private listen(opened: WebSocket): void {
    this.socket = opened;
    this.heard = Date.now();
    opened.onmessage = (event) => {
      if (this.socket === opened) this.receive(JSON.parse(event.data));
    };
    opened.onclose = (event) => {
      if (this.socket === opened) this.lost(event.code);
    };
  }

  private receive(frame: Frame): void {
    this.heard = Date.now();
    if (frame.type === 'hello') this.welcome();
    if ((frame.type === 'ack' || frame.type === 'error') && frame.id) this.pending.delete(frame.id);
    this.on.frame(frame);
    if (frame.type === 'heartbeat') this.compare(frame.seq);
  }

  private welcome(): void {
    this.ready = true;
    this.gone = false;
    this.failures = 0;
    this.behind = null;
    this.on.status('open');
    for (const command of this.pending.values()) this.socket?.send(JSON.stringify(command));
  }

  /** Two heartbeats that both know of events we never got: fetch them. */
  private compare(newest: number): void {
    const after = this.on.after();
    if (newest > after && this.behind === after) this.resync();
    else this.behind = newest > after ? after : null;
  }

  private lost(code: number): void {
    this.socket = null;
    this.ready = false;
    if (this.closed) return;
    this.on.status('reconnecting');
    if (REFUSED.has(code) && this.pending.size) {
      this.on.refused([...this.pending.values()]);
      this.pending.clear();
    }
    this.resumes = this.resumes.filter((at) => Date.now() - at < RESUME_MS);
    if (code === SLOW_READER && this.resumes.push(Date.now()) <= RESUMES) this.connect();
    else this.later();
  }

  private later(): void {
    this.on.status('reconnecting');
    const most = Math.min(LONGEST_MS, FIRST_WAIT_MS * 2 ** this.failures++);
    this.retry = setTimeout(() => this.connect(), most / 2 + (Math.random() * most) / 2);
  }

  private give(): void {
    this.gone = true;
    this.on.status('gone');
  }
}
