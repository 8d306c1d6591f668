/** What the palette lists: pure, from what is known and the words looked for. */
import type { FoundDiscussion, Persona } from '../api/types';
import { matching } from '../screens/convene/plan';
import { en } from '../text/en';
import { ago, holds } from '../text/words';

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly keys?: string;
  /** Whose portrait stands before it. */
  readonly face?: { id: string; name: string };
  /** Where it leads, when it leads somewhere. */
  readonly to?: string;
  readonly run?: () => void;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const RECENT = 5;
const MOST = 6;

/** Those that hold every word. */
export function sifted(entries: readonly Entry[], words: string): Entry[] {
  return entries.filter((one) => holds(one.label, words));
}

/** The latest, or those whose title, topic or people hold the words, then those in which the server found them. */
export function talks(recent: readonly FoundDiscussion[], found: readonly FoundDiscussion[], words: string): Entry[] {
  if (!words) return recent.slice(0, RECENT).map(asEntry);
  const named = recent.filter((one) =>
    holds([one.title, one.topic, ...one.seats.map((seat) => seat.name)].join(' '), words),
  );
  const known = new Set(named.map((one) => one.id));
  return [...named, ...found.filter((one) => !known.has(one.id))].slice(0, MOST).map(asEntry);
}

/** Those who are called so come before those who speak of it. */
export function characters(people: readonly Persona[], words: string): Entry[] {
  const called = (one: Persona) => Number(holds(one.name, words));
  return matching(people, '', words)
    .sort((a, b) => called(b) - called(a))
    .slice(0, MOST)
    .map((one) => ({
      id: `persona-${one.id}`,
      label: one.name,
      about: one.tagline,
      face: { id: one.id, name: one.name },
      to: `/personas/${encodeURIComponent(one.id)}`,
    }));
}

/** Leads to the turn in which the words were found, if it was in one. */
function asEntry({ id, title, found, turnCount, updatedAt }: FoundDiscussion): Entry {
  const turn = found?.turn;
  return {
    id: `talk-${id}`,
    label: title,
    about: turn
      ? en.palette.saidAt(found.speaker || en.common.you, turn, found.excerpt)
      : `${en.common.turns(turnCount)} · ${ago(updatedAt)}`,
    to: `/discussions/${encodeURIComponent(id)}${turn ? `#t${turn}` : ''}`,
  };
}
