import { Link } from 'react-router';
import { en } from '../../text/en';

/** Where something was said: links into the discussion, at the turn. */
export function TurnLinks({ id, turns }: { id: string; turns: readonly number[] }) {
  return (
    <span className="turn-links">
      {turns.map((n) => (
        <Link key={n} to={`/discussions/${id}#t${n}`}>
          {en.turn.number(n)}
        </Link>
      ))}
    </span>
  );
}
