import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { offers, partAt, type Schema, spotAt } from './schema';

const FILE = fileURLToPath(new URL('../../../../../personas/persona.schema.json', import.meta.url));
const SCHEMA: Schema = JSON.parse(readFileSync(FILE, 'utf8'));

/** What is offered where the bar stands. */
function at(text: string): string[] {
  const place = spotAt(text.replace('|', ''), text.indexOf('|'));
  const known = { persona: [{ label: 'dewey', detail: 'John Dewey' }], idea: [{ label: 'al1' }] };
  return place ? offers(SCHEMA, place, known).map((offer) => offer.label) : [];
}

/** What the first offer would write there. */
function written(text: string): string | undefined {
  const place = spotAt(text.replace('|', ''), text.indexOf('|'));
  return place ? offers(SCHEMA, place)[0]?.apply : undefined;
}

test('at the left edge the keys are offered that are not there yet, those that are needed first', () => {
  const found = at('id: ada\n|\nname: Ada\nideas:\n  - id: a\n');
  expect(found.slice(0, 3)).toEqual(['cast', 'dates', 'tagline']);
  expect(found).not.toContain('id');
  expect(found).not.toContain('name');
  expect(found).not.toContain('ideas');
  expect(found).toContain('never_say');
});

test('after a key its words are offered', () => {
  expect(at('color: |')).toContain('teal');
  expect(at('color: te|')).toContain('teal');
  expect(at('cast: |\nname: Ada')).toEqual(['theorists', 'philosophers', 'lenses', 'own']);
  expect(at('living: |')).toEqual(['true', 'false']);
  expect(at('name: |')).toEqual([]);
});

test('in a nested mapping its own keys and words are offered', () => {
  expect(at('portrait:\n  seed: 1\n  |')).toContain('beard');
  expect(at('portrait:\n  seed: 1\n  |')).not.toContain('seed');
  expect(at('portrait:\n  seed: 1\n  glasses: |')).toContain('cateye');
  expect(at('portrait:\n  seed: 1\n|')).toContain('name');
});

test('between braces keys and words are offered too', () => {
  expect(at('portrait: {seed: 11, |}')).toContain('hair');
  expect(at('portrait: {seed: 11, |hair: bun}')).not.toContain('hair');
  expect(at('portrait: {seed: 11, hair: b|}')).toContain('bun');
  expect(at('manner:\n  moves: [open, |]')).toContain('challenge');
  expect(at('axes: {guidance: 0}\n|')).toContain('name');
});

test('an entry of a list has keys of its own, whether the list is indented or not', () => {
  const idea = 'ideas:\n  - id: a\n    title: A\n    claims:\n      - One.\n    |\n  - id: b\n    year: 2\n';
  expect(at(idea)).toContain('work');
  expect(at(idea)).toContain('year');
  expect(at(idea)).not.toContain('title');
  expect(at(idea)).not.toContain('id');
  expect(at('ideas:\n  - id: a\n    title: A\n  - |')).toContain('title');
  expect(at('disputes:\n- with: a\n  basis: |')).toEqual(['documented', 'inferred']);
  expect(at('disputes:\n- with: a\nasks:\n- What?\n|')).toContain('name');
  expect(at('manner:\n  facets:\n    - |')).toContain('claim');
});

test('ids are offered where the cast, its questions and its themes are named', () => {
  expect(at('positions:\n  - issue: |')).toContain('homework');
  expect(at('positions:\n  - sub: |')).toContain('parents');
  expect(at('positions:\n  - issue: homework\n    grounds: [|]')).toEqual(['al1']);
  expect(at('themes:\n  - theme: |')).toContain('error');
  expect(at('ideas:\n  - id: a\n    themes: {work: 0.5, |}')).toContain('habit');
  expect(at('ideas:\n  - id: a\n    themes: {work: 0.5, |}')).not.toContain('work');
  expect(at('ideas:\n  - id: a\n    themes:\n      |')).toContain('habit');
  expect(at('disputes:\n  - with: |')).toEqual(['dewey']);
  expect(at('manner:\n  after: |')).toEqual(['dewey']);
});

test('a whole new entry is offered where one begins', () => {
  expect(written('ideas:\n  |')).toMatch(/^- id: #\{\}\n {2}title: #\{\}\n/);
  expect(written('ideas:\n  - id: a\n    title: A\n  |')).toMatch(/^- id: /);
  expect(written('positions:\n  - |')).toMatch(/^issue: #\{\}\nsub: #\{\}\n/);
  expect(written('disputes:\n  |')).toBe('- with: #{}\n  about: #{}\n  basis: #{}\n  line: #{}');
  expect(written('ideas:\n  - id: a\n    |')).toBe('title: ');
  expect(at('asks:\n  |')).toEqual([]);
});

test('nothing is offered in comments and quoted texts', () => {
  expect(at('# co|')).toEqual([]);
  expect(at('color: teal # co|')).toEqual([]);
  expect(at('name: "co|')).toEqual([]);
});

test('every reference in the schema leads somewhere', () => {
  expect(partAt(SCHEMA, ['ideas', '-', 'claims', '-'])?.description).toContain('whole sentence');
  expect(partAt(SCHEMA, ['frames', 'open', '-'])?.description).toContain('whole sentence');
  expect(partAt(SCHEMA, ['no', 'such'])).toBeUndefined();
});
