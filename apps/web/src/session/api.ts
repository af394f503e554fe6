import { type Code, CODES } from '@homegroup/contracts';

/** What became of something that the server was asked for. */
export type Called<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: Code }
  | { readonly kind: 'unreachable' };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Asks the server for something as nobody, without the cookie of a session, with a body as JSON if there is one. Refusals are
 * values; it never throws.
 */
export function call<T>(method: Method, path: string, body?: unknown): Promise<Called<T>> {
  return ask(method, path, body, { credentials: 'omit' });
}

/** The same for what only an account may ask, or begins one: the server is told who asks. */
export function callAsAccount<T>(method: Method, path: string, body?: unknown): Promise<Called<T>> {
  return ask(method, path, body, { credentials: 'same-origin' });
}

async function ask<T>(method: Method, path: string, body: unknown, who: RequestInit): Promise<Called<T>> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await answerOf<T>(await fetch(path, { method, ...content, ...who }));
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
