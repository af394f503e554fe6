import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MeetingSettings } from '@homegroup/contracts';
import { madeUpGroups } from '@homegroup/testbed/made-up-meetings';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { localDay, startsOf } from '../../groups/schedule.js';
import { store } from '../../groups/stored.fixture.js';
import { ServedFeeds } from './feeds.fixture.js';
import { timeZoneBlock } from './time-zone-block.js';

const LONG_MS = 300_000;
const TODAY = new Date().toISOString().slice(0, 10);
const FROM = Date.parse(TODAY);
const TWO_YEARS = { from: FROM, until: FROM + 2 * 366 * 86_400_000 };

/** By any clock. */
const FIRST_YEAR = new Date(FROM - 86_400_000).getUTCFullYear();

const groups = madeUpGroups(300, 1, TODAY);
let feeds: ServedFeeds;

beforeAll(async () => {
  feeds = await ServedFeeds.start();
  await store(feeds.database, groups);
}, LONG_MS);
afterAll(() => feeds.close(), LONG_MS);

/** A calendar as another program reads it: its events by the room that they lead to. */
function read(text: string): Map<string, ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  // Zones are those that the calendar itself defines.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return new Map(events.map((event) => [String(event.component.getFirstPropertyValue('url')), event]));
}

/** Its starts within two years: milliseconds since the epoch. */
function expanded(event: ICAL.Event | undefined): number[] {
  const starts: number[] = [];
  const iterator = event?.iterator();
  const following = (): ICAL.Time | undefined => iterator?.next();
  for (let next = following(); next; next = following()) {
    if (next.year < FIRST_YEAR) continue;
    const start = next.toJSDate().getTime();
    if (start >= TWO_YEARS.until) break;
    if (start >= TWO_YEARS.from) starts.push(start);
  }
  return starts;
}

/**
 * Of a local time that comes twice that program takes the second, where RFC 5545 (section 3.3.5) has the first: this
 * difference alone is evened out.
 */
function evened(found: readonly number[], expected: readonly number[], timeZone: string): number[] {
  const known = new Set(expected);
  return found.map((start) => (known.has(start) ? start : firstOfTwo(start, timeZone)));
}

function firstOfTwo(at: number, timeZone: string): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).epochMilliseconds;
}

function held({ schedule, timeZone, cancelled, suspended }: MeetingSettings): number[] {
  if (suspended) return [];
  const starts = startsOf(schedule, timeZone, TWO_YEARS);
  const days = cancelled.map(({ date }) => date);
  return days.length === 0 ? starts : starts.filter((start) => !days.includes(localDay(start, timeZone).toString()));
}

describe('a calendar that another program reads', () => {
  it(
    'has the very occurrences of the server for two years, in every zone, without cancelled ones',
    async () => {
      const zones = new Set<string>();
      let starts = 0;
      let cancelled = 0;
      for (const { link, meetings } of groups) {
        const events = read(await feeds.text(`groups/${link}.ics`));
        for (const { link: room, settings } of meetings) {
          const expected = held(settings);
          const found = expanded(events.get(`https://meet.example.org/m/${room}`));
          expect({ room, starts: evened(found, expected, settings.timeZone) }).toEqual({ room, starts: expected });
          zones.add(settings.timeZone);
          starts += found.length;
          cancelled += settings.suspended
            ? 0
            : startsOf(settings.schedule, settings.timeZone, TWO_YEARS).length - found.length;
        }
      }
      expect(zones.size).toBeGreaterThan(20);
      expect(starts).toBeGreaterThan(15_000);
      expect(cancelled).toBeGreaterThan(20);
    },
    LONG_MS,
  );

  it('is told where clocks skip a start: not every program leaves it out by itself', async () => {
    const schedule = {
      kind: 'weekly',
      days: ['SU'],
      every: 1,
      time: '02:30',
      from: '2026-01-01',
      until: null,
    } as const;
    const [group] = madeUpGroups(1);
    if (!group?.meetings[0]) throw new Error('There is no meeting.');
    const { settings } = group.meetings[0];
    const changes = { schedule: { ...schedule, days: ['SU' as const] }, timeZone: 'America/New_York', cancelled: [] };
    await store(feeds.database, [
      { ...group, link: 'night-group', meetings: [{ link: 'night', settings: { ...settings, ...changes } }] },
    ]);
    const text = await feeds.text('meetings/night.ics');
    const [exceptions = ''] = /EXDATE;TZID=America\/New_York:[\dT,]+/.exec(text.replaceAll('\r\n ', '')) ?? [];
    expect(exceptions).toMatch(/20\d\d03\d\dT023000/);
    expect(expanded(read(text).get('https://meet.example.org/m/night'))).toEqual(held({ ...settings, ...changes }));
    // Without being told, this one would go where no clock shows half past two.
    const untold = text.replaceAll('\r\n ', '').replace(/EXDATE[^\r]*\r\n/, '');
    const night = expanded(read(untold).get('https://meet.example.org/m/night'));
    expect(night.length).toBeGreaterThan(held({ ...settings, ...changes }).length);
  });

  it('finds a meeting by filters of the meeting itself', async () => {
    const events = read(await feeds.text('meetings.ics?day=SU&time=evening&attendance=closed&nonsense=1'));
    const expected = groups
      .flatMap(({ meetings }) => meetings)
      .filter(({ settings: { schedule, suspended, attendance } }) => {
        if (suspended || attendance !== 'closed' || schedule.time < '17:00' || schedule.time >= '21:00') return false;
        if (schedule.kind === 'once') return new Date(schedule.date).getUTCDay() === 0;
        return schedule.kind === 'weekly' ? schedule.days.includes('SU') : schedule.weekday === 'SU';
      })
      .filter(({ settings }) => settings.schedule.kind !== 'once' || settings.cancelled.length === 0);
    expect([...events.keys()].sort()).toEqual(expected.map(({ link }) => `https://meet.example.org/m/${link}`).sort());
    expect(expected.length).toBeGreaterThan(0);
  });

  it(
    'refuses more meetings than a calendar takes',
    async () => {
      const many = madeUpGroups(1_300, 3).map((group) => ({
        ...group,
        link: `many-${group.link}`,
        meetings: group.meetings.map((meeting) => ({ ...meeting, link: `many-${meeting.link}` })),
      }));
      await store(feeds.database, many);
      const answer = await feeds.ask('meetings.ics');
      expect([answer.status, await answer.json()]).toEqual([413, { code: 'TOO_MANY' }]);
      expect((await feeds.ask('meetings.ics?fellowship=HA')).status).toBe(200);
    },
    LONG_MS,
  );
});

describe('the text of a calendar', () => {
  it('keeps its lines short, ends them as it must, and names no person', async () => {
    const text = await feeds.text('meetings/made-up-1.ics');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
    expect(text).toMatch(/\r\nUID:[0-9a-f-]{36}@meet\.example\.org\r\n/);
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|mailto/i);
    // The calendar's own properties stand before its components.
    expect(text.indexOf('REFRESH-INTERVAL')).toBeLessThan(text.indexOf('BEGIN:VTIMEZONE'));
  });

  it('says the same every time, so that nobody reads it twice', async () => {
    const [first, second] = [await feeds.text('meetings/made-up-3.ics'), await feeds.text('meetings/made-up-3.ics')];
    expect(second).toBe(first);
  });
});

describe('the definitions of time zones', () => {
  /** The noons of days all through so many years, and of those about every change of the clocks. */
  function noons(timeZone: string, firstYear: number, years: number): string[] {
    const begin = new Temporal.PlainDate(firstYear, 1, 15);
    const days = Array.from({ length: 6 * years }, (_, index) => begin.add({ months: 2 * index }));
    let change = begin.toZonedDateTime(timeZone).getTimeZoneTransition('next');
    for (; change && change.year < firstYear + years; change = change.getTimeZoneTransition('next')) {
      for (const day of [-7, -1, 0, 1, 7]) days.push(change.toPlainDate().add({ days: day }));
    }
    return days.map((day) => `${day.toString()}T12:00:00`);
  }

  // At noon no clock changes: what the program makes of the hours of a change is tried above.
  it(
    'tell the time of every zone for ten years',
    () => {
      const year = new Date().getUTCFullYear();
      const tried = new Set<string>();
      for (const timeZone of [...Intl.supportedValuesOf('timeZone'), 'US/Eastern', 'Asia/Calcutta', 'Israel']) {
        const calendar = ICAL.parse(
          `BEGIN:VCALENDAR\r\n${timeZoneBlock(timeZone, year)}END:VCALENDAR\r\n`,
        ) as unknown[];
        const component = new ICAL.Component(calendar).getFirstSubcomponent('vtimezone');
        if (!component) throw new Error('There is no time zone.');
        const zone = new ICAL.Timezone(component);
        expect(zone.tzid).toBe(timeZone);
        // Zones that are told alike have changed alike, by the very clock that this is compared with.
        const told = timeZoneBlock(timeZone, year).replace(timeZone, '');
        if (tried.has(told)) continue;
        tried.add(told);
        for (const noon of noons(timeZone, year, 10)) {
          const theirs = ICAL.Time.fromDateTimeString(noon);
          theirs.zone = zone;
          const ours = Temporal.PlainDateTime.from(noon).toZonedDateTime(timeZone).epochMilliseconds;
          if (theirs.toJSDate().getTime() !== ours) throw new Error(`In ${timeZone} it is not ${noon}.`);
        }
      }
    },
    LONG_MS,
  );

  it.each([
    ['America/New_York', ['BYMONTH=3;BYDAY=2SU', 'BYMONTH=11;BYDAY=1SU']],
    ['Europe/Madrid', ['BYMONTH=3;BYDAY=-1SU', 'BYMONTH=10;BYDAY=-1SU']],
    ['Asia/Jerusalem', ['BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29', 'BYMONTH=10;BYDAY=-1SU']],
    ['Asia/Tokyo', []],
    // By the moon, and so day by day.
    ['Africa/Casablanca', []],
  ])('are rules where the clocks of %s change alike every year', (timeZone, rules) => {
    const found = [...timeZoneBlock(timeZone, 2026).matchAll(/RRULE:FREQ=YEARLY;([^\r]+)/g)].map(([, rule]) => rule);
    expect(found).toEqual(rules);
  });
});
