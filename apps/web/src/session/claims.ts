import { ROSTER_POSITIONS, type RosterPosition, SECRET } from '@homegroup/contracts';

/** What this browser has signed up for, at one meeting. */
export interface KeptClaim {
  /** The secret that alone holds the places. */
  readonly claim: string;
  readonly position: RosterPosition;
  /** Milliseconds since the epoch, in order. */
  readonly startsAt: readonly number[];
}

const DAY_MS = 86_400_000;
/** A meeting of this half of a day is today's. */
const TODAY_MS = DAY_MS / 2;

/** The claims at a meeting that are not over. What is no claim, or a day old, is left out. */
export function claimsAt(link: string, now = Date.now()): KeptClaim[] {
  const kept = readKept(localStorage.getItem(key(link)));
  return kept
    .map((one) => ({ ...one, startsAt: one.startsAt.filter((start) => start > now - DAY_MS) }))
    .filter(({ startsAt }) => startsAt.length > 0);
}

/** Those for a meeting that is on, or comes within hours. */
export function claimsToday(link: string, now = Date.now()): KeptClaim[] {
  return claimsAt(link, now).filter(({ startsAt }) => startsAt.some((start) => Math.abs(start - now) < TODAY_MS));
}

/** Keeps a claim, in place of what was known of it; one without a time is forgotten. */
export function keepClaim(link: string, claim: KeptClaim): void {
  const others = claimsAt(link).filter((one) => one.claim !== claim.claim);
  const all = claim.startsAt.length > 0 ? [...others, claim] : others;
  if (all.length > 0) localStorage.setItem(key(link), JSON.stringify(all));
  else localStorage.removeItem(key(link));
}

function key(link: string): string {
  return `roster:${link}`;
}

function readKept(text: string | null): KeptClaim[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((one: unknown) => claimIn(one) ?? []) : [];
  } catch {
    return [];
  }
}

function claimIn(kept: unknown): KeptClaim | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('claim' in kept && 'position' in kept && 'startsAt' in kept)) return null;
  const { claim, startsAt } = kept;
  const position = ROSTER_POSITIONS.find((one) => one === kept.position);
  if (typeof claim !== 'string' || !SECRET.test(claim) || !position || !Array.isArray(startsAt)) return null;
  return { claim, position, startsAt: startsAt.filter((start): start is number => typeof start === 'number') };
}
