/** What may stand at a place in a character's file: a place read from the text, looked up in the server's own JSON Schema. */

export interface Schema {
  type?: string;
  description?: string;
  enum?: string[];
  examples?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  propertyNames?: Schema;
  title?: string;
  /** Whose ids belong here. */
  format?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** Where the cursor is: the keys above it, `-` for an entry of a list, and the keys that are beside it already. */
export interface Spot {
  path: string[];
  /** Where the word begins that would be replaced. */
  from: number;
  siblings: string[];
  /** Whether a key is opened between braces, on one line. */
  flow: boolean;
}

export interface Word {
  label: string;
  detail?: string;
}

export interface Offer {
  label: string;
  /** What is to be written in its place; `#{}` is a place to be filled in. */
  apply: string;
  detail: string;
  info: string;
}

interface Line {
  dashes: number[];
  column: number;
  key: string | null;
  /** Where the value begins; -1 without a key. */
  value: number;
}

interface Step {
  column: number;
  name: string;
}

const ENTRY = '-';
const KEY = /^([\w-]+):(?:\s+|$)/;

function read(text: string): Line | null {
  if (/^\s*(#|$)/.test(text)) return null;
  const dashes: number[] = [];
  let column = text.search(/\S/);
  while (text[column] === ENTRY && /\s|^$/.test(text.charAt(column + 1))) {
    dashes.push(column);
    const next = text.slice(column + 1).search(/\S/);
    column = next < 0 ? text.length : column + 1 + next;
  }
  const key = KEY.exec(text.slice(column));
  return { dashes, column, key: key?.[1] ?? null, value: key ? column + key[0].length : -1 };
}

/** Goes on from a line's dashes to the steps that lead to what stands after them. */
function enter(steps: Step[], line: Line): void {
  for (const column of line.dashes) {
    drop(steps, (step) => step.column > column || (step.column === column && step.name === ENTRY));
    steps.push({ column, name: ENTRY });
  }
  drop(steps, (step) => step.column >= line.column);
}

function drop(steps: Step[], out: (step: Step) => boolean): void {
  for (let last = steps.at(-1); last && out(last); last = steps.at(-1)) steps.pop();
}

/** The place of a position in the text; null inside a comment or a quoted text. */
export function spotAt(text: string, position: number): Spot | null {
  const begin = text.lastIndexOf('\n', position - 1) + 1;
  const before = text.slice(begin, position);
  if (/(^|\s)#/.test(before) || odd(before, '"')) return null;
  const above = text.slice(0, begin).split('\n');
  const steps: Step[] = [];
  for (const words of above) {
    const line = read(words);
    if (!line) continue;
    enter(steps, line);
    if (line.key) steps.push({ column: line.column, name: line.key });
  }
  const here = read(before) ?? { dashes: [], column: before.length, key: null, value: -1 };
  enter(steps, here);
  const path = steps.map((step) => step.name);
  if (here.key === null) {
    return { path, from: begin + here.column, siblings: beside(text, begin, here.column), flow: false };
  }
  const inner = between(before, here.value, text.slice(position));
  if (inner) return { ...inner, path: [...path, here.key, ...inner.path], from: begin + inner.from };
  return { path: [...path, here.key], from: begin + here.value, siblings: [], flow: false };
}

function odd(text: string, mark: string): boolean {
  return text.split(mark).length % 2 === 0;
}

/** Inside braces or brackets on the same line. */
function between(before: string, start: number, after: string): Spot | null {
  const open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
  const close = Math.max(before.lastIndexOf('}'), before.lastIndexOf(']'));
  if (open < start || close > open) return null;
  const part = before.lastIndexOf(',') > open ? before.lastIndexOf(',') + 1 : open + 1;
  const from = part + (before.slice(part).match(/^\s*/)?.[0].length ?? 0);
  if (before[open] === '[') return { path: [ENTRY], from, siblings: [], flow: false };
  const pair = /^\s*([\w-]+):(\s*)/.exec(before.slice(part));
  if (pair) return { path: [pair[1] ?? ''], from: part + pair[0].length, siblings: [], flow: false };
  const all = before.slice(open + 1, part) + (after.split(/[}\n]/)[0] ?? '');
  return { path: [], from, siblings: [...all.matchAll(/([\w-]+):/g)].map((match) => match[1] ?? ''), flow: true };
}

/** The keys of the mapping that a line at this column belongs to. */
function beside(text: string, begin: number, column: number): string[] {
  const found: string[] = [];
  const look = (words: string): boolean => {
    const line = read(words);
    if (!line) return true;
    if (line.column < column) return false;
    if (line.column === column && line.key) found.push(line.key);
    return line.column > column || line.dashes.length === 0;
  };
  const current = text.slice(begin).split('\n')[0] ?? '';
  if (!read(current)?.dashes.length) text.slice(0, begin).split('\n').slice(0, -1).reverse().every(look);
  const below = text.slice(begin).split('\n').slice(1);
  below.every((words) => !read(words)?.dashes.some((dash) => dash < column) && look(words));
  return found;
}

function resolved(root: Schema, schema: Schema | undefined): Schema | undefined {
  const name = schema?.$ref?.replace('#/$defs/', '');
  return name
    ? { ...schema, ...root.$defs?.[name], ...(schema?.description && { description: schema.description }) }
    : schema;
}

/** The part of the schema for a path. */
export function partAt(root: Schema, path: string[]): Schema | undefined {
  let part: Schema | undefined = root;
  for (const step of path) part = resolved(root, step === ENTRY ? part?.items : part?.properties?.[step]);
  return part;
}

/**
 * What may be written at a place: keys that are not there yet, needed ones first, the words of a value, a whole new entry of a
 * list. `known` has the ids that a schema cannot list.
 */
export function offers(root: Schema, spot: Spot, known: Record<string, readonly Word[]> = {}): Offer[] {
  const part = partAt(root, spot.path);
  if (!part) return [];
  const info = part.description ?? '';
  const words = part.enum ?? part.examples ?? (part.type === 'boolean' ? ['true', 'false'] : []);
  if (words.length) return words.map((word) => ({ label: word, apply: word, detail: '', info }));
  if (part.format && known[part.format])
    return (known[part.format] ?? []).map(({ label, detail = '' }) => ({ label, apply: label, detail, info }));
  return [...entry(root, part, spot), ...keys(root, part, spot)];
}

function keys(root: Schema, part: Schema, spot: Spot): Offer[] {
  const needed = part.required ?? [];
  const names = Object.keys(part.properties ?? {}).concat(resolved(root, part.propertyNames)?.enum ?? []);
  const rank = (key: string) => (needed.includes(key) ? 0 : 1);
  return names
    .filter((key) => !spot.siblings.includes(key))
    .sort((a, b) => rank(a) - rank(b))
    .map((key) => {
      const inner = resolved(root, part.properties?.[key]);
      const deep = !spot.flow && (inner?.type === 'object' || inner?.type === 'array');
      const detail = [inner?.type ?? '', needed.includes(key) ? '*' : ''].join(' ').trim();
      return { label: key, apply: deep ? `${key}:` : `${key}: `, detail, info: inner?.description ?? '' };
    });
}

/** A whole new entry with all that it needs, where one begins. */
function entry(root: Schema, part: Schema, spot: Spot): Offer[] {
  const inList = spot.path.at(-1) === ENTRY && spot.siblings.length === 0 && !spot.flow;
  const list = part.type === 'array' && spot.from >= 0 ? resolved(root, part.items) : undefined;
  const item = inList ? part : list;
  if (!item?.title || !item.required) return [];
  const lines = item.required.flatMap((key) => {
    const inner = resolved(root, item.properties?.[key]);
    return inner?.type === 'array' ? [`${key}:`, '  - #{}'] : [`${key}: #{}`];
  });
  const apply = inList ? lines.join('\n') : lines.map((line, at) => (at ? '  ' : '- ') + line).join('\n');
  return [{ label: item.title, apply, detail: '+', info: item.required.join(', ') }];
}
