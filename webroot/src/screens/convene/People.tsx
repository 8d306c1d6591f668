import { useMemo, useState } from 'react';
import type { Persona } from '../../api/types';
import { Button } from '../../design/Button';
import { colourClass, Portrait } from '../../design/Portrait';
import { en } from '../../text/en';
import { dashed } from '../../text/words';
import { MOST_SEATS, matching, type Plan } from './plan';

interface Props {
  people: readonly Persona[];
  plan: Plan;
  fault: string;
  seat: (id: string, on: boolean) => void;
}

/** Everybody who can be invited: found by cast and name, chosen by ticking. */
export function People({ people, plan, fault, seat }: Props) {
  const [cast, setCast] = useState('');
  const [words, setWords] = useState('');
  const casts = useMemo(() => ['', ...new Set(people.map((one) => one.cast))], [people]);
  const shown = matching(people, cast, words);
  const everyone = () => {
    setCast('');
    setWords('');
  };
  return (
    <fieldset className="seats">
      <legend className="label">{en.convene.who}</legend>
      <p className="hint">{en.convene.advice}</p>
      <div className="sieve">
        <div className="row chips" role="group" aria-label={en.convene.filter}>
          {casts.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={one === cast} onClick={() => setCast(one)}>
              {en.casts[one || 'everyone'] ?? one}
            </button>
          ))}
        </div>
        <input
          type="search"
          aria-label={en.convene.search}
          placeholder={en.convene.searchHint}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <span className="sr-only" role="status">
          {words && en.convene.found(shown.length)}
        </span>
      </div>
      <p className="field-error" role="alert">
        {fault}
      </p>
      {shown.length === 0 && (
        <p className="nobody-found">
          {en.convene.nobodyFound} <Button onPress={everyone}>{en.convene.showAll}</Button>
        </p>
      )}
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
      <Portrait id={one.id} name={one.name} size="large" />
      <span className="card-text">
        <span className="card-name" id={`${id}-name`}>
          {one.name}
        </span>
        <span id={`${id}-about`}>
          <span className="card-dates">{dashed(one.dates)}</span>
          <span className="card-tagline">{one.tagline}</span>
        </span>
      </span>
      <span className="seat-number" aria-hidden="true">
        {place || ''}
      </span>
    </label>
  );
}
