import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { FoundDiscussion } from '../../api/types';
import { Button } from '../../design/Button';
import { Heading, useTitle } from '../../design/Screen';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { useTyped } from '../../design/typed';
import { en } from '../../text/en';
import { useBin } from './bin';
import { Nothing } from './Nothing';
import { useChange, usePast } from './past';
import { Row } from './Row';
import { queryOf, type Shelf, shelfOf } from './search';
import './history.css';

/** Past discussions: searched, continued, pinned, renamed, put away, deleted and brought back. The address tells it all. */
export default function History() {
  const [query, setQuery] = useSearchParams();
  const shelf = shelfOf(query);
  const past = usePast(shelf);
  const change = useChange();
  const bin = useBin();
  const list = useRef<HTMLUListElement>(null);
  const look = (q: string) => setQuery(queryOf({ q, archived: shelf.archived }), { replace: true });
  const [typed, setTyped] = useTyped(shelf.q, look);
  useTitle(en.history.title);
  if (past.isError && !past.data) return <Trouble problem={past.error} retry={past.refetch} />;
  const items = past.data?.pages.flatMap((page) => page.items) ?? [];
  /** The focus goes to what takes the place of the row that leaves. */
  const remove = async (item: FoundDiscussion) => {
    const place = items.indexOf(item);
    if (!(await bin(item))) return;
    requestAnimationFrame(() => {
      const links = list.current?.querySelectorAll<HTMLElement>('h2 a') ?? [];
      (links[Math.min(place, links.length - 1)] ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    });
  };
  return (
    <section className="page">
      <Heading>{en.history.title}</Heading>
      <search className="filters">
        <div className="grow">
          <label htmlFor="search" className="label">
            {en.history.search}
          </label>
          <input
            type="search"
            id="search"
            placeholder={en.history.placeholder}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Shelves shelf={shelf} />
      </search>
      <p className="hint tally" role="status">
        {shelf.q && past.data && items.length > 0 ? en.history.found(items.length, past.hasNextPage) : ''}
      </p>
      {past.isPending && <Lines count={5} />}
      {past.data && items.length === 0 && <Nothing shelf={shelf} clear={() => setTyped('')} />}
      <ul className="past" ref={list}>
        {items.map((item) => (
          <Row key={item.id} item={item} q={shelf.q} change={change} remove={remove} />
        ))}
      </ul>
      {past.hasNextPage && (
        <p className="row end">
          <Button isDisabled={past.isFetchingNextPage} onPress={() => past.fetchNextPage()}>
            {en.history.more}
          </Button>
        </p>
      )}
    </section>
  );
}

function Shelves({ shelf: { q, archived } }: { shelf: Shelf }) {
  const shelves: [boolean, string][] = [
    [false, en.history.current],
    [true, en.history.archive],
  ];
  return (
    <nav className="shelves" aria-label={en.history.shelves}>
      {shelves.map(([one, label]) => (
        <Link
          key={label}
          className="chip"
          to={{ search: queryOf({ q, archived: one }).toString() }}
          aria-current={one === archived ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
