import { describe, expect, it } from '@jest/globals';
import { NTHS, type Schedule, WEEKDAYS } from '@homegroup/contracts';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nextStarts, ruleOf, startsOf } from './schedule.js';

const ZONES = [
  ...['America/New_York', 'Europe/Madrid', 'Australia/Sydney', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Tokyo'],
  ...['America/Phoenix', 'Africa/Casablanca', 'America/Santiago', 'Europe/Dublin', 'Asia/Kathmandu', 'UTC'],
];

function weekly(values: Partial<Extract<Schedule, { kind: 'weekly' }>>): Schedule {
  return { kind: 'weekly', days: ['TU'], every: 1, time: '19:30', from: '2026-01-01', until: null, ...values };
}

function monthly(values: Partial<Extract<Schedule, { kind: 'monthly' }>>): Schedule {
  return { kind: 'monthly', weekday: 'TU', nth: 1, time: '19:30', from: '2026-01-01', until: null, ...values };
}

function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** The starts of a year, by the wall clock of the zone. */
function yearOf(schedule: Schedule, timeZone = 'UTC', year = 2026): string[] {
  const span = { from: instant(`${year}-01-01T00:00Z`), until: instant(`${year + 1}-01-01T00:00Z`) };
  return startsOf(schedule, timeZone, span).map((start) => local(start, timeZone));
}

function local(start: number, timeZone: string): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  return wall.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

describe('a weekly schedule', () => {
  it('begins on the first day from `from` on that fits', () => {
    expect(yearOf(weekly({ from: '2026-03-04' }))[0]).toBe('2026-03-10T19:30');
    expect(yearOf(weekly({ from: '2026-03-10' }))[0]).toBe('2026-03-10T19:30');
  });

  it('takes several days, and every second week from the week it begins in', () => {
    const schedule = weekly({ days: ['SU', 'TH', 'MO'], every: 2, from: '2026-03-04', until: '2026-03-31' });
    // Weeks begin on Monday: the Sunday after the first Thursday is of the same week.
    expect(yearOf(schedule)).toEqual([
      '2026-03-05T19:30',
      '2026-03-08T19:30',
      '2026-03-16T19:30',
      '2026-03-19T19:30',
      '2026-03-22T19:30',
      '2026-03-30T19:30',
    ]);
  });

  it('reckons its weeks from the first day that fits, not from `from`', () => {
    expect(yearOf(weekly({ days: ['MO'], every: 3, from: '2026-03-06' })).slice(0, 2)).toEqual([
      '2026-03-09T19:30',
      '2026-03-30T19:30',
    ]);
  });

  it('ends with its last day, that day included', () => {
    expect(yearOf(weekly({ until: '2026-01-13' }))).toEqual(['2026-01-06T19:30', '2026-01-13T19:30']);
    expect(yearOf(weekly({ time: '23:59', until: '2026-01-13' }), 'America/New_York')).toHaveLength(2);
    expect(yearOf(weekly({ until: '2026-01-05' }))).toEqual([]);
    expect(yearOf(weekly({ until: '2025-12-30' }))).toEqual([]);
  });
});

describe('a monthly schedule', () => {
  it('takes the nth weekday', () => {
    expect(yearOf(monthly({ nth: 2, until: '2026-03-31' }))).toEqual([
      '2026-01-13T19:30',
      '2026-02-10T19:30',
      '2026-03-10T19:30',
    ]);
  });

  it('is left out in months that have no fifth, and knows the last', () => {
    expect(yearOf(monthly({ nth: 5 }))).toEqual([
      '2026-03-31T19:30',
      '2026-06-30T19:30',
      '2026-09-29T19:30',
      '2026-12-29T19:30',
    ]);
    expect(yearOf(monthly({ nth: -1, weekday: 'SA' })).slice(0, 2)).toEqual(['2026-01-31T19:30', '2026-02-28T19:30']);
    expect(yearOf(monthly({ nth: -1 }))).toHaveLength(12);
  });

  it('begins with the next month where this one is past', () => {
    expect(yearOf(monthly({ nth: 1, from: '2026-05-06' }))[0]).toBe('2026-06-02T19:30');
  });
});

describe('what happens once', () => {
  it('starts once, within the span alone', () => {
    const schedule: Schedule = { kind: 'once', date: '2026-12-31', time: '22:00' };
    const start = instant('2027-01-01T03:00Z');
    expect(startsOf(schedule, 'America/New_York', { from: start, until: start + 1 })).toEqual([start]);
    expect(startsOf(schedule, 'America/New_York', { from: start - 1, until: start })).toEqual([]);
    expect(startsOf(schedule, 'America/New_York', { from: start + 1, until: start + 2 })).toEqual([]);
    expect(ruleOf(schedule, 'America/New_York')).toBeNull();
  });
});

describe('clocks that change', () => {
  // The instants at which seven in the evening lies before and after each change of 2026.
  it.each([
    ['America/New_York', '2026-03-07', '2026-03-08', ['2026-03-08T00:00Z', '2026-03-08T23:00Z']],
    ['America/New_York', '2026-10-31', '2026-11-01', ['2026-10-31T23:00Z', '2026-11-02T00:00Z']],
    ['Europe/Madrid', '2026-03-28', '2026-03-29', ['2026-03-28T18:00Z', '2026-03-29T17:00Z']],
    ['Australia/Sydney', '2026-04-04', '2026-04-05', ['2026-04-04T08:00Z', '2026-04-05T09:00Z']],
    ['Australia/Sydney', '2026-10-03', '2026-10-04', ['2026-10-03T09:00Z', '2026-10-04T08:00Z']],
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-04', ['2026-10-03T08:30Z', '2026-10-04T08:00Z']],
    ['Asia/Kolkata', '2026-03-28', '2026-03-29', ['2026-03-28T13:30Z', '2026-03-29T13:30Z']],
    ['Asia/Tokyo', '2026-03-28', '2026-03-29', ['2026-03-28T10:00Z', '2026-03-29T10:00Z']],
    ['America/Phoenix', '2026-03-07', '2026-03-08', ['2026-03-08T02:00Z', '2026-03-09T02:00Z']],
  ])('leave the wall clock time of a meeting in %s as it is', (timeZone, from, until, instants) => {
    const starts = nextStarts(weekly({ days: ['SA', 'SU'], time: '19:00', from, until }), timeZone, 0, 5);
    expect(starts).toEqual(instants.map(instant));
  });

  it('leave out a start whose local time is skipped', () => {
    const schedule = weekly({ days: ['SU'], time: '02:30', from: '2026-03-01', until: '2026-03-15' });
    expect(yearOf(schedule, 'America/New_York')).toEqual(['2026-03-01T02:30', '2026-03-15T02:30']);
    expect(yearOf(schedule, 'America/Phoenix')).toHaveLength(3);
  });

  it('move the very first start on to where its local time exists, in the same weeks', () => {
    const skipped = { days: ['SU'], every: 2, time: '02:30', from: '2026-03-08' } as const;
    const schedule = weekly({ ...skipped, days: ['SU'], until: '2026-04-05' });
    expect(yearOf(schedule, 'America/New_York')).toEqual(['2026-03-22T02:30', '2026-04-05T02:30']);
    expect(yearOf({ kind: 'once', date: '2026-03-08', time: '02:30' }, 'America/New_York')).toEqual([]);
    expect(yearOf(weekly({ ...skipped, days: ['SU'], until: '2026-03-21' }), 'America/New_York')).toEqual([]);
  });

  it('give the first of two where a local time comes twice', () => {
    const schedule = weekly({ days: ['SU'], time: '01:30', from: '2026-11-01', until: '2026-11-01' });
    expect(nextStarts(schedule, 'America/New_York', 0, 3)).toEqual([instant('2026-11-01T05:30Z')]);
    const once: Schedule = { kind: 'once', date: '2026-11-01', time: '01:30' };
    expect(nextStarts(once, 'America/New_York', 0, 3)).toEqual([instant('2026-11-01T05:30Z')]);
  });
});

describe('the next starts', () => {
  it('are so many, or as many as there are', () => {
    const from = instant('2026-06-01T00:00Z');
    const fifths = nextStarts(monthly({ nth: 5, from: '2020-01-01' }), 'UTC', from, 6);
    expect(fifths.map((start) => local(start, 'UTC').slice(0, 10))).toEqual([
      ...['2026-06-30', '2026-09-29', '2026-12-29', '2027-03-30', '2027-06-29', '2027-08-31'],
    ]);
    expect(nextStarts(weekly({ until: '2026-06-05' }), 'UTC', from, 6)).toEqual([instant('2026-06-02T19:30Z')]);
    expect(nextStarts(weekly({ until: '2026-05-30' }), 'UTC', from, 6)).toEqual([]);
    expect(nextStarts(weekly({ from: '2031-01-01' }), 'UTC', from, 1)).toEqual([instant('2031-01-07T19:30Z')]);
  });

  it('are found for any day of the calendar in no time', () => {
    const startedAt = performance.now();
    for (const from of ['0001-01-01', '1582-10-10', '9999-12-31']) {
      expect(nextStarts(weekly({ from }), 'Europe/Madrid', instant('2026-06-01T00:00Z'), 10)).toHaveLength(10);
    }
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('the rule of a schedule', () => {
  it('is written as calendars read it, its end in UTC', () => {
    const schedule = weekly({ days: ['MO', 'TH'], every: 2, until: '2026-07-01' });
    expect(ruleOf(schedule, 'America/New_York')).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20260702T035959Z');
    expect(ruleOf(monthly({ nth: -1 }), 'UTC')).toBe('FREQ=MONTHLY;BYDAY=-1TU');
  });
});

describe('any schedule, in any zone', () => {
  const date = fc.date({ min: new Date('2019-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  const day = date.map((value) => value.toISOString().slice(0, 10));
  const time = fc.date({ noInvalidDate: true }).map((value) => value.toISOString().slice(-13, -8));
  const span = { time, from: day, until: fc.option(day) };
  const schedules: fc.Arbitrary<Schedule> = fc.oneof(
    fc.record({ kind: fc.constant('once' as const), date: day, time }),
    fc.record({
      kind: fc.constant('weekly' as const),
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      every: fc.integer({ min: 1, max: 12 }),
      ...span,
    }),
    fc.record({
      kind: fc.constant('monthly' as const),
      weekday: fc.constantFrom(...WEEKDAYS),
      nth: fc.constantFrom(...NTHS),
      ...span,
    }),
  );

  it('starts by its own clock, on its own days, in order and never twice', () => {
    fc.assert(
      fc.property(schedules, fc.constantFrom(...ZONES), date, (schedule, timeZone, begin) => {
        const from = begin.getTime();
        const until = from + 800 * 86_400_000;
        const starts = startsOf(schedule, timeZone, { from, until });
        for (const [index, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(Math.max(from, index === 0 ? from : (starts[index - 1] ?? 0) + 1));
          expect(start).toBeLessThan(until);
          const [onDay = '', atTime] = local(start, timeZone).split('T');
          expect(atTime).toBe(schedule.time);
          if (schedule.kind === 'once') expect(onDay).toBe(schedule.date);
          else expect(schedule.from <= onDay && onDay <= (schedule.until ?? onDay)).toBe(true);
        }
        // Whatever the span is cut into, the same starts come out.
        const middle = from + 400 * 86_400_000;
        const halves = [
          { from, until: middle },
          { from: middle, until },
        ];
        expect(halves.flatMap((half) => startsOf(schedule, timeZone, half))).toEqual(starts);
        expect(nextStarts(schedule, timeZone, from, 3)).toEqual(
          starts.length < 3 ? expect.arrayContaining(starts) : starts.slice(0, 3),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
