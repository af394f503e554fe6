import { performance } from 'node:perf_hooks';
import { delay, Member } from '@homegroup/testbed';
import { type Waited } from './good-member.js';
import { addressOn, canaryToken, personName } from './watched-server.js';

const EVERY_MS = 100;

/** Is in the room and goes on asking until it is told to stop; tells what it waited for its answers. */
const [url = ''] = process.argv.slice(2);
const who = { url, token: canaryToken(), device: canaryToken(), from: addressOn(250) };
const member = await Member.enter({ ...who, name: personName(0) });
const waitedMs: number[] = [];
let unanswered = 0;
const told = new AbortController();

process.once('message', () => told.abort());
// Whoever started it is gone.
process.once('disconnect', () => process.exit());
process.send?.('in');

while (!told.signal.aborted) {
  const began = performance.now();
  const asked = member.act(waitedMs.length % 2 === 0 ? 'showCamera' : 'hideCamera');
  await asked.catch(() => (unanswered += 1));
  waitedMs.push(performance.now() - began);
  await delay(EVERY_MS);
}
const waited: Waited = { waitedMs, failed: unanswered + (member.socket.connected ? 0 : 1) };
member.close();
process.send?.(waited);
