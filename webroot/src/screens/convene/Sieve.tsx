import type { Persona } from '../../api/types';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

export interface Sought {
  /** Empty: any. */
  readonly cast: string;
  readonly words: string;
}

export const EVERYONE: Sought = { cast: '', words: '' };

interface Props {
  people: readonly Persona[];
  /** How many were found. */
  shown: number;
  sought: Sought;
  seek: (sought: Sought) => void;
}

/** Finds characters by cast and words, and shows the way out when there are none. */
export function Sieve({ people, shown, sought, seek }: Props) {
  const { cast, words } = sought;
  const casts = ['', ...new Set(people.map((one) => one.cast))];
  return (
    <>
      <div className="sieve">
        <input
          type="search"
          aria-label={en.convene.search}
          placeholder={en.convene.searchHint}
          value={words}
          onChange={(event) => seek({ cast, words: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <div className="row chips" role="group" aria-label={en.convene.filter}>
          {casts.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === cast}
              onClick={() => seek({ cast: one, words })}
            >
              {en.casts[one || 'everyone'] ?? one}
            </button>
          ))}
        </div>
        <span className="sr-only" role="status">
          {words && en.convene.found(shown)}
        </span>
      </div>
      {shown === 0 && (
        <p className="nobody-found">
          {en.convene.nobodyFound} <Button onPress={() => seek(EVERYONE)}>{en.convene.showAll}</Button>
        </p>
      )}
    </>
  );
}
