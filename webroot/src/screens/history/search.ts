/** What the address says to show: the words looked for, and which shelf. */
export interface Shelf {
  readonly q: string;
  readonly archived: boolean;
}

export function shelfOf(query: URLSearchParams): Shelf {
  return { q: query.get('q')?.trim() ?? '', archived: query.get('archived') === 'true' };
}

export function queryOf({ q, archived }: Shelf): URLSearchParams {
  return new URLSearchParams({ ...(q && { q }), ...(archived && { archived: 'true' }) });
}

export interface Stretch {
  text: string;
  hit: boolean;
}

/** Cuts an excerpt where words begin as one of the words looked for; what was found reaches to the end of its word. */
export function marked(excerpt: string, q: string): Stretch[] {
  const words = q.split(/\s+/).filter(Boolean).map(literal);
  if (words.length === 0) return [{ text: excerpt, hit: false }];
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu');
  const parts: Stretch[] = [];
  let at = 0;
  for (const match of excerpt.matchAll(found)) {
    if (match.index > at) parts.push({ text: excerpt.slice(at, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    at = match.index + match[0].length;
  }
  if (at < excerpt.length) parts.push({ text: excerpt.slice(at), hit: false });
  return parts;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
