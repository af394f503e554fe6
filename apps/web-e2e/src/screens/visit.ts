import { type Group, type MadeInvitation } from '@homegroup/contracts';
import { Servant, type ServerProcess } from '@homegroup/testbed';
import { type Browser } from '@playwright/test';
import { type Language } from './look.js';

/** A server, who serves there first, and in what language it is looked at. */
export interface Visit {
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly host: Servant;
  readonly language: Language;
}

/** Someone else whom a group has appointed to chair: one account has one seat. */
export async function chairOf({ server, host }: Pick<Visit, 'server' | 'host'>, { id }: Group): Promise<Servant> {
  const terms = [{ position: 'chair', until: null }];
  const { secret } = await host.give<MadeInvitation>('POST', `groups/${id}/invitations`, { terms });
  return Servant.invited(server, secret);
}
