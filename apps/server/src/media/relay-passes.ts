import { createHmac, randomBytes } from 'node:crypto';
import { type IceServer } from '@homegroup/contracts';

/** How long one may come by the relay without loading the page again: longer than any meeting, in seconds. */
const GOOD_S = 12 * 60 * 60;
const NAME_BYTES = 12;

/**
 * The ICE servers for one visit at `at`, milliseconds since the epoch: relays without a user of their own get one that is drawn
 * for it and soon ends, as coturn's `use-auth-secret` reckons it from the same secret. It says nothing of who visits.
 */
export function withPasses(servers: readonly IceServer[], secret: string | null, at: number): readonly IceServer[] {
  if (secret === null) return servers;
  const username = `${Math.floor(at / 1_000) + GOOD_S}:${randomBytes(NAME_BYTES).toString('base64url')}`;
  // The protocol between the two knows no other hash.
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return servers.map((server) => (needsPass(server) ? { ...server, username, credential } : server));
}

function needsPass({ urls, username }: IceServer): boolean {
  return username === undefined && urls.some((url) => !url.startsWith('stun:'));
}
