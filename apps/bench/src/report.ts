import { type Figures } from './figures.js';
import { type FirstSoundReport } from './first-sound.js';
import { type JoiningReport } from './joining.js';

export interface Report {
  readonly machine: string;
  readonly joining: readonly JoiningReport[];
  readonly firstSound: FirstSoundReport;
}

/** The report that `docs/performance.md` keeps. */
export function reportInMarkdown({ machine, joining, firstSound }: Report): string {
  const rows = joining.map(
    (row) =>
      `| ${row.members} | ${spread(row.oneByOneMs)} | ${spread(row.atOnceMs)} | ${row.messages} | ${row.kilobytes} | ${row.cpuMs} | ${row.memoryKb} |`,
  );
  return [
    '# Measured performance',
    '',
    `Made by \`npm run bench\` on: ${machine}. Times are p50 / p95 / max; only ratios carry over to other machines.`,
    '',
    '## Joining',
    '',
    'Members who speak the protocol, without sound, from opening the socket until seated with transport and voices offered.',
    'Messages and kilobytes are what one member receives while all come at once. CPU and memory are those of server and',
    'media worker together, for each member.',
    '',
    '| members | one by one, ms | at once, ms | messages | kB | CPU ms | memory kB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    '## First sound',
    '',
    `${firstSound.listeners} listeners in Chromium, one at a time, in a room with one speaker, from the click on "Just listen" to the`,
    `first audio packet: ${spread(firstSound.clickToFirstPacketMs)} ms.`,
    '',
  ].join('\n');
}

function spread({ p50, p95, max }: Figures): string {
  return `${p50} / ${p95} / ${max}`;
}
