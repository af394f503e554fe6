import {
  type Position,
  POSITIONS,
  type RosterPosition,
  type ServedGroup,
  type ServicePass,
} from '@homegroup/contracts';
import { type Called, callAsAccount } from './api.js';
import { claimsToday } from './claims.js';
import { servedGroups } from './groups.js';
import { passFor } from './roster.js';

const KEPT_AS = 'serves';

/** What someone comes to a meeting's door with. */
export interface ComingService {
  readonly pass: ServicePass;
  /** Those of its positions that this browser has signed up for today. */
  readonly signedUp: readonly RosterPosition[];
}

/**
 * Keeps in this browser at which meetings its account serves, and as what: so that a porch need not ask. An account that is
 * asked for at a door says where it is, also where it only belongs, or is a visitor.
 */
export function rememberServing(groups: readonly ServedGroup[]): void {
  const kept = groups.flatMap(({ meetings, positions }) => meetings.map((link) => [link, positions] as const));
  localStorage.setItem(KEPT_AS, JSON.stringify(Object.fromEntries(kept)));
}

/** The same, quietly, by asking what the account serves: for pages of who serves, and never for a porch. */
export async function learnServing(): Promise<void> {
  const groups = await servedGroups();
  if (groups.kind === 'done') rememberServing(groups.value);
}

/** Whoever signs out leaves nothing of it in this browser. */
export function forgetServing(): void {
  localStorage.removeItem(KEPT_AS);
}

/** The positions that this browser's account holds at this meeting, as far as the browser knows; the server is not asked. */
export function servesAs(link: string): readonly Position[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
    const of = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    const positions: unknown = of.find(([at]) => at === link)?.[1];
    return Array.isArray(positions) ? POSITIONS.filter((position) => positions.includes(position)) : [];
  } catch {
    return [];
  }
}

/** What shows at this meeting's door that this person signed up to serve today; null for everyone else. No account is asked for. */
export function fetchSignedUp(link: string): Promise<ComingService | null> {
  return withClaims(link, null);
}

/** What shows that the group has appointed them, and what they signed up for. The server learns which account is at this door. */
export async function fetchAppointed(link: string): Promise<Called<ComingService>> {
  const answer = await callAsAccount<ServicePass>('POST', `/api/meetings/${encodeURIComponent(link)}/pass`);
  if (answer.kind !== 'done') return answer;
  const appointed = { pass: answer.value, signedUp: [] };
  return { kind: 'done', value: (await withClaims(link, appointed)) ?? appointed };
}

async function withClaims(link: string, appointed: ComingService | null): Promise<ComingService | null> {
  let service = appointed;
  for (const { claim, position } of claimsToday(link)) {
    const answer = await passFor(link, claim, service?.pass.pass ?? null);
    if (answer.kind !== 'done') continue;
    service = { pass: answer.value, signedUp: [...new Set([...(service?.signedUp ?? []), position])] };
  }
  return service;
}
