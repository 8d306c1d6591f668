import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { key } from '../../api/http';
import { manuscript } from '../../api/manuscripts';
import type { PersonaDetail } from '../../api/types';
import { Button } from '../../design/Button';
import { Menu } from '../../design/Menu';
import { toast, toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import { useCopy } from './copying';
import { useChoice } from './editor/Choice';
import { give, read } from './editor/file';
import { kept } from './editor/keeping';
import { Removing } from './editor/Removing';

/** What can be done with one character: a stock one is copied, one's own is edited, copied and deleted. */
export function OwnActions({ one }: { one: PersonaDetail }) {
  const t = en.personas;
  const copy = useCopy();
  const [asked, setAsked] = useState(false);
  if (one.builtin) {
    return (
      <Button isPending={copy.isPending} onPress={() => copy.mutate({ id: one.id })}>
        {t.copy}
      </Button>
    );
  }
  const file = () => manuscript(one.id).then(({ yaml }) => give(yaml), toastProblem);
  const more = [
    { label: en.editor.export, act: () => void file() },
    { label: t.duplicate, act: () => copy.mutate({ id: one.id }) },
    { label: t.delete, act: () => setAsked(true), danger: true },
  ];
  return (
    <div className="row">
      <Link className="button" to={`/personas/${one.id}/edit`}>
        {t.edit}
      </Link>
      <Menu label={t.more} actions={more} />
      <Removing id={one.id} name={one.name} asked={asked} close={() => setAsked(false)} />
    </div>
  );
}

/** The ways to a character of one's own: from scratch, or from a file. */
export function NewActions() {
  const t = en.personas;
  const navigate = useNavigate();
  const take = async (file: File) => {
    const yaml = await read(file);
    if (yaml === null) {
      toast(t.tooLarge(file.name));
      return;
    }
    kept.setAside('new', key());
    kept.keep('new', { yaml, base: null, at: Date.now() });
    navigate('/personas/new');
  };
  const [choose, field] = useChoice(t.import, take);
  return (
    <p className="row new-actions">
      <Link className="button" to="/personas/new">
        {t.write}
      </Link>
      <Button onPress={choose}>{t.import}</Button>
      {field}
    </p>
  );
}
