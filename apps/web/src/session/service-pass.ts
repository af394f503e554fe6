import { type RosterPosition, type ServicePass } from '@homegroup/contracts';
import { callAsAccount } from './api.js';
import { claimsToday } from './claims.js';
import { passFor } from './roster.js';

const KEPT_AS = 'serves';

/** What someone comes to a meeting's door with. */
export interface ComingService {
  readonly pass: ServicePass;
  /** Those of its positions that this browser has signed up for today. */
  readonly signedUp: readonly RosterPosition[];
}

/** This browser belongs to someone who serves: only then does a porch ask. */
export function rememberServing(): void {
  localStorage.setItem(KEPT_AS, 'yes');
}

/** What shows at this meeting's door that this person serves, by appointment or because they signed up; null for everyone else. */
export async function fetchService(link: string): Promise<ComingService | null> {
  const appointed = await fetchServicePass(link);
  let service: ComingService | null = appointed && { pass: appointed, signedUp: [] };
  for (const { claim, position } of claimsToday(link)) {
    const answer = await passFor(link, claim, service?.pass.pass ?? null);
    if (answer.kind !== 'done') continue;
    service = { pass: answer.value, signedUp: [...new Set([...(service?.signedUp ?? []), position])] };
  }
  return service;
}

async function fetchServicePass(link: string): Promise<ServicePass | null> {
  if (localStorage.getItem(KEPT_AS) === null) return null;
  const answer = await callAsAccount<ServicePass>('POST', `/api/meetings/${encodeURIComponent(link)}/pass`);
  if (answer.kind === 'refused' && answer.code === 'NOT_SIGNED_IN') localStorage.removeItem(KEPT_AS);
  return answer.kind === 'done' ? answer.value : null;
}
