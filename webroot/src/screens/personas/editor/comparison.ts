/** Two texts side by side, or one into the other where the window is narrow, with what differs. */
import { yaml } from '@codemirror/lang-yaml';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { en } from '../../../text/en';
import { emptyRoot } from './desk';
import { paper } from './paper';

export interface Side {
  label: string;
  text: string;
}

const WIDE = '(min-width: 56rem)';
const UNCHANGED = { margin: 3, minSize: 6 };

function reading(label: string): Extension {
  return [
    lineNumbers(),
    yaml(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
    EditorState.phrases.of({ '$ unchanged lines': en.editor.unchanged }),
    paper,
  ];
}

/** Opens the comparison in an element; gives the way to close it. */
export function compare(host: HTMLElement, left: Side, right: Side): () => void {
  const root = emptyRoot(host);
  if (!matchMedia(WIDE).matches) {
    const unified = unifiedMergeView({
      original: left.text,
      mergeControls: false,
      collapseUnchanged: UNCHANGED,
      gutter: true,
    });
    const state = EditorState.create({
      doc: right.text,
      extensions: [reading(`${left.label} → ${right.label}`), unified],
    });
    const view = new EditorView({ state, parent: root, root });
    return () => view.destroy();
  }
  const view = new MergeView({
    a: { doc: left.text, extensions: reading(left.label) },
    b: { doc: right.text, extensions: reading(right.label) },
    parent: root,
    root,
    collapseUnchanged: UNCHANGED,
    gutter: true,
  });
  return () => view.destroy();
}
