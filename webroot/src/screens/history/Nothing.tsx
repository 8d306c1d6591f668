import { Link } from 'react-router';
import { en } from '../../text/en';
import { queryOf, type Shelf } from './search';

/** Why nothing is shown, and where to go from there. */
export function Nothing({ shelf, clear }: { shelf: Shelf; clear: () => void }) {
  const { q, archived } = shelf;
  if (q) {
    return (
      <div className="empty">
        <p>{en.history.noMatch(q)}</p>
        <p className="hint">{en.history.noMatchDetail}</p>
        <p className="row">
          <button type="button" className="button" onClick={clear}>
            {en.history.clear}
          </button>
          <Link className="button" to={{ search: queryOf({ q, archived: !archived }).toString() }}>
            {en.history.elsewhere(archived)}
          </Link>
        </p>
      </div>
    );
  }
  if (archived) return <p className="empty">{en.history.noneArchived}</p>;
  return (
    <div className="empty">
      <p>{en.history.none}</p>
      <p className="hint">{en.history.noneDetail}</p>
      <Link className="button primary" to="/">
        {en.history.begin}
      </Link>
    </div>
  );
}
