/** So many signs of an id tell the members of one group apart. */
const SIGNS = 8;

/** An id of a roll as people see and say it, in two groups of four that stay on one line. */
export function shortId(id: string): string {
  const signs = id.replaceAll('-', '').slice(0, SIGNS);
  return `${signs.slice(0, SIGNS / 2)}\u00a0${signs.slice(SIGNS / 2)}`;
}
