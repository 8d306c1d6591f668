/** The calls of the HTTP API that the page makes. All carry the Bearer token and throw a Problem. */
import { token } from './auth';
import { address, key, Problem, problemOf } from './http';
import type {
  Amendment,
  Discussion,
  Estimate,
  FoundDiscussion,
  NewDiscussion,
  Persona,
  PersonaDetail,
  Preview,
  Spending,
  Summary,
  Voices,
  VoiceTest,
  WireTurn,
} from './types';

const PAGE = 200;

export interface Options {
  method?: string;
  signal?: AbortSignal;
  body?: unknown;
  file?: Blob;
  accept?: string;
  headers?: Record<string, string>;
}

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export async function send(path: string, options: Options = {}): Promise<Response> {
  const bearer = await token();
  let response = await attempt(path, options, bearer);
  if (response.status === 401) response = await attempt(path, options, await token(bearer));
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function attempt(path: string, options: Options, bearer: string) {
  const { method = 'GET', body, file, accept, headers, signal = null } = options;
  const all: Record<string, string> = {
    Authorization: `Bearer ${bearer}`,
    Accept: accept ?? 'application/json',
    ...headers,
  };
  if (body !== undefined) all['Content-Type'] = 'application/json';
  if (file) all['Content-Type'] = file.type;
  try {
    const sent = file ?? (body === undefined ? null : JSON.stringify(body));
    return await fetch(address(path), { method, headers: all, body: sent, signal });
  } catch {
    throw Problem.offline();
  }
}

export async function json<T>(path: string, options?: Options): Promise<T> {
  return (await send(path, options)).json();
}

const one = (id: string) => `discussions/${encodeURIComponent(id)}`;
const character = (id: string) => `personas/${encodeURIComponent(id)}`;

export const personas = () => everyPage<Persona>('personas');
export const persona = (id: string) => json<PersonaDetail>(character(id));
export const personaYaml = async (id: string) => (await send(character(id), { accept: 'application/yaml' })).text();
export const voices = () => json<Voices>('voices');
export const testVoice = (id: string) =>
  json<VoiceTest>(`voices/${encodeURIComponent(id)}/test`, { method: 'POST', headers: { 'Idempotency-Key': key() } });
export const discussion = (id: string) => json<Discussion>(one(id));
export const change = (id: string, body: Amendment) => json<Discussion>(one(id), { method: 'PATCH', body });
export const remove = (id: string) => send(one(id), { method: 'DELETE' });
export const restore = (id: string) => json<Discussion>(`${one(id)}/restore`, { method: 'POST' });
export const spending = (id: string) => json<Spending>(`${one(id)}/spending`);
/** All turns, page by page. */
export async function turns(id: string): Promise<WireTurn[]> {
  const all: WireTurn[] = [];
  for (;;) {
    const page = await json<Page<WireTurn>>(`${one(id)}/turns?limit=${PAGE}&after=${all.at(-1)?.n ?? 0}`);
    all.push(...page.items);
    if (page.items.length < PAGE) return all;
  }
}
export const estimate = (id: string, turns: number) => json<Estimate>(`${one(id)}/estimate?turns=${turns}`);
/** Null before the first is made. */
export async function summary(id: string): Promise<Summary | null> {
  const response = await send(`${one(id)}/summary?ifAny=true`);
  return response.status === 204 ? null : response.json();
}
export const summarise = (id: string) => json<Summary>(`${one(id)}/summary`, { method: 'POST' });
export const ticket = async () => (await json<{ ticket: string }>('tickets', { method: 'POST' })).ticket;

export function preview(topic: string, people: string[]): Promise<Preview> {
  return json('previews', { method: 'POST', body: { topic, personas: people } });
}

export function launch(body: NewDiscussion, idempotencyKey: string): Promise<Discussion> {
  return json('discussions', { method: 'POST', body, headers: { 'Idempotency-Key': idempotencyKey } });
}

export function discussions({ q = '', cursor = '', archived = false }): Promise<Page<FoundDiscussion>> {
  const query = new URLSearchParams(
    Object.entries({ q, cursor, archived: archived ? 'true' : '' }).filter(([, value]) => value),
  );
  return json(`discussions${query.size ? `?${query}` : ''}`);
}

/** The export, under the name that the server gives it. */
export async function exported(id: string, format: string): Promise<{ blob: Blob; name: string }> {
  const response = await send(`${one(id)}/export?format=${format}`, { accept: '*/*' });
  const given = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: given ?? `discussion.${format}` };
}

/** The Score as SVG, to be put into the page; `to` is the last turn of it, 0 for the newest. */
export async function score(id: string, width: number, to: number): Promise<string> {
  const query = `width=${width}${to ? `&to=${to}` : ''}`;
  return (await send(`${one(id)}/score.svg?${query}`, { accept: 'image/svg+xml' })).text();
}

export const scoreThumb = (id: string, theme: string) => picture(`${one(id)}/score.svg?size=thumb&theme=${theme}`);

/** A picture as a data: address, because an image element cannot send the token. */
export async function picture(path: string): Promise<string> {
  const blob = await (await send(path, { accept: 'image/*' })).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(Problem.offline());
    reader.readAsDataURL(blob);
  });
}

/** Gives a character of one's own a picture in place of its portrait. */
export const depict = (id: string, image: Blob) =>
  json<PersonaDetail>(`${character(id)}/portrait`, { method: 'PUT', file: image });
export const efface = (id: string) => send(`${character(id)}/portrait`, { method: 'DELETE' });

async function everyPage<T>(path: string): Promise<T[]> {
  const all: T[] = [];
  let cursor = '';
  do {
    const page = await json<Page<T>>(`${path}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    all.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor);
  return all;
}
