import type { EditorView } from '@codemirror/view';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { key } from '../../../api/http';
import type { Manuscript } from '../../../api/manuscripts';
import { announce, toast } from '../../../design/toasts';
import { en } from '../../../text/en';
import { useChecking } from './checking';
import { goTo, replaceAll } from './desk';
import { useDraft } from './draft';
import type { Found } from './drafts';
import { read } from './file';
import { kept } from './keeping';
import type { View } from './Standing';
import { type Saved, useSaveKey, useSaving } from './saving';

/** All that happens to one character's text while it is written: kept, checked, saved, held against another version. */
export function useWriting(id: string | null, saved: Manuscript | null, blank: string) {
  const t = en.editor;
  const slot = id ?? 'new';
  const navigate = useNavigate();
  const view = useRef<EditorView | null>(null);
  const draft = useDraft(slot, saved, blank);
  const { now, base, text } = draft;
  const [shown, show] = useState<View>(null);
  const [tried, setTried] = useState(false);

  const done = ({ yaml, detail }: Saved) => {
    const fresh = { yaml, version: detail.version };
    draft.setRestored(null);
    show(null);
    if (id) {
      draft.setBase(fresh);
      return;
    }
    if (now.current.text !== yaml) kept.keep(detail.id, { yaml: now.current.text, base: fresh, at: Date.now() });
    draft.finish(true);
    navigate(`/personas/${detail.id}/edit`, { replace: true });
  };
  const saving = useSaving(id, done);
  const { save, theirs, setTheirs, taken } = saving;
  const check = useChecking(text, !id && !tried, taken);

  const trySave = () => {
    if (save.isPending) return;
    setTried(true);
    const faults = check.checked ? check.findings.filter((one) => one !== taken && one.severity !== 'advice') : [];
    if (faults[0] && view.current) {
      toast(t.notSaved, t.mendFirst(faults.length));
      goTo(view.current, faults[0]);
    } else if (now.current.dirty || !id)
      save.mutate({ yaml: now.current.text, version: now.current.base?.version ?? null });
    else announce(t.nothingToSave);
  };
  useSaveKey(trySave);

  const put = (yaml: string) => view.current && replaceAll(view.current, yaml);
  const others = () => draft.setOthers(kept.others(slot));
  const drop = (one: Found) => {
    kept.drop(one.key);
    others();
  };
  return {
    view,
    draft,
    check,
    saving,
    trySave,
    put,
    show,
    standing: theirs ? ('conflict' as const) : shown,
    take: async (file: File) => {
      const yaml = await read(file);
      if (yaml === null) toast(en.personas.tooLarge(file.name));
      else {
        put(yaml);
        toast(t.imported(file.name), t.importedDetail, true);
      }
    },
    takeTheirs: () => {
      if (!theirs) return;
      kept.keep(slot, { yaml: now.current.text, base, at: Date.now() });
      kept.setAside(slot, key());
      others();
      put(theirs.yaml);
      draft.setBase(theirs);
      setTheirs(null);
      announce(t.conflict.taken);
      view.current?.focus();
    },
    keepMine: () => theirs && save.mutate({ yaml: now.current.text, version: theirs.version }),
    saveAnew: () => save.mutate({ yaml: now.current.text, version: null }),
    backToWriting: () => {
      setTheirs(null);
      show(null);
      requestAnimationFrame(() => view.current?.focus());
    },
    discard: () => {
      put(base?.yaml ?? blank);
      draft.setRestored(null);
    },
    open: (one: Found) => {
      put(one.yaml);
      if (one.base && one.base.version !== base?.version) draft.setBase(one.base);
      drop(one);
    },
    drop,
  };
}
