import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Group, type MeetingSettings } from '@homegroup/contracts';
import { about, madeUpGroup, NOW, TriedDirectory } from './listing.fixture.js';
import { PagesService } from './pages.service.js';

const LONG_MS = 60_000;
/** Wednesdays and Fridays at 20:00 in Madrid; the clocks there go forward on 29 March. */
const TWICE_A_WEEK: Partial<MeetingSettings> = {
  title: 'Riverside',
  schedule: { kind: 'weekly', days: ['WE', 'FR'], every: 1, time: '20:00', from: '2037-01-01', until: null },
};

let tried: TriedDirectory;
let pages: PagesService;

beforeAll(async () => {
  tried = await TriedDirectory.open();
  pages = tried.app.get(PagesService);
}, LONG_MS);
beforeEach(() => tried.empty());
afterAll(() => tried.close(), LONG_MS);

/** A group with these meetings, `first`, `second` and so on. */
async function group(meetings: readonly Partial<MeetingSettings>[], settings: Partial<Group['settings']> = {}) {
  const made = madeUpGroup();
  const links = ['first', 'second', 'third'];
  return tried.store([
    {
      link: 'riverside',
      settings: { ...made.settings, ...settings },
      meetings: meetings.map((changes, index) => ({ link: links[index] ?? '', settings: about(changes) })),
    },
  ]);
}

describe('a meeting’s page', () => {
  it('tells its room, its rule and the next dates with what is cancelled', async () => {
    const cancelled = [{ date: '2037-03-06', note: 'Feast day' }];
    await group([{ ...TWICE_A_WEEK, cancelled }], { name: 'Riverside Group' });
    const { meeting, at } = await pages.meetingPage('first');
    expect(at).toBe(NOW);
    expect(meeting).toMatchObject({
      group: 'Riverside Group',
      groupLink: 'riverside',
      schedule: TWICE_A_WEEK.schedule,
      startsAt: Date.parse('2037-03-04T19:00:00Z'),
      isCancelled: false,
      room: { kind: 'notYet', opensAt: Date.parse('2037-03-04T18:45:00Z') },
    });
    expect(
      meeting.next.map(({ startsAt, isCancelled, note }) => [new Date(startsAt).toISOString(), isCancelled, note]),
    ).toEqual([
      ['2037-03-04T19:00:00.000Z', false, ''],
      ['2037-03-06T19:00:00.000Z', true, 'Feast day'],
      ['2037-03-11T19:00:00.000Z', false, ''],
      ['2037-03-13T19:00:00.000Z', false, ''],
      ['2037-03-18T19:00:00.000Z', false, ''],
      ['2037-03-20T19:00:00.000Z', false, ''],
    ]);
  });

  it('tells how many are there, and no less than a few', async () => {
    const [id = ''] = await group([{ schedule: { kind: 'once', date: '2037-03-04', time: '18:30' } }]);
    tried.present.set(id, 2);
    expect((await pages.meetingPage('first')).meeting.room).toEqual({
      kind: 'open',
      door: 'open',
      hasBegun: true,
      present: null,
    });
  });

  it('says so when the meeting is not held', async () => {
    await group([{ ...TWICE_A_WEEK, suspended: true }]);
    expect((await pages.meetingPage('first')).meeting).toMatchObject({
      suspended: true,
      room: { kind: 'none' },
      startsAt: null,
      next: [],
    });
  });

  it('is there for links that lead somewhere alone', async () => {
    for (const link of ['nowhere', 'No Link', '', '../first']) {
      await expect(pages.meetingPage(link)).rejects.toMatchObject({ response: { code: 'NO_SUCH_MEETING' } });
      await expect(pages.groupPage(link)).rejects.toMatchObject({ response: { code: 'NO_SUCH_GROUP' } });
    }
  });
});

describe('a group’s page', () => {
  it('lists its meetings, each once, by what comes next, those without a date last', async () => {
    await group([
      { ...TWICE_A_WEEK, suspended: true, title: 'Suspended' },
      { ...TWICE_A_WEEK, title: 'Cancelled', cancelled: [{ date: '2037-03-04', note: '' }] },
      { schedule: { kind: 'once', date: '2037-03-04', time: '18:20' }, title: 'On now' },
    ]);
    await tried.meetings({ title: 'Of others' });
    const { meetings, group: told } = await pages.groupPage('riverside');
    expect(meetings.map(({ title, isCancelled, room }) => [title, isCancelled, room.kind])).toEqual([
      ['On now', false, 'open'],
      ['Cancelled', true, 'none'],
      ['Suspended', false, 'none'],
    ]);
    expect(Object.keys(told).sort()).toEqual(['about', 'basket', 'contact', 'fellowship', 'link', 'name']);
  });
});

describe('what pages are drawn from', () => {
  it.each([
    ['/', {}, 'directory', 200, true, '/'],
    ['/', { day: 'MO' }, 'directory', 200, false, '/'],
    ['/meetings/first', {}, 'meeting', 200, true, '/meetings/first'],
    ['/meetings/first/', {}, 'meeting', 200, true, '/meetings/first'],
    ['/groups/riverside', {}, 'group', 200, true, '/groups/riverside'],
    ['/new-here', {}, 'newHere', 200, true, '/new-here'],
    ['/meetings/nowhere', {}, 'missing', 404, false, null],
    ['/groups/nowhere', {}, 'missing', 404, false, null],
  ])('%s?%j is a page', async (path, query, kind, status, isIndexed, canonical) => {
    await group([TWICE_A_WEEK]);
    expect(await pages.contentFor(path, query)).toMatchObject({ data: { kind }, status, isIndexed, canonical });
  });

  it.each(['/m/first', '/sign-in', '/meetings', '/meetings/first/more', '/serve/groups/1', '/new-here/more'])(
    '%s is the browser’s alone',
    async (path) => {
      expect(await pages.contentFor(path, {})).toBeNull();
    },
  );

  it('tells search engines when it is, by its own clock, and when it is off', async () => {
    await group([
      { ...TWICE_A_WEEK, cancelled: [{ date: '2037-03-04', note: '' }] },
      { schedule: { kind: 'monthly', weekday: 'FR', nth: -1, time: '20:00', from: '2037-01-01', until: '2037-12-31' } },
    ]);
    const [weekly, monthly] = await Promise.all(
      ['/meetings/first', '/meetings/second'].map(async (path) => (await pages.contentFor(path, {}))?.structured),
    );
    expect(weekly).toMatchObject({
      '@context': 'https://schema.org',
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2037-03-04T20:00:00+01:00',
      endDate: '2037-03-04T21:00:00+01:00',
      organizer: { url: 'https://meet.example.org/groups/riverside' },
      eventSchedule: { repeatFrequency: 'P1W', byDay: ['https://schema.org/Wednesday', 'https://schema.org/Friday'] },
    });
    expect(monthly).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      // The last Friday lies before the change of the clocks.
      startDate: '2037-03-27T20:00:00+01:00',
      eventSchedule: { repeatFrequency: 'P1M', byDay: '-1FR', endDate: '2037-12-31', startTime: '20:00:00' },
    });
    expect((await pages.contentFor('/', {}))?.structured).toMatchObject({
      '@type': 'ItemList',
      itemListElement: expect.arrayContaining([expect.objectContaining({ position: 1 })]),
    });
    await tried.empty();
    expect((await pages.contentFor('/', {}))?.structured).toBeNull();
  });
});
