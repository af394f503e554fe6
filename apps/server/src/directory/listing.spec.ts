import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Directory, DirectoryQuestion, LISTED_MAX } from '@homegroup/contracts';
import { TriedDirectory } from './listing.fixture.js';
import { ListingRepository } from './listing.repository.js';
import { ListingService } from './listing.service.js';

const LONG_MS = 60_000;
let tried: TriedDirectory;

const meetings = (...all: Parameters<TriedDirectory['meetings']>) => tried.meetings(...all);
const ask = (question: Record<string, unknown> = {}): Promise<Directory> =>
  tried.app.get(ListingService).directory(DirectoryQuestion.parse(question));
const titles = (list: Directory['now']) => list.map(({ title }) => title);
const comingBy = async (question: Record<string, unknown>) => titles((await ask(question)).coming);

beforeAll(async () => {
  tried = await TriedDirectory.open();
}, LONG_MS);
beforeEach(() => tried.empty());
afterAll(() => tried.close(), LONG_MS);

describe('what is on now', () => {
  it('is open from the doors to the close, in the order of what begins or began last', async () => {
    const times = ['16:00', '16:59', '17:05', '18:20', '18:44', '18:46'];
    await meetings(...times.map((time) => ({ time, title: time })));
    const { now, coming } = await ask();
    expect(titles(now)).toEqual(['18:44', '18:20', '17:05']);
    expect(titles(coming)).toEqual(['18:46']);
    expect(now.map(({ room }) => room)).toEqual([
      { kind: 'open', door: 'open', hasBegun: false, present: 0 },
      { kind: 'open', door: 'open', hasBegun: true, present: 0 },
      { kind: 'open', door: 'open', hasBegun: true, present: 0 },
    ]);
  });

  it('tells how many are there without singling anyone out', async () => {
    const [few = '', many = ''] = await meetings({ time: '18:30', title: 'few' }, { time: '18:20', title: 'many' });
    tried.present.set(few, 3).set(many, 12);
    const { now } = await ask();
    expect(now.map(({ room }) => room.kind === 'open' && room.present)).toEqual([null, 12]);
  });

  it('has what is always on first, whatever the day', async () => {
    const [id] = await meetings({ title: 'Always' });
    await tried.database.query(`UPDATE meetings SET schedule = '{"kind":"always"}' WHERE id = $1`, [id]);
    await tried.database.query('DELETE FROM occurrences');
    await meetings({ time: '18:30' });
    const { now } = await ask({ day: 'WE' });
    expect(titles(now)).toEqual(['Always', 'Step Study']);
    expect(now[0]).toMatchObject({ startsAt: null, endsAt: null, room: { kind: 'open', hasBegun: true } });
    expect(titles((await ask({ day: 'SU' })).now)).toEqual(['Always']);
  });
});

describe('what comes', () => {
  it('is a week of it, cancelled ones named as such', async () => {
    await meetings(
      { title: 'today' },
      { title: 'off', time: '21:00', cancelled: [{ date: '2037-03-04', note: '' }] },
      { title: 'in a week', date: '2037-03-11', time: '18:00' },
      { title: 'later', date: '2037-03-11', time: '19:00' },
    );
    const { coming } = await ask();
    expect(titles(coming)).toEqual(['today', 'off', 'in a week']);
    expect(coming[1]).toMatchObject({ isCancelled: true, room: { kind: 'none' } });
    expect(coming[0]).toMatchObject({
      startsAt: Date.parse('2037-03-04T19:00:00Z'),
      endsAt: Date.parse('2037-03-04T20:00:00Z'),
      room: { kind: 'notYet', opensAt: Date.parse('2037-03-04T18:45:00Z') },
      timeZone: 'Europe/Madrid',
    });
  });

  it('goes on page by page until everything was told once, many at the same minute', async () => {
    await meetings(
      ...Array.from({ length: LISTED_MAX * 2 + 7 }, (_, n) => ({ time: n < 60 ? '20:00' : '21:00', title: `${n}` })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: Directory = await ask({ after: after ?? undefined });
      if (after) expect(page.now).toEqual([]);
      expect(page.coming.length).toBeLessThanOrEqual(LISTED_MAX);
      seen.push(...titles(page.coming));
      after = page.more;
      pages += 1;
    } while (after);
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, LISTED_MAX * 2 + 7, LISTED_MAX * 2 + 7]);
  });

  it('begins at the beginning where it is not understood from where to go on', async () => {
    await meetings({});
    for (const after of ['', 'x', "1-' OR true", '9'.repeat(90)])
      expect(await comingBy({ after })).toEqual(['Step Study']);
  });
});

describe('the list is narrowed', () => {
  it('by what a meeting is', async () => {
    await meetings(
      { title: 'a', formats: ['step', 'newcomer'], tags: ['women'], language: 'es' },
      { title: 'b', attendance: 'closed', language: 'en-GB', fellowship: 'AA' },
    );
    const both = ['a', 'b'];
    const cases: [Record<string, string>, string[]][] = [
      [{ format: 'newcomer' }, ['a']],
      [{ format: 'step' }, both],
      [{ format: 'nonsense' }, both],
      [{ tag: 'women' }, ['a']],
      [{ attendance: 'closed' }, ['b']],
      [{ fellowship: 'aa' }, ['b']],
      [{ language: 'es' }, ['a']],
      [{ language: 'en' }, ['b']],
      [{ format: 'newcomer', attendance: 'closed' }, []],
    ];
    for (const [question, found] of cases)
      expect([question, (await comingBy(question)).sort()]).toEqual([question, found]);
  });

  it('by days and times as the visitor’s clock has them', async () => {
    await meetings(
      { title: 'evening', time: '20:00' },
      { title: 'night', time: '23:30' },
      { title: 'after midnight', date: '2037-03-05', time: '00:30' },
      { title: 'morning', date: '2037-03-05', time: '11:59' },
    );
    expect(await comingBy({ day: 'WE' })).toEqual(['evening', 'night']);
    expect(await comingBy({ time: 'night' })).toEqual(['night', 'after midnight']);
    expect(await comingBy({ time: 'morning', day: 'TH' })).toEqual(['morning']);
    const zone = 'America/New_York';
    expect(await comingBy({ day: 'WE', zone })).toEqual(['evening', 'night', 'after midnight']);
    expect(await comingBy({ time: 'midday', zone })).toEqual(['evening']);
    expect(await comingBy({ time: 'evening', zone })).toEqual(['night', 'after midnight']);
  });

  it('by words, their beginnings, without case and accents, in title, group and notes', async () => {
    await meetings(
      { title: 'Reunión de la Mañana', notes: 'Bring the book' },
      { title: 'Night owls', group: 'Riverside Group' },
    );
    expect(await comingBy({ q: 'MANANA' })).toEqual(['Reunión de la Mañana']);
    expect(await comingBy({ q: 'maña reu' })).toEqual(['Reunión de la Mañana']);
    expect(await comingBy({ q: 'book' })).toEqual(['Reunión de la Mañana']);
    expect(await comingBy({ q: 'river owl' })).toEqual(['Night owls']);
    expect(await comingBy({ q: 'owls book' })).toEqual([]);
  });

  it('by words that are no syntax, whatever is typed', async () => {
    await meetings({ title: "Tom's & Ann's" });
    for (const q of ["tom's & ann's", 'tom | nobody', "'", '!(', '\\', 'tom:*', '<->']) {
      expect([q, Array.isArray((await ask({ q })).coming)]).toEqual([q, true]);
    }
    expect(await comingBy({ q: 'tom | nobody' })).toEqual([]);
    expect(await comingBy({ q: '&&& !' })).toEqual(["Tom's & Ann's"]);
  });
});

describe('the visitor’s time zone', () => {
  it('is the instance’s where it is not known', async () => {
    for (const zone of ['', 'Nowhere/Land', '+02:00', 'UTC; DROP TABLE groups', undefined]) {
      expect((await ask({ zone, day: 'MO' })).zone).toBe('Europe/Madrid');
    }
    expect((await ask({ zone: 'Asia/Kathmandu' })).zone).toBe('Asia/Kathmandu');
  });
});

describe('what there is to choose from', () => {
  it('is told once a minute, and with an answer to everything', async () => {
    await meetings({ language: 'pt-BR', fellowship: 'NA' });
    const { fellowships, languages, filters } = await ask({ day: 'XX', format: 'step' });
    expect(Array.isArray(fellowships) && Array.isArray(languages)).toBe(true);
    expect(filters).toEqual({ day: undefined, format: 'step' });
    const repository = tried.app.get(ListingRepository);
    expect(await repository.choices()).toEqual({ fellowships: ['NA'], languages: ['pt'] });
  });
});
