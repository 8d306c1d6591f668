/** The calls by which people write characters of their own. A file travels as YAML and is known by its version. */
import { json, send } from './client';
import type { PersonaDetail, Tryout, Verdict } from './types';

export interface Manuscript {
  yaml: string;
  version: string;
}

const at = (id: string) => `personas/${encodeURIComponent(id)}`;
const file = (yaml: string) => new Blob([yaml], { type: 'application/yaml' });

/** A file and its version, which a proxy may have marked as weak. */
export async function manuscript(id: string): Promise<Manuscript> {
  const response = await send(at(id), { accept: 'application/yaml' });
  return { yaml: await response.text(), version: /"([^"]*)"/.exec(response.headers.get('ETag') ?? '')?.[1] ?? '' };
}

export const create = (yaml: string, idempotencyKey: string) =>
  json<PersonaDetail>('personas', {
    method: 'POST',
    file: file(yaml),
    headers: { 'Idempotency-Key': idempotencyKey },
  });

/** Fails with 412 `stale` unless the version is the one that was changed. */
export const revise = (id: string, yaml: string, version: string) =>
  json<PersonaDetail>(at(id), { method: 'PUT', file: file(yaml), headers: { 'If-Match': `"${version}"` } });

export const withdraw = (id: string, version: string) =>
  send(at(id), { method: 'DELETE', headers: { 'If-Match': `"${version}"` } });

export const check = (yaml: string, signal?: AbortSignal) =>
  json<Verdict>('personas/check', { method: 'POST', file: file(yaml), ...(signal && { signal }) });

export const schema = async (): Promise<unknown> =>
  (await send('personas/schema.json', { accept: 'application/schema+json' })).json();

/** The portrait of a draft, as an address for an image. */
export async function sketch(yaml: string, signal?: AbortSignal): Promise<string> {
  const options = { method: 'POST', file: file(yaml), accept: 'image/svg+xml', ...(signal && { signal }) };
  return `data:image/svg+xml,${encodeURIComponent(await (await send('personas/portrait', options)).text())}`;
}

export const tryOut = (yaml: string, question: string) =>
  json<Tryout>('personas/try', { method: 'POST', body: { yaml, question } });
