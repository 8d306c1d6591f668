/** How code looks in the notebook: the page's own colours, in light and dark alike. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const MONO = 'ui-monospace, "DejaVu Sans Mono", Menlo, monospace';
const KEY = 'light-dark(#024e47, #82f2ff)';
const NUMBER = 'light-dark(#6e0400, #fe9e24)';
const ATOM = 'light-dark(#431084, #c9c7ff)';
const ADDED = 'light-dark(#d9ecdc, #1e4429)';
const REMOVED = 'light-dark(#f6dcd5, #52261d)';

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '.9375rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '.5rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--shade) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--shade)', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'light-dark(#bfd9f5, #2b4c73) !important',
  },
  '.cm-selectionMatch': { backgroundColor: 'light-dark(#efe3b4, #4a4015)' },
  '.cm-searchMatch': { backgroundColor: 'light-dark(#efe3b4, #4a4015)', outline: '1px solid var(--edge)' },
  '.cm-searchMatch-selected': { backgroundColor: 'light-dark(#f3c98b, #6b4a10)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--shade)', color: 'var(--ink)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--shade)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontFamily: 'var(--plain)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { fontSize: '.9375rem', padding: '.5rem 2.2rem .5rem .6rem' },
  '.cm-panel.cm-search label': { fontSize: '.875rem' },
  '.cm-textfield': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    padding: '.3rem .5rem',
    fontFamily: 'inherit',
    fontSize: '.9375rem',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    padding: '.3rem .7rem',
    fontFamily: 'inherit',
    fontSize: '.875rem',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', fontSize: '1.2rem', width: '1.8rem', height: '1.8rem' },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '8px',
    boxShadow: '0 8px 28px rgb(0 0 0 / .2)',
    maxWidth: '26rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: MONO, maxHeight: '15rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.25rem .7rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit' },
  '.cm-completionInfo': { padding: '.5rem .7rem', font: '400 .9375rem/1.45 var(--plain)' },
  '.cm-diagnostic': { padding: '.4rem .7rem', font: '400 .9375rem/1.45 var(--plain)' },
  '.cm-diagnostic-error': { borderLeft: '5px solid var(--bad)' },
  '.cm-diagnostic-info': { borderLeft: '5px solid var(--edge)' },
  '.cm-changedLine, .cm-inlineChangedLine': { backgroundColor: `${ADDED} !important` },
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: `${REMOVED} !important` },
  '.cm-changedText, &.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText, .cm-deletedText': {
    background: 'none !important',
    textDecoration: 'underline 2px',
    textUnderlineOffset: '.25em',
  },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"…" !important' },
  '.cm-collapsedLines': {
    background: 'var(--shade) !important',
    color: 'var(--ink) !important',
    font: '600 .875rem/1.6 var(--plain)',
  },
});

const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: KEY, fontWeight: '600' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.number], color: NUMBER },
  { tag: [tags.bool, tags.null, tags.keyword, tags.meta], color: ATOM },
  { tag: [tags.punctuation, tags.separator], color: 'var(--soft)' },
]);

export const paper: Extension = [theme, syntaxHighlighting(highlight)];
