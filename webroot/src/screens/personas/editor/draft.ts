import { useEffect, useRef, useState } from 'react';
import type { Manuscript } from '../../../api/manuscripts';
import type { Found } from './drafts';
import { kept } from './keeping';

const PAUSE_MS = 300;

/** The text in hand and what it began from, kept in the browser while they differ. */
export function useDraft(slot: string, saved: Manuscript | null, blank: string) {
  const [restored, setRestored] = useState<Found | null>(() => restorable(slot, saved));
  const [base, setBase] = useState<Manuscript | null>(restored?.base ?? saved);
  const [text, setText] = useState(restored?.yaml ?? saved?.yaml ?? blank);
  const [others, setOthers] = useState<Found[]>(() => kept.others(slot));
  const [unkept, setUnkept] = useState(false);
  const dirty = text !== (base?.yaml ?? blank);
  const finished = useRef(false);
  const now = useRef({ text, base, dirty });
  now.current = { text, base, dirty: dirty && !finished.current };

  useEffect(() => {
    const write = () => {
      if (finished.current) return;
      const { text: yaml, base: from, dirty: differs } = now.current;
      if (differs) setUnkept(!kept.keep(slot, { yaml, base: from, at: Date.now() }));
      else kept.forget(slot);
    };
    let written = now.current;
    const timer = setInterval(() => {
      const { text: yaml, base: from } = now.current;
      if (yaml !== written.text || from !== written.base) write();
      written = now.current;
    }, PAUSE_MS);
    window.addEventListener('pagehide', write);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [slot]);

  /** Nothing is written any more; what stands is forgotten, unless it is to be found again. */
  const finish = (forget: boolean) => {
    finished.current = true;
    now.current = { ...now.current, dirty: false };
    if (forget) kept.forget(slot);
  };
  return { finish, text, setText, base, setBase, dirty, now, restored, setRestored, others, setOthers, unkept };
}

/** This window's draft, unless it says what is saved already. */
function restorable(slot: string, saved: Manuscript | null): Found | null {
  const draft = kept.own(slot);
  return draft && draft.yaml !== saved?.yaml ? draft : null;
}
