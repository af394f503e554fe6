/** So many signs of an id tell the members of one group apart. */
const SIGNS = 8;

/** An id of a roll as people see and say it: `3f2a 91c4`. */
export function shortId(id: string): string {
  const signs = id.replaceAll('-', '').slice(0, SIGNS);
  return `${signs.slice(0, SIGNS / 2)} ${signs.slice(SIGNS / 2)}`;
}
