/** Short notices and sentences for screen readers, from anywhere; the frame of the page shows them. */
import { Problem } from '../api/http';
import { en } from '../text/en';

export interface Toast {
  id: number;
  title: string;
  detail: string;
  good: boolean;
  action: { label: string; act: () => void } | null;
}

const MOST = 3;
const GOOD_MS = 5_000;
const UNDO_MS = 8_000;
const SPOKEN_MS = 15_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let spoken: readonly { id: number; words: string }[] = [];
let last = 0;

export const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const readToasts = () => toasts;
export const readSpoken = () => spoken;

/** A dismissable notice; the same one is not shown twice. Good news goes away by itself. */
export function toast(title: string, detail = '', good = false): void {
  const id = ++last;
  const others = toasts.filter((old) => old.title !== title || old.detail !== detail);
  toasts = [...others, { id, title, detail, good, action: null }].slice(-MOST);
  changed();
  if (good) setTimeout(() => dismiss(id), GOOD_MS);
}

/** Says what was done and offers to take it back, for eight seconds and for as long as the notice is used. */
export function offerUndo(title: string, undo: () => void): void {
  const id = ++last;
  const act = () => {
    dismiss(id);
    undo();
  };
  toasts = [...toasts, { id, title, detail: '', good: true, action: { label: en.common.undo, act } }].slice(-MOST);
  changed();
  const later = () => setTimeout(() => (isHeld(id) ? later() : dismiss(id)), UNDO_MS);
  later();
}

/** Whether the pointer or the focus is in the notice. */
function isHeld(id: number): boolean {
  return document.querySelector(`#notice-${id}:is(:hover, :focus-within)`) !== null;
}

export function dismiss(id: number): void {
  toasts = toasts.filter((one) => one.id !== id);
  changed();
}

/** Speaks a sentence to screen readers, politely. */
export function announce(words: string): void {
  const id = ++last;
  spoken = [...spoken, { id, words }];
  changed();
  setTimeout(() => {
    spoken = spoken.filter((one) => one.id !== id);
    changed();
  }, SPOKEN_MS);
}

/** A problem's two sentences, in our words where the server gave none. */
export function told(problem: unknown): { title: string; detail: string; requestId: string } {
  if (!(problem instanceof Problem)) return { title: en.problems.page, detail: '', requestId: '' };
  const { code, status, detail, errors, requestId } = problem;
  if (code === 'offline') return { title: en.problems.offline, detail: en.problems.offlineDetail, requestId };
  const title = problem.title || (status ? en.problems.answered(status) : en.problems.wrong);
  const faults = errors.map((error) => `${error.pointer ?? error.path ?? ''}: ${error.detail}`);
  return { title, detail: [without(title, detail), ...faults].filter(Boolean).join(' '), requestId };
}

/** What a detail says beyond its title. */
function without(title: string, detail: string): string {
  return detail.startsWith(title) ? detail.slice(title.length).replace(/^[.:\s]+/, '') : detail;
}

/** Parts as sentences in a row, each with one end. */
export function sentences(...parts: string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => part.replace(/[^.?!…]$/, '$&.'))
    .join(' ');
}

export function toastProblem(problem: unknown): void {
  const { title, detail } = told(problem);
  toast(title, detail);
}

function changed(): void {
  for (const listener of listeners) listener();
}
