/** What narrows the list beside words, in the order of the chips. */
export const FILTERS = ['day', 'time', 'format', 'attendance', 'fellowship', 'language', 'tag'] as const;
export type Filter = (typeof FILTERS)[number];

/** The address of the list with one thing changed, null taking it away. Where one had gone on to is forgotten. */
export function hrefWith(search: string, name: Filter | 'q', value: string | null): string {
  const next = keptOf(search);
  if (value === null) next.delete(name);
  else next.set(name, value);
  const query = next.toString();
  return query === '' ? '/' : `/?${query}`;
}

/** The address at which the list goes on. */
export function hrefAfter(search: string, after: string): string {
  const next = keptOf(search);
  next.set('after', after);
  return `/?${next.toString()}`;
}

/** What narrows the list now, as name and value. */
export function narrowedBy(search: string): [name: Filter | 'q', value: string][] {
  const asked = new URLSearchParams(search);
  return [...FILTERS, 'q' as const].flatMap((name) => {
    const value = asked.get(name)?.trim();
    return value ? [[name, value] as [Filter | 'q', string]] : [];
  });
}

// Other things that stand in an address, such as where it was found, are not carried along.
function keptOf(search: string): URLSearchParams {
  return new URLSearchParams(narrowedBy(search));
}
