import { figuresOf, type Figures } from '@homegroup/testbed';

/** One line of the report: how often something was tried, and how often it came out as it must not. */
export interface Row {
  readonly what: string;
  readonly tried: number;
  readonly failed: number;
  /** What the numbers must be, in a few words. */
  readonly must: string;
  /** A distribution, where the row has one. */
  readonly spread?: Figures & { readonly unit: string };
  /** Whether the distribution keeps its bound; a slow machine may miss it without anything being broken. */
  readonly isInBound: boolean;
  readonly note: string;
}

interface Parts {
  readonly what: string;
  readonly tried: number;
  readonly failed: number;
  readonly must: string;
  readonly values?: readonly number[];
  readonly unit?: string;
  readonly bound?: (figures: Figures) => boolean;
  readonly note?: string;
}

/** A row, with its distribution reckoned and held against its bound. */
export function rowOf({ values = [], unit = 'ms', bound = () => true, note = '', ...row }: Parts): Row {
  if (values.length === 0) return { ...row, isInBound: true, note };
  const figures = figuresOf(values);
  return { ...row, spread: { ...figures, unit }, isInBound: bound(figures), note };
}

/** Nothing failed, and every bound was kept. */
export function holds({ tried, failed, isInBound }: Row): boolean {
  return tried > 0 && failed === 0 && isInBound;
}

/** The report as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  return [
    '| what | tried | failed | must be | p50 / p95 / max | |',
    '| --- | ---: | ---: | --- | ---: | --- |',
    ...rows.map(lineOf),
  ].join('\n');
}

function lineOf(row: Row): string {
  const { spread } = row;
  const times = spread ? `${spread.p50} / ${spread.p95} / ${spread.max} ${spread.unit}` : '';
  const verdict = [holds(row) ? 'holds' : 'DOES NOT HOLD', row.note].filter((part) => part !== '').join('; ');
  return `| ${[row.what, row.tried, row.failed, row.must, times, verdict].join(' | ')} |`;
}
