import type { Discussion } from '../api/types';
import type { Turn } from '../live/frames';
import { en } from './en';
import { withoutSigns } from './markdown';

/** Turns plain text with citation markers into paragraphs of words and markers, and into the copied transcript. */

type Step = [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit];

const MARKER = /\[\[t(\d+)\]\]/g;

export type Piece = { text: string } | { cite: number };

export function paragraphs(text: string): Piece[][] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(pieces);
}

export function plainMarkers(text: string): string {
  return text.replace(MARKER, '(t$1)');
}

export function withoutMarkers(text: string): string {
  return text.replace(/\s*\[\[t\d+\]\]/g, '');
}

export function firstWords(text: string, count = 14): string {
  const words = withoutSigns(withoutMarkers(text)).split(/\s+/).filter(Boolean);
  return words.slice(0, count).join(' ') + (words.length > count ? '…' : '');
}

const counted = new WeakMap<Turn, number>();

/** Turns that have ended never change, and are counted once. */
function wordsOf(turn: Turn): number {
  const known = counted.get(turn);
  if (known !== undefined) return known;
  const words = wordCount(turn.text);
  counted.set(turn, words);
  return words;
}

export function wordCount(text: string): number {
  return withoutMarkers(text).split(/\s+/).filter(Boolean).length;
}

/** The share of words of each theorist, by id, in whole per cent. */
export function shares(turns: readonly Turn[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const turn of turns) {
    if (turn.speaker.kind === 'theorist' && turn.status !== 'failed') {
      words.set(turn.speaker.id, (words.get(turn.speaker.id) ?? 0) + wordsOf(turn));
    }
  }
  const all = [...words.values()].reduce((sum, n) => sum + n, 0);
  return new Map([...words].map(([id, n]) => [id, all ? Math.round((100 * n) / all) : 0]));
}

export function transcriptText(
  discussion: Pick<Discussion, 'title' | 'topic'> & { notice?: string },
  turns: readonly Turn[],
): string {
  const head = discussion.title === discussion.topic ? discussion.title : `${discussion.title}\n${discussion.topic}`;
  const said = turns.filter((turn) => turn.status !== 'speaking' && turn.text);
  const parts = said.map(
    (turn) => `${spokenName(turn.speaker)} (t${turn.n})${ending(turn)}:\n${plainMarkers(turn.text)}`,
  );
  return `${[head, ...(discussion.notice ? [discussion.notice] : []), ...parts].join('\n\n')}\n`;
}

/** Whether a text holds every one of these words, whatever their case and accents. */
export function holds(text: string, words: string): boolean {
  const plain = (one: string) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const held = plain(text);
  return plain(words)
    .split(/\s+/)
    .every((word) => held.includes(word));
}

/** "Paulo Freire" is called Freire; "W. E. B. Du Bois" Du Bois; "bell hooks" hooks. */
export function shortName(name: string): string {
  const words = name
    .replace(/^A reading of\s+/i, '')
    .replace(/\s*\([^)]*\)$/, '')
    .split(/\s+/);
  const particle = words.findIndex((word, i) => i > 0 && /^(du|de|von|van|la|le)$/i.test(word));
  return particle > 0 ? words.slice(particle).join(' ') : (words.at(-1) ?? name);
}

/** What each at a table is called, by id: by the short name, or by the whole one where two share the short one. */
export function calledNames(
  seats: readonly { persona: string; name: string }[],
  short: (id: string) => string | undefined,
): Map<string, string> {
  const wanted = seats.map((seat) => short(seat.persona) || shortName(seat.name));
  return new Map(
    seats.map((seat, i) => {
      const shared = wanted.filter((name) => name.toLowerCase() === wanted[i]?.toLowerCase()).length > 1;
      return [seat.persona, shared ? seat.name : (wanted[i] ?? seat.name)];
    }),
  );
}

/** The name that a speaker has on the page: whoever reads it is "You". */
export function spokenName(speaker: Turn['speaker']): string {
  return speaker.kind === 'user' ? en.common.you : speaker.name;
}

export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return words.length < 2 ? name.slice(0, 2) : (words[0]?.[0] ?? '') + (words.at(-1)?.[0] ?? '');
}

export function dashed(dates: string | undefined): string {
  return (dates ?? '').replace(/(\d)\s*-\s*(\d)/g, '$1–$2');
}

const YEARS: Step = [Number.POSITIVE_INFINITY, 31_536_000, 'year'];
const SCALE: Step[] = [
  [60, 1, 'second'],
  [3_600, 60, 'minute'],
  [86_400, 3_600, 'hour'],
  [2_592_000, 86_400, 'day'],
  [31_536_000, 2_592_000, 'month'],
  YEARS,
];

export function ago(iso: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const [, size, unit] = SCALE.find(([limit]) => seconds < limit) ?? YEARS;
  if (unit === 'second') return en.common.justNow;
  return new Intl.RelativeTimeFormat(en.language, { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

function ending(turn: Turn): string {
  return turn.status === 'interrupted' ? en.common.interrupted : turn.status === 'failed' ? en.common.failed : '';
}

/** Words and citations, in their order. */
export function pieces(part: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of part.matchAll(MARKER)) {
    const words = part.slice(at, match.index);
    if (words) found.push({ text: words });
    found.push({ cite: Number(match[1]) });
    at = match.index + match[0].length;
  }
  if (at < part.length) found.push({ text: part.slice(at) });
  return found;
}
