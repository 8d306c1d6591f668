import type { Persona } from '../../api/types';
import { Portrait } from '../../design/Portrait';
import { dashed } from '../../text/words';

/** What a card shows of a character; `id` begins the ids by which its parts name and describe the card. */
export function Face({ one, id }: { one: Persona; id: string }) {
  return (
    <>
      <Portrait id={one.id} name={one.name} size="large" />
      <span className="card-text">
        <span className="card-name" id={`${id}-name`}>
          {one.name}
        </span>
        <span id={`${id}-about`}>
          <span className="card-dates">{dashed(one.dates)}</span>
          <span className="card-tagline">{one.tagline}</span>
          <span className="card-terms">
            {one.terms.map((term) => (
              <span key={term}>{term}</span>
            ))}
          </span>
        </span>
      </span>
    </>
  );
}
