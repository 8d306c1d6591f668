/** Two texts side by side, or one into the other where the window is narrow, with what differs. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { en } from '../../../text/en';
import { emptyRoot } from './desk';
import { paper } from './paper';

export interface Side {
  label: string;
  text: string;
}

/** Hears of the right text when changes are taken over into it; without it both are only read. */
export type Merged = ((text: string) => void) | undefined;

const WIDE = '(min-width: 56rem)';
const UNCHANGED = { margin: 3, minSize: 6 };

function side(label: string, merged: Merged): Extension {
  return [
    lineNumbers(),
    yaml(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(!merged),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': String(!merged), tabindex: '0' }),
    EditorState.phrases.of({ '$ unchanged lines': en.editor.unchanged }),
    merged ? [history(), keymap.of([...historyKeymap, ...defaultKeymap]), hearing(merged)] : [],
    paper,
  ];
}

function hearing(merged: (text: string) => void): Extension {
  return EditorView.updateListener.of((update) => update.docChanged && merged(update.state.doc.toString()));
}

function button(label: string, words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.ariaLabel = label;
  made.title = label;
  return made;
}

/** The library listens for a mouse only: a click by keyboard is passed on as one. */
function takeOne(): HTMLElement {
  const made = button(en.editor.conflict.takeOne, '→');
  Object.assign(made.style, { color: 'inherit', minHeight: '1.6rem', fontWeight: '700' });
  made.onclick = ({ detail }) => detail === 0 && made.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  return made;
}

function choice(kind: 'accept' | 'reject', act: (event: MouseEvent) => void): HTMLElement {
  const { takeOne: theirs, keepOne: mine } = en.editor.conflict;
  const words = kind === 'reject' ? theirs : mine;
  const made = button(words, words);
  made.className = 'cm-button';
  made.onclick = act;
  return made;
}

/** Opens the comparison in an element; gives the way to close it. */
export function compare(host: HTMLElement, left: Side, right: Side, merged: Merged): () => void {
  const root = emptyRoot(host);
  if (!matchMedia(WIDE).matches) {
    const unified = unifiedMergeView({
      original: left.text,
      mergeControls: merged ? choice : false,
      collapseUnchanged: UNCHANGED,
      gutter: true,
    });
    const state = EditorState.create({
      doc: right.text,
      extensions: [side(`${left.label} → ${right.label}`, merged), unified],
    });
    const view = new EditorView({ state, parent: root, root });
    return () => view.destroy();
  }
  const view = new MergeView({
    a: { doc: left.text, extensions: side(left.label, undefined) },
    b: { doc: right.text, extensions: side(right.label, merged) },
    parent: root,
    root,
    ...(merged && { revertControls: 'a-to-b' as const, renderRevertControl: takeOne }),
    collapseUnchanged: UNCHANGED,
    gutter: true,
  });
  return () => view.destroy();
}
