import { useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

const LONGEST = 200;

interface Props {
  to: string;
  title: string;
  editing: boolean;
  /** With the new title, or null when it stays. */
  done: (title: string | null) => void;
}

/** A discussion's title: the way in or, while it is renamed, a field in the same place. Enter keeps, Escape gives up. */
export function Title({ to, title, editing, done }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const was = useRef(editing);
  useLayoutEffect(() => {
    if (was.current && !editing) link.current?.focus();
    was.current = editing;
  }, [editing]);
  if (editing) return <Field title={title} done={done} />;
  return (
    <h2>
      <Link to={to} ref={link}>
        {title}
      </Link>
    </h2>
  );
}

function Field({ title, done }: Pick<Props, 'title' | 'done'>) {
  const [words, setWords] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const save = () => done(words.trim() && words.trim() !== title ? words.trim() : null);
  return (
    <form
      className="row rename"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done(null);
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={en.tools.renameTitle}
        autoComplete="off"
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button size="small" type="submit">
        {en.history.saved}
      </Button>
      <Button size="small" onPress={() => done(null)}>
        {en.common.cancel}
      </Button>
    </form>
  );
}
