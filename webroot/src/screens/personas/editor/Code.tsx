import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type Hands, type Known, mark, openDesk } from './desk';
import type { Finding } from './findings';

interface Props extends Hands, Known {
  start: string;
  view: RefObject<EditorView | null>;
  /** Null while the text is being checked: the marks of the last check stay with their words. */
  findings: readonly Finding[] | null;
}

/** The text itself. It belongs to the editor once it is open; the page hears of every change. */
export function Code({ start, view, schema, people, findings, ...hands }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const now = useRef({ hands, known: { schema, people }, start });
  useLayoutEffect(() => {
    now.current = { hands, known: { schema, people }, start };
  });
  useEffect(() => {
    if (!host.current) return;
    const open = openDesk(host.current, now.current.start, () => now.current.known, {
      changed: (text) => now.current.hands.changed(text),
      save: () => now.current.hands.save(),
      dropped: (file) => now.current.hands.dropped(file),
    });
    view.current = open;
    return () => {
      view.current = null;
      open.destroy();
    };
  }, [view]);
  useEffect(() => {
    if (view.current && findings) mark(view.current, findings);
  }, [view, findings]);
  return <div ref={host} className="code" />;
}
