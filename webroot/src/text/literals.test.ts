import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const SPOKEN = /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label)$/;
const LETTER = /\p{L}/u;

/** Words that people would read, written into a component instead of into en.ts. */
function literals(name: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const look = (node: ts.Node) => {
    const words = spoken(node);
    if (words && LETTER.test(words)) found.push(`${name}: ${words.trim()}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function spoken(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return literal(node.expression);
  if (!ts.isJsxAttribute(node) || !SPOKEN.test(node.name.getText())) return '';
  const value = node.initializer;
  return value && ts.isJsxExpression(value) ? literal(value.expression) : literal(value);
}

function literal(node: ts.Node | undefined): string {
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isConditionalExpression(node)) return literal(node.whenTrue) + literal(node.whenFalse);
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => span.literal.text).join('');
  return '';
}

test('no component holds words of its own: all stand in en.ts', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((name) => literals(name, readFileSync(join(SOURCES, name), 'utf8')))).toEqual([]);
});

test('words in any of the places that are read are found', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template string
  const text = "<p title='One' className='no'>Two {'Three'} {on ? 'Four' : ''} <img alt={`Five ${n}`} /> × 1</p>";
  expect(literals('x', text)).toEqual(['x: One', 'x: Two', 'x: Three', 'x: Four', 'x: Five']);
});
