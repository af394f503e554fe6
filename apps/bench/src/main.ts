import { writeFile } from 'node:fs/promises';
import { measureDirectory } from './directory.js';
import { measureFanOut } from './fan-out.js';
import { measureFirstSound } from './first-sound.js';
import { measureHandOver } from './hand-over.js';
import { measureJoining } from './joining.js';
import { describeMachine } from '@homegroup/testbed';
import { reportInMarkdown } from './report.js';

const CROWDS = [1, 50, 200];
const LISTENERS = 20;
const AUDIENCES = [50, 100, 200];
const ROOMS = [50, 100, 200, 500];
const MEETINGS = [300, 3_000, 30_000];

const say = (line: string) => process.stdout.write(`${line}\n`);

const joining = [];
for (const members of CROWDS) {
  say(`Joining: ${members} members ...`);
  joining.push(await measureJoining(members));
}
say(`First sound in Chromium: ${LISTENERS} listeners, one at a time ...`);
const firstSound = await measureFirstSound(LISTENERS);

const handOver = [];
for (const listeners of AUDIENCES) {
  say(`Hand-over: ${listeners} listeners with true WebRTC ...`);
  handOver.push(await measureHandOver(listeners));
}
const fanOut = [];
for (const members of ROOMS) {
  say(`Raised hands: ${members} members ...`);
  fanOut.push(await measureFanOut(members));
}

const directory = [];
for (const meetings of MEETINGS) {
  say(`Directory: ${meetings} meetings ...`);
  directory.push(await measureDirectory(meetings));
}

const report = reportInMarkdown({ machine: describeMachine(), joining, firstSound, handOver, fanOut, directory });
await writeFile(new URL('../../../docs/performance.md', import.meta.url), report);
say(report);
