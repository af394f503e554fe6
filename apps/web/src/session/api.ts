import { type Code, CODES } from '@homegroup/contracts';

/** What became of something that the server was asked for. */
export type Called<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: Code }
  | { readonly kind: 'unreachable' };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Way {
  /** Without the cookie of a session: the server is not told who asks. */
  readonly asNobody?: boolean;
}

/** Asks the server for something, with a body as JSON if there is one. Refusals are values; it never throws. */
export async function call<T>(method: Method, path: string, body?: unknown, way: Way = {}): Promise<Called<T>> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    const credentials = way.asNobody === true ? ({ credentials: 'omit' } as const) : {};
    return await answerOf<T>(await fetch(path, { method, ...content, ...credentials }));
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The answer of a request that was made otherwise, such as with a file. */
export async function answerOf<T>(response: Response): Promise<Called<T>> {
  const text = await response.text();
  const value: unknown = text === '' ? {} : JSON.parse(text);
  // Both ends are built from the same types, and together.
  if (response.ok) return { kind: 'done', value: value as T };
  const code = codeOf(value);
  // A proxy's own failure has no code of ours: the server was not reached.
  return code ? { kind: 'refused', code } : { kind: 'unreachable' };
}

function codeOf(value: unknown): Code | undefined {
  const given = typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  return CODES.find((code) => code === given);
}
