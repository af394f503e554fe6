import { type Home, type Porch } from '@homegroup/contracts';

/** What became of a page that was asked for. */
export type Fetched<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'missing' } | { readonly kind: 'unreachable' };

export function fetchHome(): Promise<Fetched<Home>> {
  return get('/api/home');
}

export function fetchPorch(link: string): Promise<Fetched<Porch>> {
  return get(`/api/meetings/${encodeURIComponent(link)}`);
}

async function get<T>(path: string): Promise<Fetched<T>> {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } });
    if (response.status === 404) return { kind: 'missing' };
    return response.ok ? { kind: 'found', value: (await response.json()) as T } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
