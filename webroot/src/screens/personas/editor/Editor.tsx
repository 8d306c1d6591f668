import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { manuscript } from '../../../api/manuscripts';
import { character } from '../../../api/queries';
import { Button } from '../../../design/Button';
import { Heading, useTitle } from '../../../design/Screen';
import { Lines } from '../../../design/Skeleton';
import { Trouble } from '../../../design/Trouble';
import { en } from '../../../text/en';
import { useCopy } from '../copying';
import skeleton from './skeleton.yaml?raw';
import { Writing } from './Writing';
import './editor.css';

/** Where a character is written: a new one, or one of one's own by its id. */
export default function Editor() {
  const { id } = useParams();
  useTitle(id ? en.editor.edit : en.editor.fresh);
  return id ? <Existing id={id} /> : <Writing id={null} saved={null} blank={skeleton} />;
}

function Existing({ id }: { id: string }) {
  const who = useQuery(character(id));
  const own = who.data?.builtin === false;
  const file = useQuery({
    queryKey: ['manuscript', id],
    queryFn: () => manuscript(id),
    enabled: own,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // What fails in the background must not take the text away from who writes it.
  if (who.error && !who.data) return <Trouble problem={who.error} retry={who.refetch} />;
  if (file.error && !file.data) return <Trouble problem={file.error} retry={file.refetch} />;
  if (who.data?.builtin) return <Builtin id={id} name={who.data.name} />;
  if (!file.data || file.isFetching) return <Opening />;
  return <Writing id={id} saved={file.data} blank="" />;
}

function Opening() {
  return (
    <section className="page">
      <Lines count={8} />
    </section>
  );
}

function Builtin({ id, name }: { id: string; name: string }) {
  const copy = useCopy();
  return (
    <section className="page narrow">
      <Heading>{name}</Heading>
      <p className="lead">{en.editor.builtin}</p>
      <p className="row end">
        <Link className="button" to={`/personas/${id}`}>
          {en.editor.back(name)}
        </Link>
        <Button look="primary" isPending={copy.isPending} onPress={() => copy.mutate({ id })}>
          {en.personas.copy}
        </Button>
      </p>
    </section>
  );
}
