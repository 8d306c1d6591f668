import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { key } from '../../api/http';
import type { PersonaDetail } from '../../api/types';
import { Ask } from '../../design/Ask';
import { Button } from '../../design/Button';
import { Menu } from '../../design/Menu';
import { en } from '../../text/en';
import { useCopy, useRemoval } from './copying';
import { kept } from './editor/keeping';

/** What can be done with one character: a stock one is copied, one's own is edited, copied and deleted. */
export function OwnActions({ one }: { one: PersonaDetail }) {
  const t = en.personas;
  const copy = useCopy();
  const removal = useRemoval();
  const [asked, setAsked] = useState(false);
  if (one.builtin) {
    return (
      <Button isPending={copy.isPending} onPress={() => copy.mutate({ id: one.id })}>
        {t.copy}
      </Button>
    );
  }
  const question = {
    title: en.editor.deleteTitle(one.name),
    body: en.editor.deleteBody,
    yes: t.delete,
    danger: true,
    answered: () => removal.mutate(one.id),
  };
  const more = [
    { label: t.duplicate, act: () => copy.mutate({ id: one.id }) },
    { label: t.delete, act: () => setAsked(true), danger: true },
  ];
  return (
    <div className="row">
      <Link className="button" to={`/personas/${one.id}/edit`}>
        {t.edit}
      </Link>
      <Menu label={t.more} actions={more} />
      <Ask question={asked ? question : null} close={() => setAsked(false)} />
    </div>
  );
}

/** The ways to a character of one's own: from scratch, or from a file. */
export function NewActions() {
  const t = en.personas;
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const yaml = (await file.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    kept.setAside('new', key());
    kept.keep('new', { yaml, base: null, at: Date.now() });
    navigate('/personas/new');
  };
  return (
    <p className="row new-actions">
      <Link className="button" to="/personas/new">
        {t.write}
      </Link>
      <Button onPress={() => field.current?.click()}>{t.import}</Button>
      <input
        ref={field}
        type="file"
        accept=".yaml,.yml,application/yaml,text/plain"
        aria-label={t.import}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
    </p>
  );
}
