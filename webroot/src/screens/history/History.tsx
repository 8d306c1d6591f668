import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import * as api from '../../api/client';
import type { Amendment } from '../../api/types';
import { Ask, type Question } from '../../design/Ask';
import { Button } from '../../design/Button';
import { Heading, useTitle } from '../../design/Screen';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import { Row } from './Row';
import './history.css';

const TYPING_MS = 250;

/** Past discussions: search, open, pin, rename, archive, delete. */
export default function History() {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [archived, setArchived] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const queries = useQueryClient();
  useTitle(en.history.title);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const past = useInfiniteQuery({
    queryKey: ['past', words],
    queryFn: ({ pageParam }) => api.discussions({ q: words, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor || undefined,
    placeholderData: (before) => before,
    staleTime: 0,
  });
  if (past.isError && !past.data) return <Trouble problem={past.error} retry={past.refetch} />;
  const again = () => queries.invalidateQueries({ queryKey: ['past'] });
  const change = (id: string, body: Amendment) => api.change(id, body).then(again, toastProblem);
  const remove = (id: string) => api.remove(id).then(again, toastProblem);
  const all = past.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = all.filter((item) => archived || !item.archived);
  return (
    <section className="page">
      <Heading>{en.history.title}</Heading>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="grow">
          <label htmlFor="search" className="label">
            {en.history.search}
          </label>
          <input
            type="search"
            id="search"
            placeholder={en.history.placeholder}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <label className="check" htmlFor="archived">
          <input
            type="checkbox"
            id="archived"
            checked={archived}
            onChange={(event) => setArchived(event.target.checked)}
          />
          {en.history.archived}
        </label>
      </form>
      {past.isPending && <Lines count={5} />}
      {past.data && shown.length === 0 && <Nothing searched={words !== ''} />}
      <ul className="past">
        {shown.map((item) => (
          <Row key={item.id} item={item} change={change} remove={remove} ask={setQuestion} />
        ))}
      </ul>
      {past.hasNextPage && (
        <p>
          <Button isDisabled={past.isFetchingNextPage} onPress={() => past.fetchNextPage()}>
            {en.history.more}
          </Button>
        </p>
      )}
      <Ask question={question} close={() => setQuestion(null)} />
    </section>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  if (searched) {
    return (
      <p className="empty" role="status">
        {en.history.noMatch}
      </p>
    );
  }
  return (
    <div className="empty" role="status">
      <p>{en.history.none}</p>
      <p className="hint">{en.history.noneDetail}</p>
      <Link className="button primary" to="/">
        {en.history.begin}
      </Link>
    </div>
  );
}
