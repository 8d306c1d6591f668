/**
 * Keeps the access token, in memory only. Every renewal is single-flight: within this tab by one shared promise,
 * across tabs by a lock and a channel, because the refresh cookie changes with each use.
 */
import { address, Problem, problemOf } from './http';
import type { Session, User } from './types';

type Held = Session & { until: number };
type Listener = (now: User, former: User | null) => void;

const EARLY_MS = 60_000;
const MARK = 'chatlab-been-here';
const OF_THE_DEVICE = new Set(['chatlab.theme', 'chatlab.keys']);
const listeners = new Set<Listener>();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('chatlab-token') : null;
let held: Held | null = null;
let renewing: Promise<Held> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

channel?.addEventListener('message', (event: MessageEvent<Held | null>) => {
  if (event.data) hold(event.data);
  else location.assign(document.baseURI);
});

export function user(): User | null {
  return held?.user ?? null;
}

/** Called whenever the identity changes; returns how to stop that. */
export function onIdentity(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A token that will live for a while yet; `refused` is one that the server has just turned down. */
export async function token(refused: string | null = null): Promise<string> {
  if (held && held.accessToken !== refused && held.until - Date.now() > 5_000) return held.accessToken;
  renewing ??= alone(refused).finally(() => {
    renewing = null;
  });
  return (await renewing).accessToken;
}

async function alone(refused: string | null): Promise<Held> {
  const before = held;
  const work = async (): Promise<Held> => {
    const newer = held && held !== before && held.accessToken !== refused && held.until > Date.now();
    return newer && held ? held : renew();
  };
  return navigator.locks ? navigator.locks.request('chatlab-token', () => work()) : work();
}

async function renew(): Promise<Held> {
  let response = beenHere() ? await post('auth/refresh') : null;
  if (!response || response.status === 401) response = await post('auth/guest');
  if (!response.ok) throw await problemOf(response);
  const grant: Session = await response.json();
  const fresh = { ...grant, until: Date.now() + grant.expiresIn * 1000 };
  hold(fresh);
  channel?.postMessage(fresh);
  remember();
  return fresh;
}

/** Whether this browser may hold a refresh cookie; a first visit need not ask for what cannot be there. */
function beenHere(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return true;
  }
}

function remember(): void {
  try {
    localStorage.setItem(MARK, '1');
  } catch {
    // Without storage every visit asks the server first.
  }
}

/** The user is no more: nothing of theirs stays in this browser, and its other windows begin anew. */
export function forget(): void {
  held = null;
  clearTimeout(timer);
  for (const which of ['localStorage', 'sessionStorage'] as const) empty(which);
  channel?.postMessage(null);
}

function empty(which: 'localStorage' | 'sessionStorage'): void {
  try {
    const store = window[which];
    for (const name of Object.keys(store))
      if (/^chatlab[.-]/.test(name) && !OF_THE_DEVICE.has(name)) store.removeItem(name);
  } catch {
    // Without storage there is nothing to forget.
  }
}

async function post(path: string): Promise<Response> {
  try {
    return await fetch(address(path), { method: 'POST' });
  } catch {
    throw Problem.offline();
  }
}

function hold(fresh: Held): void {
  const former = held?.user ?? null;
  held = fresh;
  clearTimeout(timer);
  const wait = Math.max(10_000, fresh.until - Date.now() - EARLY_MS);
  timer = setTimeout(() => token(fresh.accessToken).catch(() => {}), Math.min(wait, 2 ** 31 - 1));
  if (former?.id !== fresh.user.id) for (const listener of listeners) listener(fresh.user, former);
}
