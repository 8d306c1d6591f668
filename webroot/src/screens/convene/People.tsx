import { useState } from 'react';
import type { Persona } from '../../api/types';
import { colourClass } from '../../design/Portrait';
import { en } from '../../text/en';
import { Face } from './Face';
import { MOST_SEATS, matching, type Plan } from './plan';
import { EVERYONE, Sieve } from './Sieve';

interface Props {
  people: readonly Persona[];
  plan: Plan;
  fault: string;
  seat: (id: string, on: boolean) => void;
}

/** Everybody who can be invited: found by cast and name, chosen by ticking. */
export function People({ people, plan, fault, seat }: Props) {
  const [sought, setSought] = useState(EVERYONE);
  const shown = matching(people, sought.cast, sought.words);
  return (
    <fieldset className="seats">
      <legend className="label">{en.convene.who}</legend>
      <p className="hint">{en.convene.advice}</p>
      <p className="field-error" role="alert">
        {fault}
      </p>
      <Sieve people={people} shown={shown.length} sought={sought} seek={setSought} />
      <div className="cards">
        {shown.map((one) => (
          <Card
            key={one.id}
            one={one}
            place={plan.seats.indexOf(one.id) + 1}
            full={plan.seats.length >= MOST_SEATS}
            choose={(on) => seat(one.id, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface CardProps {
  one: Persona;
  /** From 1; 0 is not at the table. */
  place: number;
  full: boolean;
  choose: (on: boolean) => void;
}

/** A card whose checkbox is named after the theorist. */
function Card({ one, place, full, choose }: CardProps) {
  const id = `seat-${one.id}`;
  const off = full && place === 0;
  return (
    <label className={`card ${colourClass(one.color)} ${off ? 'full' : ''}`} htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        checked={place > 0}
        disabled={off}
        onChange={(event) => choose(event.target.checked)}
      />
      <Face one={one} id={id} />
      <span className="seat-number" aria-hidden="true">
        {place || ''}
      </span>
    </label>
  );
}
