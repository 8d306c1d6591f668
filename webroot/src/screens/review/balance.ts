import type { Summary } from '../../api/types';
import { spokenName } from '../../text/words';

type Participant = Summary['participants'][number];

export interface Share extends Participant {
  /** Of all words, in whole per cent. */
  percent: number;
  /** The length of the bar, of the longest one's, 0 to 1. */
  length: number;
}

/** Who said how much, those who said most first; nobody's share is lost by rounding to nothing. */
export function shares(participants: readonly Participant[]): Share[] {
  const all = participants.reduce((sum, one) => sum + one.words, 0);
  const most = Math.max(1, ...participants.map((one) => one.words));
  return [...participants]
    .sort((one, other) => other.words - one.words)
    .map((one) => ({
      ...one,
      percent: all && one.words ? Math.max(1, Math.round((100 * one.words) / all)) : 0,
      length: one.words / most,
    }));
}

/** The name to show for an id that an item names. */
export function names(participants: readonly Participant[], ids: readonly string[]): string[] {
  return ids.map((id) => {
    const found = participants.find((one) => one.id === id);
    return found ? spokenName(found) : id;
  });
}
