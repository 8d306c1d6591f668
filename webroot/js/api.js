/** The calls of the HTTP API that the page makes. All carry the Bearer token and throw a Problem. */
import { token } from './auth.js';
import { address, Problem, problemOf } from './http.js';

async function send(path, { method = 'GET', body, accept = 'application/json', headers = {} } = {}) {
  let bearer = await token();
  let response = await attempt(bearer);
  if (response.status === 401) {
    bearer = await token(bearer);
    response = await attempt(bearer);
  }
  if (!response.ok) throw await problemOf(response);
  return response;

  async function attempt(bearerToken) {
    const all = { Authorization: `Bearer ${bearerToken}`, Accept: accept, ...headers };
    if (body !== undefined) all['Content-Type'] = 'application/json';
    try {
      return await fetch(address(path), { method, headers: all, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch {
      throw Problem.offline();
    }
  }
}

const json = async (path, options) => (await send(path, options)).json();
const one = (id) => `discussions/${encodeURIComponent(id)}`;

export const personas = () => everyPage('personas');
export const persona = (id) => json(`personas/${encodeURIComponent(id)}`);
export const personaYaml = async (id) => (await send(`personas/${encodeURIComponent(id)}`, { accept: 'application/yaml' })).text();
export const voices = () => json('voices');
export const discussion = (id) => json(one(id));
export const launch = (body, idempotencyKey) => json('discussions', { method: 'POST', body, headers: { 'Idempotency-Key': idempotencyKey } });
export const change = (id, body) => json(one(id), { method: 'PATCH', body });
export const remove = (id) => send(one(id), { method: 'DELETE' });
export const spending = (id) => json(`${one(id)}/spending`);
export const estimate = (id, turns) => json(`${one(id)}/estimate?turns=${turns}`);
export const ticket = async () => (await json('tickets', { method: 'POST' })).ticket;

export function discussions({ q = '', cursor = '' } = {}) {
  const query = new URLSearchParams(Object.entries({ q, cursor }).filter(([, value]) => value));
  return json(`discussions${query.size ? `?${query}` : ''}`);
}

/** The export as `{blob, name}`, the name as the server gives it. */
export async function exported(id, format) {
  const response = await send(`${one(id)}/export?format=${format}`, { accept: '*/*' });
  const given = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: given ?? `discussion.${format}` };
}

/** A picture as a data: address, because an image element cannot send the token. */
export async function picture(url) {
  const path = url.replace(/^.*?api\/v1\//, '');
  const svg = await (await send(path, { accept: 'image/svg+xml' })).text();
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

async function everyPage(path) {
  const all = [];
  let cursor = '';
  do {
    const page = await json(`${path}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    all.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor);
  return all;
}
