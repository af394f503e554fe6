/** One line of what is to be reached. */
export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly measured: string;
  /** The same of the bare forwarder, in the same run; empty where it has no such thing. */
  readonly bare: string;
  readonly isMet: boolean;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Lines over logarithmic axes. */
export interface Plot {
  /** Of the file, without its end. */
  readonly name: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

/** What one benchmark has to say. */
export interface Section {
  readonly title: string;
  readonly text: readonly string[];
  readonly aims: readonly Aim[];
  readonly tables: readonly Table[];
  readonly plots: readonly Plot[];
}

/** How much of it is measured: what the report needs, or as little as shows that it works. */
export type Size = 'full' | 'short';

export interface Benchmark {
  readonly name: string;
  /** How long it takes on two cores, in minutes. */
  readonly minutes: number;
  readonly run: (size: Size) => Promise<Section>;
}

interface Limit {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit?: string;
  readonly bare?: number;
}

/** Met when the value is the limit or less. */
export function atMost(asked: Limit): Aim {
  return aimOf(asked, '<=', asked.value <= asked.limit);
}

/** Met when the value is the limit or more. */
export function atLeast(asked: Limit): Aim {
  return aimOf(asked, '>=', asked.value >= asked.limit);
}

function aimOf({ what, value, limit, unit = '', bare }: Limit, sign: string, isMet: boolean): Aim {
  const inUnit = (figure: number) => `${short(figure)}${unit === '' ? '' : ` ${unit}`}`;
  return {
    what,
    aim: `${sign} ${inUnit(limit)}`,
    measured: inUnit(value),
    bare: bare === undefined ? '' : inUnit(bare),
    isMet,
  };
}

/** As many digits as a measurement bears. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
