import { type IncomingMessage } from 'node:http';

/**
 * Where a request comes from. Behind proxies, so many of which are believed, their own word counts: the entry that the
 * outermost of them has written, read from the right, since what stands further left is the client's to invent.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const hops = told.split(',').map((hop) => hop.trim());
  return hops.filter((hop) => hop !== '').at(-proxies) ?? own;
}
