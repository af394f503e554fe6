import { writeFile } from 'node:fs/promises';
import { measureFirstSound } from './first-sound.js';
import { measureJoining } from './joining.js';
import { describeMachine } from './machine.js';
import { reportInMarkdown } from './report.js';

const CROWDS = [1, 50, 200];
const LISTENERS = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);

const joining = [];
for (const members of CROWDS) {
  say(`Joining: ${members} members ...`);
  joining.push(await measureJoining(members));
}
say(`First sound in Chromium: ${LISTENERS} listeners, one at a time ...`);
const firstSound = await measureFirstSound(LISTENERS);

const report = reportInMarkdown({ machine: describeMachine(), joining, firstSound });
await writeFile(new URL('../../../docs/performance.md', import.meta.url), report);
say(report);
