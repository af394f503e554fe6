import { type Figures } from '@homegroup/testbed';
import { type Asked, type DirectoryReport } from './directory.js';
import { type FanOutReport } from './fan-out.js';
import { type FirstSoundReport } from './first-sound.js';
import { type HandOverReport } from './hand-over.js';
import { type JoiningReport } from './joining.js';

export interface Report {
  readonly machine: string;
  readonly joining: readonly JoiningReport[];
  readonly firstSound: FirstSoundReport;
  readonly handOver: readonly HandOverReport[];
  readonly fanOut: readonly FanOutReport[];
  readonly directory: readonly DirectoryReport[];
}

/** The report that `docs/performance.md` keeps. */
export function reportInMarkdown({ machine, joining, firstSound, handOver, fanOut, directory }: Report): string {
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
    ...handOverSection(handOver),
    ...fanOutSection(fanOut),
    ...directorySection(directory),
  ].join('\n');
}

function handOverSection(reports: readonly HandOverReport[]): string[] {
  return [
    '## Hand-over',
    '',
    "The chair calls the next, who has said that they are ready: from the chair's request to the first packet of the new",
    'voice at every listener (ICE, DTLS, SRTP in one process beside the server). Messages and bytes are what one listener',
    'receives on the socket for one hand-over, hands and answers included. Nobody renegotiates.',
    '',
    '| listeners | hand-overs | next to first packet, ms | packets lost / received | messages | bytes |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...reports.map(
      (row) =>
        `| ${row.listeners} | ${row.handOvers} | ${spread(row.nextToFirstPacketMs)} | ${row.lost} / ${row.received} | ${row.messages} | ${row.bytes} |`,
    ),
    '',
  ];
}

function fanOutSection(reports: readonly FanOutReport[]): string[] {
  return [
    '## A raised hand',
    '',
    "From the request until a member's view shows the hand, at every member. Bytes are what one member receives for it; CPU is",
    "the server's for one hand and one member.",
    '',
    '| members | hand to view, ms | bytes | CPU us |',
    '| ---: | ---: | ---: | ---: |',
    ...reports.map((row) => `| ${row.members} | ${spread(row.handToViewMs)} | ${row.bytes} | ${row.cpuUs} |`),
    '',
  ];
}

function directorySection(reports: readonly DirectoryReport[]): string[] {
  return [
    '## The directory',
    '',
    'Weekly meetings all over the week, five time zones; one visitor who asks 200 times. Bytes are compressed (brotli) where a',
    'size is told. "Made" is the feed for the first time after a change, "again" is with its stamp in hand. Memory is the',
    "server's process after all of it.",
    '',
    '| meetings | import, ms | first page, ms | narrowed, ms | feed made, ms | feed, ms | feed, kB | again, ms | memory MB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...reports.map(directoryRow),
    '',
  ];
}

function directoryRow(row: DirectoryReport): string {
  const { meetings, importMs, page, narrowed, feed, feedMadeMs, feedAgain, memoryMb } = row;
  const times = (one: Asked) => spread(one.ms);
  const cells = [
    ...[meetings, importMs, times(page), times(narrowed), feedMadeMs],
    ...[times(feed), Math.round(feed.bytes / 1024), times(feedAgain), memoryMb],
  ];
  return `| ${cells.join(' | ')} |`;
}

function spread({ p50, p95, max }: Figures): string {
  return `${p50} / ${p95} / ${max}`;
}
