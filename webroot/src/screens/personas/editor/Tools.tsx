import { useRef } from 'react';
import { type Action, Menu } from '../../../design/Menu';
import { en } from '../../../text/en';
import { saveFile } from '../../discussion/clipboard';
import { useCopy } from '../copying';
import { top } from './file';
import type { View } from './Standing';

interface Props {
  id: string | null;
  text: () => string;
  origin: string | null;
  dirty: boolean;
  show: (what: View) => void;
  take: (file: File) => void;
  remove: () => void;
}

/** What is done less often: comparing, files, copies, deleting. */
export function Tools({ id, text, origin, dirty, show, take, remove }: Props) {
  const t = en.editor;
  const field = useRef<HTMLInputElement>(null);
  const copy = useCopy();
  const save = () =>
    saveFile(new Blob([text()], { type: 'application/yaml' }), `${top(text(), 'id') || 'character'}.yaml`);
  const compare: Action[] = [
    ...(dirty ? [{ label: t.compareSaved, act: () => show('saved') }] : []),
    ...(origin ? [{ label: t.compareOrigin(origin), act: () => show('origin') }] : []),
  ];
  const more: Action[] = [
    { label: t.export, act: save },
    { label: t.import, act: () => field.current?.click() },
    ...(id ? [{ label: t.duplicate, act: () => copy.mutate({ yaml: text() }) }] : []),
    ...(id ? [{ label: t.delete, act: remove, danger: true }] : []),
  ];
  return (
    <>
      {compare.length > 0 && <Menu label={t.compare} actions={compare} />}
      <Menu label={t.more} actions={more} />
      <input
        ref={field}
        type="file"
        accept=".yaml,.yml,application/yaml,text/plain"
        aria-label={t.import}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) take(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
