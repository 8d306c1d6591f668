import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { cast } from '../../api/queries';
import type { Persona } from '../../api/types';
import { colourClass } from '../../design/Portrait';
import { Heading, useTitle } from '../../design/Screen';
import { Cards } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { useTyped } from '../../design/typed';
import { en } from '../../text/en';
import { Face } from '../convene/Face';
import { matching } from '../convene/plan';
import { Sieve, type Sought } from '../convene/Sieve';
import { NewActions } from './Actions';
import '../convene/convene.css';
import './personas.css';

/** Who can be invited, cast by cast. The address keeps what is looked for. */
export default function Personas() {
  const people = useQuery(cast);
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('cast') ?? '';
  const look = (one: string, q: string) => setQuery({ ...(q && { q }), ...(one && { cast: one }) }, { replace: true });
  const [words, setWords] = useTyped(query.get('q') ?? '', (q) => look(chosen, q));
  const seek = (sought: Sought) => {
    setWords(sought.words);
    if (sought.cast !== chosen) look(sought.cast, sought.words.trim());
  };
  useTitle(en.personas.title);
  if (people.isError) return <Trouble problem={people.error} retry={people.refetch} />;
  const shown = matching(people.data ?? [], chosen, words);
  const casts = [...new Set(shown.map((one) => one.cast))];
  return (
    <section className="page">
      <header className="hero">
        <Heading>{en.personas.title}</Heading>
        <p className="lead">{en.personas.lead}</p>
        <NewActions />
      </header>
      {people.data ? (
        <Sieve people={people.data} shown={shown.length} sought={{ cast: chosen, words }} seek={seek} />
      ) : (
        <Cards />
      )}
      {casts.map((name) => (
        <section key={name} className="cast" aria-label={en.casts[name] ?? name}>
          <h2 className="label">{en.casts[name] ?? name}</h2>
          <ul className="cards">
            {shown
              .filter((one) => one.cast === name)
              .map((one) => (
                <li key={one.id}>
                  <Card one={one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Card({ one }: { one: Persona }) {
  return (
    <Link className={`card ${colourClass(one.color)}`} to={`/personas/${encodeURIComponent(one.id)}`}>
      <Face one={one} id={`card-${one.id}`} />
    </Link>
  );
}
