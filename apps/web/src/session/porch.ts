import {
  type Directory,
  type GroupPage,
  type Instance,
  type MeetingPage,
  type PageData,
  type Porch,
} from '@homegroup/contracts';

/** What became of a page that was asked for. */
export type Fetched<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'missing' } | { readonly kind: 'unreachable' };

/** `search` narrows and goes on, as it stands in the address; days are reckoned in `zone` (IANA) where it is given. */
export function fetchDirectory(search: string, zone: string | null): Promise<Fetched<Directory>> {
  const asked = new URLSearchParams(search);
  if (zone !== null) asked.set('zone', zone);
  return get(`/api/directory?${asked.toString()}`);
}

export function fetchMeetingPage(link: string): Promise<Fetched<MeetingPage>> {
  return get(`/api/meetings/${encodeURIComponent(link)}/page`);
}

export function fetchGroupPage(link: string): Promise<Fetched<GroupPage>> {
  return get(`/api/groups/${encodeURIComponent(link)}/page`);
}

export function fetchInstance(): Promise<Fetched<Instance>> {
  return get('/api/instance');
}

export function fetchPorch(link: string): Promise<Fetched<Porch>> {
  return get(`/api/meetings/${encodeURIComponent(link)}`);
}

/** What the server drew this page from, if it drew it: it wrote it into the page, so nothing is asked for. */
export function drawnFrom(): PageData | null {
  const text = document.getElementById('page-data')?.textContent;
  // Server and page are built from the same types, and together.
  return text ? (JSON.parse(text) as PageData) : null;
}

// Without the cookie of a session: these pages are the same for everyone, and who looks at which is nobody's business.
async function get<T>(path: string): Promise<Fetched<T>> {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' }, credentials: 'omit' });
    if (response.status === 404) return { kind: 'missing' };
    return response.ok ? { kind: 'found', value: (await response.json()) as T } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
