import { type Weekday, WEEKDAYS } from '@homegroup/contracts';
import { folded } from './text.js';

/** A Sunday. */
const SUNDAY = Date.UTC(2026, 0, 4, 12);
const DAY_MS = 86_400_000;
/** English abbreviations beside the usual ones of three letters. */
const ALSO: Readonly<Record<string, Weekday>> = { tues: 'TU', weds: 'WE', thur: 'TH', thurs: 'TH' };

/** Reads days of the week: by number from Sunday, which is 0, by their English names, and by those of another language. */
export class Days {
  private readonly byName = new Map<string, Weekday>(Object.entries(ALSO));

  /** The language by its BCP 47 tag. */
  constructor(language: string) {
    for (const [index, day] of WEEKDAYS.entries()) {
      this.byName.set(String(index), day);
      for (const name of namesOf(index, language)) this.byName.set(name, day);
    }
  }

  /** The days that the texts name, several in one perhaps, in the order of the week; null when one of them is no day. */
  read(texts: readonly string[]): Weekday[] | null {
    const names = texts.flatMap((text) => folded(text).split(/[,;/&+]|\s(?:and|y)\s/)).map(bare);
    const days = names.filter((name) => name !== '').map((name) => this.byName.get(name));
    return days.includes(undefined) ? null : WEEKDAYS.filter((day) => days.includes(day));
  }
}

function namesOf(index: number, language: string): string[] {
  const date = new Date(SUNDAY + index * DAY_MS);
  const languages = ['en', language];
  const lengths = ['long', 'short'] as const;
  return languages.flatMap((tag) =>
    lengths.map((weekday) => bare(folded(date.toLocaleDateString(tag, { weekday, timeZone: 'UTC' })))),
  );
}

// "Mon.", "Mondays"
function bare(name: string): string {
  const plain = name.replace(/\./g, '').trim();
  return plain.endsWith('days') ? plain.slice(0, -1) : plain;
}
