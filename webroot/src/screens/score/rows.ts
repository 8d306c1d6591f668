import type { Citation } from '../../api/types';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { spokenName, wordCount } from '../../text/words';

/** What the table says of a turn, and the card beside its bar. */
export interface Row {
  readonly n: number;
  readonly name: string;
  readonly words: number;
  readonly ending: string;
  /** Each earlier turn that it answers or cites, once. */
  readonly answers: readonly Answer[];
  /** The later turns that take it up. */
  readonly takenUp: readonly number[];
}

export interface Answer {
  readonly turn: number;
  readonly relation: Citation['relation'];
}

/** The most telling first: it stands for several citations of one turn. */
const TELLING: Citation['relation'][] = ['challenges', 'answers', 'supports', 'extends'];

/** The most turns that the server draws at once. */
export const WINDOW = 200;

export function rows(turns: readonly Turn[]): Row[] {
  const by = new Map<number, number[]>();
  const answered = turns.map((turn) => answers(turn));
  turns.forEach((turn, at) => {
    for (const { turn: cited } of answered[at] ?? []) by.set(cited, [...(by.get(cited) ?? []), turn.n]);
  });
  return turns.map((turn, at) => ({
    n: turn.n,
    name: spokenName(turn.speaker),
    words: turn.speaker.kind === 'theorist' ? wordCount(turn.text) : turn.text.split(/\s+/).filter(Boolean).length,
    ending: turn.status === 'failed' || turn.status === 'interrupted' ? en.score[turn.status] : '',
    answers: answered[at] ?? [],
    takenUp: by.get(turn.n) ?? [],
  }));
}

function answers(turn: Turn): Answer[] {
  const found = new Map<number, Citation['relation']>();
  for (const { turn: cited, relation } of turn.citations ?? []) {
    const before = found.get(cited);
    if (!before || TELLING.indexOf(relation) < TELLING.indexOf(before)) found.set(cited, relation);
  }
  return [...found].map(([cited, relation]) => ({ turn: cited, relation }));
}

/** Changes whenever a turn has ended or was said anew, and with no word of one that is being said. */
export function version(turns: readonly Turn[]): string {
  const ended = turns.filter((turn) => turn.status !== 'speaking');
  return `${ended.length}.${ended.reduce((sum, turn) => sum + turn.variant + turn.text.length, 0)}`;
}

const NAMES = 130;
const PHONE = 600;
const EASY_TO_TELL = 56;
const EASY_TO_TOUCH = 20;
const FOR_A_POINTER = 8;
const SCREENS_OF_A_PHONE = 1400;

/**
 * How wide to ask for: the room there is, in steps, and more where so many bars would be too thin to touch. On a telephone a
 * few turns take some screens, so that a long turn differs from a short one and ideas find room above.
 */
export function wantedWidth(room: number, turns: number): number {
  const drawn = Math.min(turns, WINDOW);
  const phone = Math.max(EASY_TO_TOUCH * drawn, Math.min(EASY_TO_TELL * drawn, SCREENS_OF_A_PHONE));
  const needed = NAMES + (room < PHONE ? phone : FOR_A_POINTER * drawn);
  return Math.min(4000, Math.max(320, Math.floor(room / 10) * 10, needed));
}
