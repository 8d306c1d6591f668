/**
 * The code editor proper. It lives in a shadow root: there its styles are constructed sheets, which the page's policy allows, while
 * a style element would be refused.
 */
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  completionKeymap,
  snippet,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { en } from '../../../text/en';
import { parts } from './file';
import type { Finding } from './findings';
import { paper } from './paper';
import { offers, type Schema, spotAt, type Word } from './schema';

/** The kind of a completion after which there is more to complete. */
const GOES_ON = 'property';
/** Where completion opens by itself: in a word, and where a value, an entry or a key between braces begins. */
const BEGUN = /(?:[\w-]|[-:,[{] )$/;

export interface Hands {
  changed: (text: string) => void;
  save: () => void;
  dropped: (file: File) => void;
}

/** A shadow root of an element, empty. */
export function emptyRoot(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  return root;
}

/** What is completed from: the schema once it is there, and the other characters. */
export interface Known {
  schema: Schema | undefined;
  people: readonly Word[];
}

/** Opens an editor in an element. */
export function openDesk(host: HTMLElement, text: string, known: () => Known, hands: Hands): EditorView {
  const root = emptyRoot(host);
  const state = EditorState.create({ doc: text, extensions: [writing(known), watching(hands), paper] });
  return new EditorView({ state, parent: root, root });
}

function writing(known: () => Known): Extension {
  return [
    lintGutter(),
    lineNumbers(),
    foldGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    indentUnit.of('  '),
    yaml(),
    EditorView.lineWrapping,
    search({ top: true }),
    highlightSelectionMatches(),
    autocompletion({
      override: [(context) => complete(context, known())],
      icons: false,
      activateOnCompletion: ({ type }) => type === GOES_ON,
    }),
    EditorView.contentAttributes.of({
      'aria-label': en.editor.code,
      'aria-description': en.editor.keys,
      spellcheck: 'true',
      tabindex: '0',
    }),
    keymap.of([{ key: 'Tab', run: acceptCompletion }, indentWithTab]),
    keymap.of([...completionKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
  ];
}

function watching(hands: Hands): Extension {
  const save = () => {
    hands.save();
    return true;
  };
  return [
    keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) hands.changed(update.state.doc.toString());
    }),
    EditorView.domEventHandlers({
      beforeinput: (event, view) => event.inputType === 'insertText' && typeOver(view, event.data ?? ''),
      drop: (event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return false;
        event.preventDefault();
        hands.dropped(file);
        return true;
      },
    }),
  ];
}

/**
 * Types over a selection. Left to itself, Chromium keeps the look of what was there in a style attribute, and the page's policy
 * complains.
 */
function typeOver(view: EditorView, text: string): boolean {
  const { from, to, empty } = view.state.selection.main;
  if (empty || view.composing || !text) return false;
  const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type' });
  if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert))) {
    view.dispatch(insert());
  }
  return true;
}

function complete(context: CompletionContext, { schema, people }: Known): CompletionResult | null {
  const text = context.state.doc.toString();
  const spot = schema && (context.explicit || context.matchBefore(BEGUN)) && spotAt(text, context.pos);
  if (!spot) return null;
  const ideas = [...parts(text, ['ideas']).matchAll(/^\s*- id:\s*([\w-]+)/gm)].map(([, id = '']) => ({ label: id }));
  const options = offers(schema, spot, { persona: people, idea: ideas }).map(
    ({ label, apply, detail, info }, rank) => ({
      label,
      apply: apply.includes('#{') ? snippet(apply) : apply,
      detail,
      ...(info && { info }),
      ...(/: $|#\{/.test(apply) && { type: GOES_ON }),
      boost: -rank,
    }),
  );
  return options.length ? { from: spot.from, options, validFor: /^[\w-]*$/ } : null;
}

/** Puts another text in the place of the whole, as one step that can be undone. */
export function replaceAll(view: EditorView, text: string): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: 0 },
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
}

/** Marks findings in the gutter and under their words. */
export function mark(view: EditorView, findings: readonly Finding[]): void {
  const diagnostics = findings.map((finding): Diagnostic => {
    const line = view.state.doc.line(Math.min(Math.max(1, finding.line), view.state.doc.lines));
    const end = line.from + line.text.replace(/\s+#.*$/, '').length;
    return {
      from: Math.min(line.from + Math.max(0, finding.column - 1), end),
      to: end,
      severity: finding.severity === 'error' ? 'error' : 'info',
      message: finding.detail,
    };
  });
  diagnostics.sort((a, b) => a.from - b.from);
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Puts in the word that was probably meant. */
export function mend(view: EditorView, finding: Finding): void {
  const { doc } = view.state;
  if (!finding.suggestion || finding.line > doc.lines) return;
  const from = doc.line(finding.line).from + finding.column - 1;
  const word = /^['"]?[^\s:,'"{}[\]#]+['"]?/.exec(doc.sliceString(from, doc.line(finding.line).to))?.[0] ?? '';
  view.dispatch({ changes: { from, to: from + word.length, insert: finding.suggestion }, userEvent: 'input.complete' });
  goTo(view, finding);
}

/** Goes to a finding's place and has the keyboard there. */
export function goTo(view: EditorView, at: { line: number; column: number }): void {
  const line = view.state.doc.line(Math.min(Math.max(1, at.line), view.state.doc.lines));
  const anchor = Math.min(line.from + Math.max(0, at.column - 1), line.to);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}
