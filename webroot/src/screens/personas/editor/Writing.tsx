import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { key } from '../../../api/http';
import type { Manuscript } from '../../../api/manuscripts';
import * as manuscripts from '../../../api/manuscripts';
import { Ask, type Question } from '../../../design/Ask';
import { Button, SoftButton } from '../../../design/Button';
import { Heading } from '../../../design/Screen';
import { announce, toast, told } from '../../../design/toasts';
import { en } from '../../../text/en';
import { useRemoval } from '../copying';
import { AskOne } from './AskOne';
import { Code } from './Code';
import { type Finding, goTo, replaceAll } from './desk';
import { useDraft } from './draft';
import { Face } from './Face';
import { Findings } from './Findings';
import { originOf, top } from './file';
import { kept } from './keeping';
import { Hold, useLeaving } from './Leaving';
import { Leftovers } from './Leftovers';
import { Standing, type View } from './Standing';
import { useSaveKey, useSaving } from './saving';
import type { Schema } from './schema';
import { useSettled } from './settled';
import { Tools } from './Tools';

const PAUSE_MS = 400;
const MOST_BYTES = 256 * 1024;
const NONE: readonly Finding[] = [];

interface Props {
  id: string | null;
  saved: Manuscript | null;
  /** What a new one begins with. */
  blank: string;
}

/** The editor with all that stands around it. */
export function Writing({ id, saved, blank }: Props) {
  const t = en.editor;
  const slot = id ?? 'new';
  const navigate = useNavigate();
  const view = useRef<EditorView | null>(null);
  const draft = useDraft(slot, saved, blank);
  const { text, base, now } = draft;
  const [shown, setShown] = useState<View>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const removal = useRemoval(() => draft.finish(false));
  const settled = useSettled(text, PAUSE_MS);
  const schema = useQuery({ queryKey: ['persona-schema'], queryFn: manuscripts.schema, staleTime: 3_600_000 });
  const verdict = useQuery({
    queryKey: ['check', settled],
    queryFn: ({ signal }) => manuscripts.check(settled, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const name = top(text, 'name') || t.nameless;

  const done = ({ yaml, detail }: { yaml: string; detail: { id: string; version: string } }) => {
    const fresh = { yaml, version: detail.version };
    draft.setRestored(null);
    setShown(null);
    if (id) {
      draft.setBase(fresh);
      return;
    }
    const more = now.current.text !== yaml;
    if (more) kept.keep(detail.id, { yaml: now.current.text, base: fresh, at: Date.now() });
    draft.finish(true);
    navigate(`/personas/${detail.id}/edit`, { replace: true });
  };
  const { save, theirs, setTheirs, gone, setGone, taken } = useSaving(id, done);
  const problems = (verdict.data?.problems ?? NONE) as readonly Finding[];
  const findings = useMemo(() => (taken ? [taken, ...problems] : problems), [taken, problems]);
  const checked = settled === text && !verdict.isPlaceholderData && !verdict.isPending;
  const errors = findings.filter((finding) => finding.severity === 'error');
  const blocker = useLeaving(now);

  const trySave = () => {
    if (save.isPending) return;
    const first = checked ? errors.find((finding) => finding !== taken) : undefined;
    if (first && view.current) {
      toast(t.notSaved, t.mendFirst(errors.length));
      goTo(view.current, first);
    } else if (now.current.dirty || !id)
      save.mutate({ yaml: now.current.text, version: now.current.base?.version ?? null });
    else announce(t.nothingToSave);
  };
  useSaveKey(trySave);

  const put = (yaml: string) => view.current && replaceAll(view.current, yaml);
  const takeFile = async (file: File) => {
    if (file.size > MOST_BYTES) toast(t.tooLarge(file.name));
    else {
      put((await file.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
      toast(t.imported(file.name), t.importedDetail, true);
    }
  };
  const keepAside = () => {
    kept.keep(slot, { yaml: now.current.text, base: now.current.base, at: Date.now() });
    kept.setAside(slot, key());
    draft.setOthers(kept.others(slot));
  };
  const takeTheirs = () => {
    if (!theirs) return;
    keepAside();
    put(theirs.yaml);
    draft.setBase(theirs);
    setTheirs(null);
    announce(t.conflict.taken);
    view.current?.focus();
  };
  const keepMine = () => theirs && save.mutate({ yaml: now.current.text, version: theirs.version });
  const remove = () =>
    id &&
    setQuestion({
      title: t.deleteTitle(name),
      body: t.deleteBody,
      yes: t.delete,
      danger: true,
      answered: () => {
        removal.mutate(id);
      },
    });
  const origin = originOf(text);
  const standing = theirs ? 'conflict' : shown;

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
          {save.isPending ? t.saving : draft.unkept ? t.unkept : draft.dirty ? t.unsaved : id ? t.isSaved : t.begin}
        </p>
      </header>
      <div className="row editor-tools" role="group" aria-label={t.tools} hidden={standing !== null}>
        <SoftButton className="button primary" off={save.isPending || (id !== null && !draft.dirty)} onClick={trySave}>
          {t.save}
        </SoftButton>
        <Button size="small" onPress={() => view.current && undo(view.current)}>
          {t.undo}
        </Button>
        <Button size="small" onPress={() => view.current && redo(view.current)}>
          {t.redo}
        </Button>
        <Button size="small" onPress={() => view.current && openSearchPanel(view.current)}>
          {t.find}
        </Button>
        <Tools
          id={id}
          text={() => now.current.text}
          origin={origin}
          dirty={draft.dirty}
          show={setShown}
          take={takeFile}
          remove={remove}
        />
      </div>
      <Leftovers
        restored={draft.restored}
        discard={() => {
          put(base?.yaml ?? blank);
          draft.setRestored(null);
        }}
        others={draft.others}
        open={(one) => {
          put(one.yaml);
          if (one.base && one.base.version !== base?.version) draft.setBase(one.base);
          kept.drop(one.key);
          draft.setOthers(kept.others(slot));
        }}
        drop={(one) => {
          kept.drop(one.key);
          draft.setOthers(kept.others(slot));
        }}
      />
      {standing && (
        <Standing
          what={standing}
          mine={text}
          base={base?.yaml ?? blank}
          origin={origin}
          theirs={theirs?.yaml ?? ''}
          busy={save.isPending}
          takeTheirs={takeTheirs}
          keepMine={keepMine}
          close={() => {
            setTheirs(null);
            setShown(null);
            requestAnimationFrame(() => view.current?.focus());
          }}
        />
      )}
      <div className="desk" hidden={standing !== null}>
        <div className="code-column">
          <Code
            start={text}
            view={view}
            schema={schema.data as Schema | undefined}
            findings={checked ? findings : null}
            changed={draft.setText}
            save={trySave}
            dropped={takeFile}
          />
          <p className="hint">{t.keys}</p>
        </div>
        <aside className="beside" aria-label={t.beside}>
          <Findings
            findings={findings}
            checking={!checked && !verdict.isError}
            trouble={verdict.isError ? told(verdict.error).title : ''}
            go={(finding) => view.current && goTo(view.current, finding)}
          />
          <Face yaml={settled} name={name} />
          <AskOne yaml={settled} name={name} ready={verdict.data?.valid === true} />
        </aside>
      </div>
      <Ask question={question} close={() => setQuestion(null)} />
      <Hold blocker={blocker} unkept={draft.unkept} />
      <Ask
        question={
          gone
            ? {
                title: t.goneTitle(name),
                body: t.goneBody,
                yes: t.goneYes,
                answered: () => save.mutate({ yaml: now.current.text, version: null }),
              }
            : null
        }
        close={() => setGone(false)}
      />
    </section>
  );
}
