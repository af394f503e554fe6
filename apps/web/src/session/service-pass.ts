import { type ServicePass } from '@homegroup/contracts';
import { call } from './api.js';

const KEPT_AS = 'serves';

/** This browser belongs to someone who serves: only then does a porch ask. */
export function rememberServing(): void {
  localStorage.setItem(KEPT_AS, 'yes');
}

/** What shows at this meeting's door that its group has appointed this person; null for everyone else. */
export async function fetchServicePass(link: string): Promise<ServicePass | null> {
  if (localStorage.getItem(KEPT_AS) === null) return null;
  const answer = await call<ServicePass>('POST', `/api/meetings/${encodeURIComponent(link)}/pass`);
  if (answer.kind === 'refused' && answer.code === 'NOT_SIGNED_IN') localStorage.removeItem(KEPT_AS);
  return answer.kind === 'done' ? answer.value : null;
}
