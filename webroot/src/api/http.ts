/** Addresses relative to the page's base, so that it works under any path, and problems as errors. */

export function address(path: string): URL {
  return new URL(`api/v1/${path}`, document.baseURI);
}

export interface FieldError {
  pointer?: string;
  path?: string;
  line?: number;
  detail: string;
}

interface ProblemBody {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
  requestId?: string | null;
}

/** What went wrong, in the server's words (RFC 9457) or, with the code `offline`, without any. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldError[];
  readonly requestId: string;

  constructor(body: ProblemBody) {
    super(body.title ?? '');
    this.status = body.status ?? 0;
    this.code = body.code ?? '';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? '';
  }

  static offline(): Problem {
    return new Problem({ code: 'offline' });
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('Retry-After'));
  const later = response.status === 429 && wait ? `Try again in ${wait} s.` : '';
  const body: ProblemBody = await response.json().catch(() => ({}));
  return new Problem({
    ...body,
    status: response.status,
    detail: [body.detail, later].filter(Boolean).join(' '),
    requestId: body.requestId ?? response.headers.get('X-Request-Id') ?? '',
  });
}

/** A fresh key for idempotent requests; works on plain http too, where randomUUID is missing. */
export function key(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
