/** Addresses relative to the page, so that it works under any path, and problems as errors. */

export function address(path) {
  return new URL(`api/v1/${path}`, document.baseURI);
}

export class Problem extends Error {
  constructor({ status = 0, code = '', title = 'Something went wrong', detail = '', errors = [], requestId = '' }) {
    super(title);
    Object.assign(this, { status, code, title, detail, errors, requestId });
  }

  static offline() {
    return new Problem({ code: 'offline', title: 'The server cannot be reached', detail: 'Nothing is lost. Try again when the connection is back.' });
  }
}

export async function problemOf(response) {
  const wait = Number(response.headers.get('Retry-After'));
  const later = response.status === 429 && wait ? `Try again in ${wait} s.` : '';
  let body = {};
  try {
    body = await response.json();
  } catch {
    body = {};
  }
  return new Problem({
    ...body,
    status: response.status,
    title: body.title ?? `The server answered ${response.status}`,
    detail: [body.detail, later].filter(Boolean).join(' '),
    requestId: body.requestId ?? response.headers.get('X-Request-Id') ?? '',
  });
}

/** A fresh key for idempotent requests; works on plain http too, where randomUUID is missing. */
export function key() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
