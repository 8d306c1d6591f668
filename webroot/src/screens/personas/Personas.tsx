import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { cast } from '../../api/queries';
import type { Persona } from '../../api/types';
import { colourClass, Portrait } from '../../design/Portrait';
import { Heading, useTitle } from '../../design/Screen';
import { Cards } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { en } from '../../text/en';
import { dashed } from '../../text/words';
import { NewActions } from './Actions';
import '../convene/convene.css';
import './personas.css';

/** Who can be invited, cast by cast. */
export default function Personas() {
  const people = useQuery(cast);
  useTitle(en.personas.title);
  if (people.isError) return <Trouble problem={people.error} retry={people.refetch} />;
  const casts = [...new Set(people.data?.map((one) => one.cast))];
  return (
    <section className="page">
      <header className="hero">
        <Heading>{en.personas.title}</Heading>
        <p className="lead">{en.personas.lead}</p>
        <NewActions />
      </header>
      {people.isPending && <Cards />}
      {casts.map((name) => (
        <section key={name} className="cast" aria-label={en.casts[name] ?? name}>
          <h2 className="label">{en.casts[name] ?? name}</h2>
          <ul className="cards">
            {people.data
              ?.filter((one) => one.cast === name)
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
      <Portrait id={one.id} name={one.name} size="large" />
      <span className="card-text">
        <span className="card-name">{one.name}</span>
        <span className="card-dates">{dashed(one.dates)}</span>
        <span className="card-tagline">{one.tagline}</span>
      </span>
    </Link>
  );
}
