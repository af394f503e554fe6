import { describe, expect, it } from '@jest/globals';
import { GroupSettings, type ImportFault, MEETING_LINK, MeetingSettings } from '@homegroup/contracts';
import { gather, type Gathered } from './gather.js';
import { rowsOf } from './rows.js';
import { brokenRows, csvOf, exportedRows, type ExportedRow, jsonOf } from './tsml.fixture.js';

const ASKED = { fellowship: 'AA', zone: 'America/Denver', language: 'en' } as const;
const AT = Date.parse('2026-11-24T12:00:00Z');

function read(text: string, asked: { readonly language?: string } = {}): Promise<Gathered> {
  return gather(rowsOf(Buffer.from(text)), { ...ASKED, ...asked }, AT);
}

/** One meeting, from what differs of an ordinary row. */
async function one(values: ExportedRow, as: 'csv' | 'json' = 'csv') {
  const rows = [{ Name: 'Serenity', Day: 'Sunday', Time: '18:00', Slug: 'serenity', ...values }];
  const { groups, faults } = await read(as === 'csv' ? csvOf(rows) : jsonOf(rows));
  return { group: groups[0]?.settings, meeting: groups[0]?.meetings[0], faults };
}

function meetingsIn({ groups }: Gathered) {
  return groups.flatMap(({ meetings }) => meetings);
}

describe('an export of a thousand meetings, thirty of them broken', () => {
  const { rows, faults } = brokenRows(1_000, 30);
  const named = (first: number, columnOf: (heading: string) => string): ImportFault[] =>
    faults.map(({ at, reason, column }) => ({ row: at + first, reason, column: column && columnOf(column) }));

  it.each([
    ['commas', csvOf(rows)],
    ['semicolons', csvOf(rows, { delimiter: ';', end: '\r\n' })],
    ['tabs, with a byte order mark', `\ufeff${csvOf(rows, { delimiter: '\t', end: '\r' })}`],
  ])('is read but for those, each named by row and reason: CSV with %s', async (_how, text) => {
    const gathered = await read(text);
    expect(gathered.faults).toEqual(named(2, (heading) => heading));
    expect(meetingsIn(gathered)).toHaveLength(970);
  });

  it('is read in the same way from JSON', async () => {
    const gathered = await read(jsonOf(rows));
    expect(gathered.faults).toEqual(named(1, (heading) => heading.toLowerCase().replaceAll(' ', '_')));
    expect(gathered.groups).toEqual((await read(csvOf(rows))).groups);
  });

  it('makes nothing but settings that could be written by hand, and links that are all different', async () => {
    const gathered = await read(csvOf(rows));
    for (const { settings } of gathered.groups) expect(GroupSettings.safeParse(settings).error).toBeUndefined();
    for (const { settings } of meetingsIn(gathered)) expect(MeetingSettings.parse(settings)).toEqual(settings);
    const links = meetingsIn(gathered).map(({ link }) => link);
    expect(new Set(links).size).toBe(970);
    for (const link of links) expect(link).toMatch(MEETING_LINK);
  });

  it('keeps nothing of people, and no room elsewhere', async () => {
    const { groups } = await read(csvOf(rows));
    expect(JSON.stringify(groups)).not.toMatch(/canary|surname|someone@|010-0199|010 0123|rooms\.example/i);
  });

  it('tells which types were left out', async () => {
    expect((await read(csvOf(exportedRows(10)))).typesLeftOut).toEqual(['Wheelchair Access']);
  });
});

describe('a row', () => {
  it('becomes a meeting and its group', async () => {
    const { group, meeting } = await one({
      ...{ Day: 'Tuesday', Time: '11:30 pm', 'End Time': '1:00 AM', Types: 'Closed, Spanish, Step Study' },
      ...{ Timezone: 'Europe/Madrid', Group: 'Harbor', Address: '12 Main St, Reno, NV 89501, USA', Venmo: '@harbor' },
      ...{ 'Conference Phone': 'tel:+15550100188,,1#', 'Conference Phone Notes': '*9 raises your hand' },
      ...{ Website: 'https://harbor.example.org', 'Group Notes': 'Since 1999.', Notes: 'Ring.<br>Twice &amp; wait' },
    });
    expect(meeting).toEqual({
      link: 'serenity',
      settings: {
        title: 'Serenity',
        schedule: { kind: 'weekly', days: ['TU'], every: 1, time: '23:30', from: '2026-11-24', until: null },
        ...{ timeZone: 'Europe/Madrid', lengthMin: 90, opensBeforeMin: 15, staysAfterMin: 30 },
        ...{ formats: ['step'], attendance: 'closed', sharing: 'anyone', language: 'es', tags: [] },
        ...{ way: 'raisedHands', style: 'warning', shareLengthMs: 180_000, door: 'open', quarantine: false },
        notes: 'Ring.\nTwice & wait',
        phone: { number: '+15550100188,,1#', notes: '*9 raises your hand' },
        ...{ suspended: false, cancelled: [] },
      },
    });
    expect(group).toEqual({
      ...{ name: 'Harbor', fellowship: 'AA', language: 'en', timeZone: 'Europe/Madrid', place: 'Reno, NV 89501, USA' },
      ...{ about: 'Since 1999.', contact: 'https://harbor.example.org' },
      basket: { venmo: '@harbor', square: '', paypal: '', link: '' },
    });
  });

  it('needs no more than a name, a day and a time', async () => {
    const { groups } = await read('day;TIME;name\nwed;noon;Lunch\n', { language: 'es' });
    expect(groups[0]?.settings).toMatchObject({ name: 'Lunch', timeZone: 'America/Denver', place: '', contact: '' });
    expect(groups[0]?.meetings).toMatchObject([
      {
        link: 'lunch-we-12-00',
        settings: { schedule: { days: ['WE'], time: '12:00' }, lengthMin: 60, attendance: 'open', language: 'es' },
      },
    ]);
  });

  it.each([
    ['[{"name":"A","slug":"aaa","day":[0,"3",5],"time":"07:05"}]', ['SU', 'WE', 'FR']],
    ['[{"name":"A","slug":"aaa","day":0,"time":"07:05"}]', ['SU']],
    ['[{"name":"A","slug":"aaa","day":"Mondays, Thurs.","time":"07:05"}]', ['MO', 'TH']],
    ['Name,Day,Time\nA,"miércoles y sábado",7:05 a.m.', ['WE', 'SA']],
  ])('%s is one meeting with all of its days', async (text, days) => {
    const gathered = await read(text, { language: 'es' });
    expect(meetingsIn(gathered).map(({ settings }) => settings.schedule)).toMatchObject([{ days, time: '07:05' }]);
  });

  it.each([
    ['Sunday-Serenity 14', 'sunday-serenity-14'],
    ['14', 'meeting-14'],
    ['caf%C3%A9-con-leche', 'cafe-con-leche'],
    ['-é-', 'meeting-e'],
    ['x'.repeat(80), 'x'.repeat(64)],
    ['朝の集い', 'serenity-su-18-00'],
    ['', 'serenity-su-18-00'],
  ])('with the slug %s has the link %s', async (slug, link) => {
    expect((await one({ Slug: slug })).meeting?.link).toBe(link);
  });

  it('without a slug never takes that of another', async () => {
    const rows = [
      { Name: 'Serenity', Day: 'Sunday', Time: '18:00', Slug: '' },
      { Name: 'Serenity', Day: 'Sunday', Time: '18:00', Slug: '' },
      { Name: 'Serenity', Day: 'Sunday', Time: '18:00', Slug: 'serenity-su-18-00' },
    ];
    const links = meetingsIn(await read(csvOf(rows))).map(({ link }) => link);
    expect(links.sort()).toEqual(['serenity-su-18-00', 'serenity-su-18-00-2', 'serenity-su-18-00-3']);
  });

  it.each([
    ['Venmo', 'https://venmo.com/u/harbor', { venmo: '@harbor' }],
    ['Square', 'https://cash.app/$harbor', { square: '$harbor' }],
    ['Paypal', 'https://www.paypal.me/harbor/', { paypal: 'harbor' }],
    ['Homegroup Online', 'tbc', { link: 'https://donate.homegroup.online/tbc/' }],
  ])('tells of %s with or without its address', async (heading, text, basket) => {
    expect((await one({ [heading]: text })).group?.basket).toMatchObject(basket);
  });

  it('of the same group adds what those before did not say', async () => {
    const { groups } = await read(
      csvOf([
        { Name: 'A', Day: 'Sunday', Time: '18:00', Slug: 'aaa', Group: 'Harbor', Venmo: '@first' },
        {
          Name: 'B',
          Day: 'Monday',
          Time: '18:00',
          Slug: 'bbb',
          Group: ' HARBOR ',
          'Group Notes': 'Hi.',
          Venmo: '@two',
        },
      ]),
    );
    expect(groups).toMatchObject([
      { settings: { name: 'Harbor', about: 'Hi.', basket: { venmo: '@first' } }, meetings: [{}, {}] },
    ]);
  });

  it.each([
    ['fewer cells than headings', 'Name,Day,Time\nA,Monday\nB,Monday,7 pm\n', 'COLUMNS_MISMATCH'],
    ['more cells than headings', 'Name,Day,Time\nA,Monday,7 pm,x\nB,Monday,7 pm,,\n', 'COLUMNS_MISMATCH'],
    ['a list of lists for a name', '[{"name":[["A"]]},{"name":"B","day":1,"time":"19:00"}]', 'NOT_A_MEETING'],
    ['no object', '["A",{"name":"B","day":1,"time":"19:00"}]', 'NOT_A_MEETING'],
    ['an object of a megabyte', `[{"a":"${'x'.repeat(1e6)}"},{"name":"B","day":1,"time":"19:00"}]`, 'TEXT_TOO_LONG'],
  ])('with %s is told, and those after it are read', async (_what, text, reason) => {
    const gathered = await read(text);
    expect(gathered.faults).toMatchObject([{ reason }]);
    expect(meetingsIn(gathered).map(({ settings }) => settings.title)).toEqual(['B']);
  });

  it('counts as a spreadsheet counts: empty rows do, line breaks in a cell do not', async () => {
    const text = 'Name,Notes,Day,Time\n"A","one\ntwo\n\nthree",Monday,7 pm\n\n,,,\nB,,Sometime,7 pm\n';
    expect((await read(text)).faults).toEqual([{ row: 5, reason: 'DAY_UNKNOWN', column: 'Day' }]);
  });

  it('may hold quotation marks that stand for themselves', async () => {
    const gathered = await read('Name,Notes,Day,Time\nThe "Big" Book,5" pipes,Monday,7 pm\n');
    expect(meetingsIn(gathered)).toMatchObject([{ settings: { title: 'The "Big" Book', notes: '5" pipes' } }]);
  });
});
