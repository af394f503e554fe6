import { type Aim, type Section, type Table } from './section.js';

export interface Circumstances {
  readonly machine: string;
  readonly mediaWorker: string;
  /** Of the day on which it was made, such as 2026-12-01. */
  readonly date: string;
  readonly minutes: number;
}

/** The report that `docs/performance.md` keeps: what was to be reached first. */
export function reportInMarkdown(
  sections: readonly Section[],
  { machine, mediaWorker, date, minutes }: Circumstances,
): string {
  return [
    '# Measured performance',
    '',
    `Made by \`npm run bench\` on ${date}, in ${minutes} minutes, on: ${machine}. Media worker: ${mediaWorker}.`,
    '',
    'Members are WebRTC clients (ICE, DTLS, SRTP; every packet they get is decrypted and proved true) of a program in C++ on',
    'the same machine. Its CPU is not counted, but it takes its share of the cores. "Bare" is mediasoup with the least server',
    'that can drive it, beside the product in the same run, in turns. CPU is CPU time. Only ratios carry over to other machines.',
    '',
    '## What is to be reached',
    '',
    ...table({
      columns: ['what', 'aim', 'measured', 'bare', ''],
      rows: sections.flatMap(({ aims }) => aims.map(aimRow)),
    }),
    ...sections.flatMap(sectionInMarkdown),
  ].join('\n');
}

function aimRow({ what, aim, measured, bare, isMet }: Aim): string[] {
  return [what, aim, measured, bare, isMet ? 'met' : '**missed**'];
}

function sectionInMarkdown({ title, text, tables, plots }: Section): string[] {
  return [
    `## ${title}`,
    '',
    ...(text.length > 0 ? [...text, ''] : []),
    ...tables.flatMap(table),
    ...plots.flatMap((plot) => [`![${plot.title}](performance/${plot.name}.svg)`, '']),
  ];
}

function table({ columns, rows }: Table): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const marks = columns.map((_, at) => (rows.every((row) => isFigure(row[at])) ? '---:' : '---'));
  return [line(columns), line(marks), ...rows.map(line), ''];
}

function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === 'number' || /^[\d.,/ -]*$/.test(cell ?? '');
}
