import type { Seat } from '../../api/types';
import { Portrait } from '../../design/Portrait';
import { en } from '../../text/en';

const MENTION = /(^|\s)@([\p{L}\p{M}.' -]{0,30})$/u;

/** What follows an @ at the end of the words, in lower case; null when there is none. */
export function mentionAt(text: string): string | null {
  return MENTION.exec(text)?.[2]?.toLowerCase() ?? null;
}

export function withoutMention(text: string): string {
  return text.replace(MENTION, '$1');
}

interface Props {
  seats: readonly Seat[];
  picked: number;
  pick: (persona: string) => void;
}

/** The names that an @ may mean. */
export function Mentions({ seats, picked, pick }: Props) {
  if (seats.length === 0) return null;
  return (
    <div className="mentions" role="listbox" id="mentions" aria-label={en.composer.mention}>
      {seats.map((seat, place) => (
        <div
          key={seat.persona}
          id={`mention-${seat.persona}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === picked}
          onPointerDown={(event) => {
            event.preventDefault();
            pick(seat.persona);
          }}
        >
          <Portrait id={seat.persona} name={seat.name} size="tiny" />
          {seat.name}
        </div>
      ))}
    </div>
  );
}
