import { PERIOD, monthFrom, monthOf } from '@homegroup/seat-token/door';
import { SECRET } from '@homegroup/contracts';
import { SHELF } from './held-tokens.js';

/** One seat token: what lets this browser in at one time of a meeting, for no more than one seat. */
export interface KeptToken {
  /** What stands after `/m/`. */
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly startsAt: number;
  readonly nonce: string;
  readonly output: string;
}

/** The tokens of one list of times. */
interface KeptList {
  readonly period: string;
  readonly set: string;
  readonly tokens: readonly KeptToken[];
}

/** What this browser keeps of a group. */
export interface KeptGroup {
  /** Every key that was seen, by its period: one that is another later is not everyone's. */
  readonly keys: Readonly<Record<string, string>>;
  /** The periods whose key was not the same for everyone. Their tokens are not used. */
  readonly distrusted: readonly string[];
  readonly lists: readonly KeptList[];
  /** When the group was last asked what times there are, milliseconds since the epoch. */
  readonly askedAt: number;
}

const DAY_MS = 86_400_000;
/** A token is kept so long after its meeting began: a line may be cut, and a meeting that is always on has one a day. */
const OVER_MS = 2 * DAY_MS;
const OUTPUT = /^[A-Za-z0-9_-]{86}$/;
const NOTHING: KeptGroup = { keys: {}, distrusted: [], lists: [], askedAt: 0 };

/** What is kept of a group, without what is over. */
export function takeDown(groupId: string, now: number): KeptGroup {
  const kept = readGroup(localStorage.getItem(SHELF + groupId));
  const oldest = monthFrom(monthOf(now), -1);
  const lists = kept.lists
    .filter(({ period }) => period >= oldest)
    .map((list) => ({ ...list, tokens: list.tokens.filter(({ startsAt }) => startsAt > now - OVER_MS) }));
  const keys = Object.fromEntries(Object.entries(kept.keys).filter(([period]) => period >= oldest));
  return { ...kept, keys, lists, distrusted: kept.distrusted.filter((period) => period >= oldest) };
}

export function putBack(groupId: string, kept: KeptGroup): void {
  localStorage.setItem(SHELF + groupId, JSON.stringify(kept));
}

/** Whoever leaves a group, or signs out, leaves nothing of it in this browser. */
export function clearShelf(groupId?: string): void {
  for (const id of groupId === undefined ? groupsOnShelf() : [groupId]) localStorage.removeItem(SHELF + id);
}

/** The groups that something is kept of. */
export function groupsOnShelf(): string[] {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return names.filter((name) => name.startsWith(SHELF)).map((name) => name.slice(SHELF.length));
}

function readGroup(text: string | null): KeptGroup {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NOTHING;
    return {
      keys: 'keys' in kept ? keysIn(kept.keys) : {},
      distrusted: 'distrusted' in kept ? listIn(kept.distrusted, (one) => (isPeriod(one) ? one : null)) : [],
      lists: 'lists' in kept ? listIn(kept.lists, tokensIn) : [],
      askedAt: 'askedAt' in kept && typeof kept.askedAt === 'number' ? kept.askedAt : 0,
    };
  } catch {
    return NOTHING;
  }
}

function keysIn(kept: unknown): Record<string, string> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([period, key]) => isPeriod(period) && isSecret(key)));
}

function tokensIn(kept: unknown): KeptList | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('period' in kept && 'set' in kept && 'tokens' in kept)) return null;
  const { period, set, tokens } = kept;
  return isPeriod(period) && isSecret(set) ? { period, set, tokens: listIn(tokens, tokenIn) } : null;
}

function tokenIn(kept: unknown): KeptToken | null {
  const time = timeIn(kept);
  const secrets = secretsIn(kept);
  return time && secrets && { ...time, ...secrets };
}

function timeIn(kept: unknown): Pick<KeptToken, 'link' | 'startsAt'> | null {
  if (typeof kept !== 'object' || kept === null || !('link' in kept && 'startsAt' in kept)) return null;
  const { link, startsAt } = kept;
  return typeof link === 'string' && typeof startsAt === 'number' ? { link, startsAt } : null;
}

function secretsIn(kept: unknown): Pick<KeptToken, 'nonce' | 'output'> | null {
  if (typeof kept !== 'object' || kept === null || !('nonce' in kept && 'output' in kept)) return null;
  const { nonce, output } = kept;
  return isSecret(nonce) && isOutput(output) ? { nonce, output } : null;
}

function listIn<T>(kept: unknown, read: (one: unknown) => T | null): T[] {
  return Array.isArray(kept) ? kept.flatMap((one: unknown) => read(one) ?? []) : [];
}

function isPeriod(kept: unknown): kept is string {
  return typeof kept === 'string' && PERIOD.test(kept);
}

function isSecret(kept: unknown): kept is string {
  return typeof kept === 'string' && SECRET.test(kept);
}

function isOutput(kept: unknown): kept is string {
  return typeof kept === 'string' && OUTPUT.test(kept);
}
