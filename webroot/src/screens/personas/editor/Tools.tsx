import { redo, undo } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { type RefObject, useState } from 'react';
import { Button, SoftButton } from '../../../design/Button';
import { type Action, Menu } from '../../../design/Menu';
import { en } from '../../../text/en';
import { useCopy } from '../copying';
import { useChoice } from './Choice';
import { give } from './file';
import { Removing } from './Removing';
import type { View } from './Standing';

interface Props {
  id: string | null;
  name: string;
  view: RefObject<EditorView | null>;
  text: () => string;
  origin: string | null;
  dirty: boolean;
  hidden: boolean;
  off: boolean;
  save: () => void;
  show: (what: View) => void;
  take: (file: File) => void;
  leaving: () => void;
}

/** The row above the text: what is done often as buttons, what is done less often in two menus. */
export function Tools({ id, name, view, text, origin, dirty, hidden, off, save, show, take, leaving }: Props) {
  const t = en.editor;
  const copy = useCopy();
  const [choose, field] = useChoice(t.import, take);
  const [asked, ask] = useState(false);
  const compare: Action[] = [
    ...(dirty ? [{ label: t.compareSaved, act: () => show('saved') }] : []),
    ...(origin ? [{ label: t.compareOrigin(origin), act: () => show('origin') }] : []),
  ];
  const more: Action[] = [
    { label: t.export, act: () => give(text()) },
    { label: t.import, act: choose },
    ...(id ? [{ label: t.duplicate, act: () => copy.mutate({ yaml: text() }) }] : []),
    ...(id ? [{ label: t.delete, act: () => ask(true), danger: true }] : []),
  ];
  const act = (command: (view: EditorView) => boolean) => () => view.current && command(view.current);
  return (
    <div className="row editor-tools" role="group" aria-label={t.tools} hidden={hidden}>
      <SoftButton className="button primary" off={off} onClick={save}>
        {t.save}
      </SoftButton>
      <Button size="small" onPress={act(undo)}>
        {t.undo}
      </Button>
      <Button size="small" onPress={act(redo)}>
        {t.redo}
      </Button>
      <Button size="small" onPress={act(openSearchPanel)}>
        {t.find}
      </Button>
      {compare.length > 0 && <Menu label={t.compare} actions={compare} />}
      <Menu label={t.more} actions={more} />
      {field}
      {id && <Removing id={id} name={name} asked={asked} leaving={leaving} close={() => ask(false)} />}
    </div>
  );
}
