import { delay, Member, type ServerProcess } from '@homegroup/testbed';

const POLL_MS = 20;

/** Someone who chairs a room in which hands are raised. The server must be quick to agree. */
export async function leaderOf(server: ServerProcess): Promise<Member> {
  const chair = await Member.enter({ url: server.url, name: 'Chair' });
  await chair.act('offerToChair');
  while (!chair.view?.seats.some(({ roles }) => roles.includes('chair'))) await delay(POLL_MS);
  await chair.act({ kind: 'setWay', way: 'raisedHands' });
  return chair;
}
