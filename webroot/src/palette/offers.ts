import { useEffect } from 'react';

/** Something that the screen in sight can do, for the palette to list. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly run: () => void;
}

const PARTS = ['room', 'score', 'head'] as const;
type Part = (typeof PARTS)[number];

const offered = new Map<Part, readonly Offer[]>();
const watching = new Set<() => void>();
let listed: readonly Offer[] = [];

/** Offers these for as long as the part is on screen. */
export function useOffers(part: Part, offers: readonly Offer[]): void {
  useEffect(() => offer(part, offers));
  useEffect(() => () => offer(part, []), [part]);
}

export function offer(part: Part, offers: readonly Offer[]): void {
  offered.set(part, offers);
  const now = PARTS.flatMap((one) => offered.get(one) ?? []);
  if (now.length === listed.length && now.every((one, i) => one.label === listed[i]?.label)) return;
  listed = now;
  for (const changed of watching) changed();
}

/** The list is another one only when it reads differently. */
export function readOffers(): readonly Offer[] {
  return listed;
}

export function watchOffers(changed: () => void): () => void {
  watching.add(changed);
  return () => watching.delete(changed);
}

/** Does what is offered under this id now; nothing when it no longer is. */
export function perform(id: string): void {
  for (const part of PARTS) {
    offered
      .get(part)
      ?.find((one) => one.id === id)
      ?.run();
  }
}
