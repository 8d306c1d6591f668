/** What can be done to a character's file without understanding all of it: its top lines read and changed, everything else kept. */
import { saveFile } from '../../discussion/clipboard';

const MOST_BYTES = 256 * 1024;

/** The text of a file that somebody chose; null if it is larger than a character may be. */
export async function read(file: File): Promise<string | null> {
  return file.size > MOST_BYTES ? null : (await file.text()).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Gives the reader a character as a file that bears its id. */
export function give(yaml: string): void {
  saveFile(new Blob([yaml], { type: 'application/yaml' }), `${top(yaml, 'id') || 'character'}.yaml`);
}

/** The value of a key at the left edge, without quotation marks and comment. */
export function top(yaml: string, key: string): string {
  const found = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(yaml)?.[1]?.trim() ?? '';
  const single = /^'((?:[^']|'')*)'/.exec(found)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"([^"]*)"/.exec(found)?.[1];
  if (double !== undefined) return double;
  return found.startsWith('#') ? '' : found.replace(/\s+#.*$/, '');
}

/** The same file with other values for keys at the left edge. */
export function withTop(yaml: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [key, value]) => {
    const line = `${key}: ${quoted(value)}`;
    const pattern = new RegExp(`^${key}:.*$`, 'm');
    return pattern.test(text) ? text.replace(pattern, () => line) : `${line}\n${text}`;
  }, yaml);
}

function quoted(value: string): string {
  return /^[\p{L}\p{N}][^:#]*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** The parts of a file that begin with these keys, up to the next key at the left edge. */
export function parts(yaml: string, keys: string[]): string {
  const kept: string[] = [];
  let keep = false;
  for (const line of yaml.split('\n')) {
    const key = /^([\w-]+):/.exec(line)?.[1];
    if (key) keep = keys.includes(key);
    else if (/^\S/.test(line)) keep = false;
    if (keep) kept.push(line);
  }
  return `${kept.join('\n')}\n`;
}

/** The number of the line of a key at the left edge, 1 without one. */
export function lineOf(yaml: string, key: string): number {
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return at < 0 ? 1 : at + 1;
}

const COPIED = /^# Copied from ([a-z0-9][a-z0-9_-]*)\b.*\n/m;

/** Whose copy it is, as its first lines say. */
export function originOf(yaml: string): string | null {
  return COPIED.exec(yaml)?.[1] ?? null;
}

/** The same character once more, as one's own, under an id that is not taken. */
export function copyOf(yaml: string, taken: ReadonlySet<string>, named: (name: string, n: number) => string): string {
  const id = top(yaml, 'id');
  const stem = id.replace(/-copy(-\d+)?$/, '').slice(0, 54);
  let n = 1;
  const nth = () => `${stem}-copy${n > 1 ? `-${n}` : ''}`;
  while (taken.has(nth())) n++;
  const name = top(yaml, 'name').replace(/ \([^)]*\)$/, '');
  const own = withTop(yaml.replace(COPIED, ''), { id: nth(), name: named(name, n), cast: 'own' });
  return `# Copied from ${id}\n${own}`;
}
