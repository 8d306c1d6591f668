import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copyOf, lineOf, originOf, parts, top, withTop } from './file';

const DEWEY = readFileSync(
  fileURLToPath(new URL('../../../../../personas/theorists/dewey.yaml', import.meta.url)),
  'utf8',
);
const named = (name: string, n: number) => (n > 1 ? `${name} (copy ${n})` : `${name} (copy)`);

test('a copy is one’s own, says whose it is, and changes nothing else', () => {
  const copy = copyOf(DEWEY, new Set(['dewey']), named);
  expect(top(copy, 'id')).toBe('dewey-copy');
  expect(top(copy, 'name')).toBe('John Dewey (copy)');
  expect(top(copy, 'cast')).toBe('own');
  expect(originOf(copy)).toBe('dewey');
  const changed = new Set(['id', 'name', 'cast']);
  const rest = (text: string) =>
    text.split('\n').filter((line) => !changed.has(line.split(':')[0] ?? '') && !line.startsWith('# Copied'));
  expect(rest(copy)).toEqual(rest(DEWEY));
});

test('a copy of a copy finds another id and name, and remembers what it was made from', () => {
  const first = copyOf(DEWEY, new Set(['dewey']), named);
  const second = copyOf(first, new Set(['dewey', 'dewey-copy']), named);
  expect(top(second, 'id')).toBe('dewey-copy-2');
  expect(top(second, 'name')).toBe('John Dewey (copy 2)');
  expect(originOf(second)).toBe('dewey-copy');
  expect(second.match(/# Copied from/g)).toHaveLength(1);
});

test('values are read without quotation marks and comments, and written with them where they must be', () => {
  expect(top("name: 'W. E. B. O''Hara' # as shown", 'name')).toBe("W. E. B. O'Hara");
  expect(top('id:     # how addresses name it', 'id')).toBe('');
  expect(top('nothing: here', 'id')).toBe('');
  expect(withTop('id: a\nname: b', { name: 'One: two' })).toBe("id: a\nname: 'One: two'");
  expect(withTop('id: a', { name: '$1 and $&' })).toBe("name: '$1 and $&'\nid: a");
});

test('the parts that make a portrait are cut out whole', () => {
  const yaml =
    'id: a\nname: Ada\ncolor: teal\nportrait:\n  seed: 1\n  # hair\n  hair: bun\n# more\naxes: {change: 1}\n';
  expect(parts(yaml, ['name', 'color', 'portrait'])).toBe(
    'name: Ada\ncolor: teal\nportrait:\n  seed: 1\n  # hair\n  hair: bun\n',
  );
  expect(lineOf(yaml, 'color')).toBe(3);
  expect(lineOf(yaml, 'none')).toBe(1);
});
