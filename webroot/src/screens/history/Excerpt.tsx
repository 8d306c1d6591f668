import { Link } from 'react-router';
import type { FoundDiscussion } from '../../api/types';
import { en } from '../../text/en';
import { marked } from './search';

interface Props {
  to: string;
  found: NonNullable<FoundDiscussion['found']>;
  seats: FoundDiscussion['seats'];
  q: string;
}

/** Where the words were found: leads to that turn. */
export function Excerpt({ to, found, seats, q }: Props) {
  if (found.turn === null) return null;
  const theirs = seats.some((seat) => seat.name === found.speaker);
  let at = 0;
  return (
    <p className="excerpt">
      <Link to={`${to}#t${found.turn}`}>{en.history.foundAt(theirs ? found.speaker : en.common.you, found.turn)}</Link>{' '}
      <q>
        {marked(found.excerpt, q).map((part) => {
          const key = at;
          at += part.text.length;
          return part.hit ? <mark key={key}>{part.text}</mark> : part.text;
        })}
      </q>{' '}
      {found.turns > 1 && <span className="hint">{en.history.foundMore(found.turns - 1)}</span>}
    </p>
  );
}
