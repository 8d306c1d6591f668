import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import * as manuscripts from '../../../api/manuscripts';
import { cast } from '../../../api/queries';
import { Heading } from '../../../design/Screen';
import { en } from '../../../text/en';
import { AskOne } from './AskOne';
import { Code } from './Code';
import { goTo, mend } from './desk';
import { Face } from './Face';
import { Findings } from './Findings';
import { originOf, top } from './file';
import { Hold, useLeaving } from './Leaving';
import { Leftovers } from './Leftovers';
import { Gone } from './Removing';
import { Standing } from './Standing';
import type { Schema } from './schema';
import { Tools } from './Tools';
import { useWriting } from './writing';

interface Props {
  id: string | null;
  saved: manuscripts.Manuscript | null;
  /** What a new one begins with. */
  blank: string;
}

/** The editor with all that stands around it. */
export function Writing({ id, saved, blank }: Props) {
  const t = en.editor;
  const writing = useWriting(id, saved, blank);
  const { view, draft, check, saving, standing } = writing;
  const { text, base, dirty } = draft;
  const { settled } = check;
  const schema = useQuery({ queryKey: ['persona-schema'], queryFn: manuscripts.schema, staleTime: 3_600_000 });
  const people = useQuery(cast);
  const words = useMemo(() => people.data?.map((one) => ({ label: one.id, detail: one.name })) ?? [], [people.data]);
  const blocker = useLeaving(draft.now);
  const name = top(text, 'name') || t.nameless;
  const origin = originOf(text);
  const busy = saving.save.isPending;

  return (
    <section className="page editor-page">
      <p>
        <Link to={id ? `/personas/${id}` : '/personas'}>
          {id ? t.back(top(base?.yaml ?? text, 'name')) : en.personas.all}
        </Link>
      </p>
      <header className="editor-head">
        <Heading>{id ? t.title(name) : t.fresh}</Heading>
        <p className="hint" role="status">
          {busy ? t.saving : draft.unkept ? t.unkept : dirty ? t.unsaved : id ? t.isSaved : t.begin}
        </p>
      </header>
      <Tools
        id={id}
        name={name}
        view={view}
        text={() => draft.now.current.text}
        origin={origin}
        dirty={dirty}
        hidden={standing !== null}
        off={busy || (id !== null && !dirty)}
        save={writing.trySave}
        show={writing.show}
        take={writing.take}
        leaving={() => draft.finish(false)}
      />
      <Leftovers
        restored={draft.restored}
        discard={writing.discard}
        others={draft.others}
        open={writing.open}
        drop={writing.drop}
      />
      {standing && (
        <Standing
          what={standing}
          mine={text}
          base={base?.yaml ?? blank}
          origin={origin}
          theirs={saving.theirs?.yaml ?? ''}
          busy={busy}
          merged={writing.put}
          takeTheirs={writing.takeTheirs}
          keepMine={writing.keepMine}
          close={writing.backToWriting}
        />
      )}
      <div className="desk" hidden={standing !== null}>
        <div className="code-column">
          <Code
            start={text}
            view={view}
            schema={schema.data as Schema | undefined}
            people={words}
            findings={check.checked ? check.findings : null}
            changed={draft.setText}
            save={writing.trySave}
            dropped={writing.take}
          />
          <p className="hint">{t.keys}</p>
        </div>
        <aside className="beside" aria-label={t.beside}>
          <Findings
            findings={check.findings}
            checking={!check.checked && !check.trouble}
            trouble={check.trouble}
            go={(finding) => view.current && goTo(view.current, finding)}
            mend={(finding) => view.current && mend(view.current, finding)}
          />
          <Face yaml={settled} name={name} />
          <AskOne yaml={settled} name={name} ready={check.ready} />
        </aside>
      </div>
      <Hold blocker={blocker} unkept={draft.unkept} />
      <Gone name={name} gone={saving.gone} anew={writing.saveAnew} close={() => saving.setGone(false)} />
    </section>
  );
}
