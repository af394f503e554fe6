import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GroupEntity } from '../../groups/group.entity.js';
import { MeetingEntity } from '../../groups/meeting.entity.js';
import { ImportServer, type Sent } from './import.fixture.js';
import { brokenRows, csvOf, type ExportedRow, exportedRows, jsonOf } from './tsml.fixture.js';

const LONG_MS = 120_000;
let server: ImportServer;

beforeAll(async () => {
  server = await ImportServer.start();
}, LONG_MS);
afterAll(() => server.stop(), LONG_MS);
beforeEach(() => server.forget());

function row(values: ExportedRow): ExportedRow {
  return { Name: 'Serenity', Day: 'Sunday', Time: '18:00', Slug: 'serenity', Group: 'Harbor', ...values };
}

describe('an export of a thousand meetings, thirty of them broken', () => {
  const { rows, faults } = brokenRows(1_000, 30);
  const named = (first: number, columnOf: (heading: string) => string) =>
    faults.map(({ at, reason, column }) => ({ row: at + first, reason, column: column && columnOf(column) }));

  it.each([
    ['CSV', csvOf(rows), 'text/csv', named(2, (heading) => heading)],
    ['JSON', jsonOf(rows), 'application/json', named(1, (heading) => heading.toLowerCase().replaceAll(' ', '_'))],
    ['CSV called JSON', csvOf(rows), 'application/json', named(2, (heading) => heading)],
  ])(
    'is set up but for those: %s',
    async (_form, text, type, expected) => {
      const tried = await server.reportOf(text, { type, dry: 'yes' });
      expect(await server.everything()).toEqual({ groups: [], meetings: [], occurrences: 0 });
      const done = await server.reportOf(text, { type });
      expect(done).toEqual({ ...tried, isDone: true });
      expect(done).toMatchObject({ created: 970, renewed: 0, faults: expected });
      const [groups, meetings] = [
        server.database.getRepository(GroupEntity),
        server.database.getRepository(MeetingEntity),
      ];
      expect(await meetings.count()).toBe(970);
      expect(await groups.count()).toBe(done.groups);
      const dated = await server.database.query<unknown[]>('SELECT DISTINCT meeting_id FROM occurrences');
      expect(dated).toHaveLength(970);
    },
    LONG_MS,
  );

  it(
    'is renewed and not doubled when it comes again, and is no news where nothing changed',
    async () => {
      const first = await server.reportOf(csvOf(rows));
      const before = await server.everything();
      expect(await server.reportOf(csvOf(rows))).toEqual({ ...first, created: 0, renewed: 970 });
      expect(await server.everything()).toEqual(before);
    },
    LONG_MS,
  );

  it(
    'is set up once when it is sent twice at the same time',
    async () => {
      const text = csvOf(rows.slice(0, 200));
      const reports = await Promise.all([server.reportOf(text), server.reportOf(text)]);
      const made = await server.database.getRepository(MeetingEntity).count();
      expect(reports.map(({ created }) => created).sort((one, other) => one - other)).toEqual([0, made]);
      expect(reports[0].groups).toBe(await server.database.getRepository(GroupEntity).count());
    },
    LONG_MS,
  );
});

describe('a meeting that comes again', () => {
  it('says anew what the file says of it, and keeps what its group has decided', async () => {
    await server.reportOf(csvOf([row({})]));
    const decided = {
      door: 'locked',
      way: 'tag',
      shareLengthMs: 300_000,
      suspended: true,
      opensBeforeMin: 45,
    } as const;
    const schedule = {
      kind: 'weekly',
      days: ['SU'],
      every: 2,
      time: '18:00',
      from: '2020-01-05',
      until: null,
    } as const;
    const { id, updatedAt } = await server.meeting('serenity');
    const [days, cancelled] = [['SU' as const], [{ date: '2027-01-03', note: 'Holiday' }]];
    await server.database
      .getRepository(MeetingEntity)
      .update({ id }, { ...decided, cancelled, schedule: { ...schedule, days } });
    const changed = row({ Name: 'New name', Day: 'Monday', Time: '7 pm', Types: 'Closed', Notes: 'Hi.' });
    expect(await server.reportOf(csvOf([changed]))).toMatchObject({ created: 0, renewed: 1 });
    const renewed = await server.meeting('serenity');
    expect(renewed).toMatchObject({ id, title: 'New name', attendance: 'closed', notes: 'Hi.', ...decided, cancelled });
    expect(renewed.schedule).toEqual({ ...schedule, days: ['MO'], time: '19:00' });
    expect(renewed.words).toBe('new name harbor hi');
    expect(renewed.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
  });

  it('goes to another group with its link, as long as nobody serves the one it was in', async () => {
    await server.reportOf(csvOf([row({})]));
    expect(await server.reportOf(csvOf([row({ Group: 'Riverside' })]))).toMatchObject({ created: 0, renewed: 1 });
    expect((await server.meeting('serenity')).group.name).toBe('Riverside');
  });

  it.each([
    ['that has a servant', 'AA', true],
    ['of another fellowship', 'NA', false],
  ])(
    'leaves a meeting of another group %s alone, and keeps a link of its own',
    async (_which, fellowship, isServed) => {
      await server.reportOf(csvOf([row({ Name: 'First' })]), { fellowship });
      if (isServed)
        await server.database.query(`INSERT INTO servants (group_id, account_id, name, terms)
        SELECT groups.id, accounts.id, '', '[]' FROM groups, accounts WHERE is_host LIMIT 1`);
      const other = csvOf([
        row({ Group: 'Riverside' }),
        row({ Name: 'Third', Slug: 'serenity-2', Group: 'Riverside' }),
      ]);
      expect(await server.reportOf(other)).toMatchObject({ created: 2, renewed: 0 });
      expect(await server.reportOf(other)).toMatchObject({ created: 0, renewed: 2 });
      const links = await server.database.query<unknown>('SELECT link, title FROM meetings ORDER BY link');
      expect(links).toEqual([
        { link: 'serenity', title: 'First' },
        { link: 'serenity-2', title: 'Third' },
        { link: 'serenity-3', title: 'Serenity' },
      ]);
    },
  );

  it('belongs to the group that is there, whose own words stay', async () => {
    await server.reportOf(csvOf([row({ 'Group Notes': 'As we said.' })]));
    const again = csvOf([
      row({ Group: 'HARBOR', 'Group Notes': 'Otherwise.' }),
      row({ Slug: 'more', Group: 'Harbor' }),
    ]);
    expect(await server.reportOf(again, { fellowship: 'aa' })).toMatchObject({ groups: 1, created: 1, renewed: 1 });
    expect(await server.database.getRepository(GroupEntity).find()).toMatchObject([
      { name: 'Harbor', link: 'harbor', about: 'As we said.' },
    ]);
  });
});

describe('an import', () => {
  it('of which the last row fails in the database leaves nothing behind', async () => {
    await server.database.query(`ALTER TABLE meetings ADD CONSTRAINT no_last CHECK (title <> 'Last')`);
    const rows = [...exportedRows(600), row({ Name: 'Last', Slug: 'last' })];
    const response = await server.send(csvOf(rows));
    await server.database.query('ALTER TABLE meetings DROP CONSTRAINT no_last');
    expect([response.status, await response.json()]).toEqual([500, { code: 'INTERNAL' }]);
    expect(await server.everything()).toEqual({ groups: [], meetings: [], occurrences: 0 });
    expect(server.logged).not.toMatch(/Harbor|Last/);
  });

  it('is for who serves the instance', async () => {
    const cookies = ['', await server.servant()];
    const answers = await Promise.all(cookies.map((cookie) => server.send('', { cookie })));
    expect(answers.map(({ status }) => status)).toEqual([401, 403]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { code: 'NOT_SIGNED_IN' },
      { code: 'NOT_A_SERVANT' },
    ]);
  });

  it.each([{ fellowship: 'no such thing' }, { zone: 'Mars/Olympus' }, { language: 'not a tag' }, { dry: 'perhaps' }])(
    'says what it is of: %j is refused',
    async (wrong) => {
      const response = await server.send(csvOf([row({})]), wrong as Sent);
      expect([response.status, await response.json()]).toEqual([400, { code: 'BAD_REQUEST' }]);
    },
  );

  it(
    'sets up five thousand meetings in some seconds',
    async () => {
      const text = csvOf(exportedRows(5_000));
      const began = performance.now();
      expect(await server.reportOf(text)).toMatchObject({ created: 5_000 });
      expect(performance.now() - began).toBeLessThan(60_000);
    },
    LONG_MS,
  );
});
