import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789';
const LINK_LENGTH_MAX = 64;
const TRIES = 20;

/** A link out of a name, such as `riverside-group`; with a number where that is taken. */
export async function linkFor(name: string, isTaken: (link: string) => Promise<boolean>): Promise<string> {
  const plain = slugOf(name);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const link = numbered(plain, attempt);
    if (!(await isTaken(link))) return link;
  }
  return randomLink();
}

/** The link of this number, from 1, among those that would have the same. */
export function numbered(link: string, number: number): string {
  const end = number === 1 ? '' : `-${number}`;
  return link.slice(0, LINK_LENGTH_MAX - end.length) + end;
}

/** A link that tells nothing: whoever looks over a shoulder or into a phone's history reads no meeting in it. */
export function randomLink(): string {
  return `${letters(4)}-${letters(4)}`;
}

/** Letters, digits and hyphens of a text, as `MEETING_LINK` wants them; a random link where nothing is left. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LINK_LENGTH_MAX)
    .replace(/^-+|-+$/g, '');
  return slug.length >= 3 ? slug : randomLink();
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
