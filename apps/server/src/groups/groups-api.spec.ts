import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Group,
  type GroupMeeting,
  type GroupSettings,
  type MadeInvitation,
  type MeetingSettings,
  type NewMeeting,
  type Servant,
  type ServedGroup,
  type ServicePass,
} from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { EventLog } from '../ops/event-log.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { GroupsModule } from './groups.module.js';
import { OccurrencesService } from './occurrences.service.js';
import { ServicePassesService } from './service-passes.service.js';
import { SignedInBrowser } from './signed-in.fixture.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let app: NestExpressApplication;
let url: string;
let host: SignedInBrowser;

const GROUP: GroupSettings = {
  name: 'Riverside Group',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'Europe/Madrid',
  place: 'Madrid, Spain',
  about: 'We meet by the river.\nNewcomers are welcome.',
  contact: 'riverside@example.org',
  basket: { venmo: '@riverside', square: '', paypal: '', link: '' },
};

const SETTINGS: MeetingSettings = {
  title: 'Tuesday Step Study',
  schedule: { kind: 'weekly', days: ['TU'], every: 1, time: '19:00', from: '2026-01-06', until: null },
  timeZone: 'Europe/Madrid',
  lengthMin: 60,
  opensBeforeMin: 15,
  staysAfterMin: 30,
  formats: ['step'],
  attendance: 'open',
  sharing: 'members',
  way: 'raisedHands',
  style: 'warning',
  shareLengthMs: 180_000,
  door: 'open',
  quarantine: false,
  language: 'en',
  tags: ['women'],
  notes: '',
  phone: { number: '+34 900 000 000', notes: 'Code 1234#' },
  suspended: false,
  cancelled: [],
};
const MEETING: NewMeeting = { ...SETTINGS, link: null };

beforeAll(async () => {
  const { host: socketFolder } = await databases.start();
  const config = Config.parse({ DEMO: 'off' });
  const { log } = memoryLog();
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, GroupsModule];
  ({ app, url } = await serve({ imports, providers: [{ provide: EventLog, useValue: log }] }, { config, log }));
  host = await SignedInBrowser.of(app, url, { isHost: true });
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

/** A group of its own for each test, and who set it up. */
async function group(settings: Partial<GroupSettings> = {}): Promise<Group> {
  const { status, value } = await host.ask<Group>('POST', 'groups', { ...GROUP, ...settings });
  expect(status).toBe(201);
  return value;
}

async function meetingIn(groupId: string, settings: Partial<NewMeeting> = {}): Promise<GroupMeeting> {
  const made = await host.ask<GroupMeeting>('POST', `groups/${groupId}/meetings`, { ...MEETING, ...settings });
  expect(made.status).toBe(201);
  return made.value;
}

describe('a group', () => {
  it('is set up by who may, who chairs it then', async () => {
    const { id, link, settings } = await group();
    expect(settings).toEqual(GROUP);
    expect(link).toMatch(/^riverside-group/);
    const { value } = await host.ask<ServedGroup[]>('GET', 'groups');
    expect(value).toContainEqual({ id, link, name: 'Riverside Group', positions: ['chair'], meetings: [] });
    const { link: meeting } = await meetingIn(id);
    const { value: then } = await host.ask<ServedGroup[]>('GET', 'groups');
    expect(then.filter(({ meetings }) => meetings.includes(meeting)).map((served) => served.id)).toEqual([id]);
  });

  it('is not set up by others, nor by nobody', async () => {
    const other = await SignedInBrowser.of(app, url);
    expect(await other.ask('POST', 'groups', GROUP)).toEqual({ status: 403, value: { code: 'NOT_A_SERVANT' } });
    const answer = await fetch(`${url}/api/groups`);
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'NOT_SIGNED_IN' }]);
  });

  it('has a link of its own, whatever its name', async () => {
    const [one, other] = [await group({ name: 'Twice' }), await group({ name: 'Twice' })];
    expect([one.link, other.link]).toEqual(['twice', 'twice-2']);
  });

  it.each([
    ['an empty name', { name: ' ' }],
    ['a name with a line break', { name: 'a\nb' }],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }],
    ['an offset as time zone', { timeZone: '+02:00' }],
    ['an unsafe address', { contact: 'javascript:alert(1)' }],
    ['something more', { colour: 'red' }],
  ])('is refused with %s', async (_what, wrong) => {
    expect(await host.ask('POST', 'groups', { ...GROUP, ...wrong })).toEqual({
      status: 400,
      value: { code: 'BAD_REQUEST' },
    });
  });

  it('is changed, and found by its new name', async () => {
    const { id } = await group();
    await meetingIn(id);
    const changed = await host.ask<Group>('PUT', `groups/${id}`, { ...GROUP, name: 'Brückenkopf' });
    expect(changed.value.settings.name).toBe('Brückenkopf');
    const words: unknown = await app.get(DataSource).query('SELECT words FROM meetings WHERE group_id = $1', [id]);
    expect(words).toEqual([{ words: 'tuesday step study bruckenkopf' }]);
  });

  it('goes with all that it had', async () => {
    const { id } = await group();
    const { id: meeting } = await meetingIn(id);
    expect((await host.ask('DELETE', `groups/${id}`)).status).toBe(200);
    expect(await host.ask('GET', `groups/${id}`)).toEqual({ status: 404, value: { code: 'NO_SUCH_GROUP' } });
    expect(await app.get(DataSource).query('SELECT 1 FROM occurrences WHERE meeting_id = $1', [meeting])).toEqual([]);
  });

  it('is closed to those who do not serve it', async () => {
    const { id } = await group();
    const other = await SignedInBrowser.of(app, url, { isHost: true });
    const refused = { status: 403, value: { code: 'NOT_A_SERVANT' } };
    for (const path of [`groups/${id}`, `groups/${id}/meetings`, `groups/${id}/servants`, `groups/${id}/invitations`]) {
      expect(await other.ask('GET', path)).toEqual(refused);
    }
    expect(await other.ask('PUT', `groups/${id}`, GROUP)).toEqual(refused);
    expect(await other.ask('POST', `groups/${id}/meetings`, MEETING)).toEqual(refused);
    expect(await other.ask('DELETE', `groups/${id}`)).toEqual(refused);
  });
});

describe('a meeting', () => {
  it('is set up, with a link that tells nothing and its next dates', async () => {
    const { id } = await group();
    const meeting = await meetingIn(id);
    expect(meeting.settings).toEqual(SETTINGS);
    expect(meeting.link).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(meeting.next).toHaveLength(3);
    expect(meeting.next.every((at) => at > Date.now() - 3_600_000)).toBe(true);
    // One more than shown: the first may be under way.
    const coming = await app.get(OccurrencesService).coming(meeting.id, Date.now(), 4);
    expect(coming.map(({ startsAt }) => startsAt)).toEqual(expect.arrayContaining([...meeting.next]));
    expect((await host.ask<GroupMeeting[]>('GET', `groups/${id}/meetings`)).value).toEqual([meeting]);
  });

  it('has the link that its group chose, unless another has it', async () => {
    const { id } = await group();
    expect((await meetingIn(id, { link: 'night-owls' })).link).toBe('night-owls');
    const taken = await host.ask('POST', `groups/${id}/meetings`, { ...MEETING, link: 'night-owls' });
    expect(taken).toEqual({ status: 409, value: { code: 'LINK_TAKEN' } });
  });

  it('keeps its link when it changes, and takes place at its new times', async () => {
    const { id } = await group();
    const meeting = await meetingIn(id);
    const schedule = { ...SETTINGS.schedule, time: '20:30', days: ['FR'] };
    const path = `groups/${id}/meetings/${meeting.id}`;
    const changed = (await host.ask<GroupMeeting>('PUT', path, { ...SETTINGS, schedule })).value;
    expect(changed.link).toBe(meeting.link);
    expect(changed.next).not.toEqual(meeting.next);
    const [coming] = await app.get(OccurrencesService).coming(meeting.id, Date.now(), 1);
    expect(coming?.startsAt).toBe(changed.next[0]);
    expect(await host.ask('PUT', path, { ...SETTINGS, suspended: true })).toMatchObject({ value: { next: [] } });
    expect(await app.get(OccurrencesService).currentOrNext(meeting.id, Date.now())).toBeNull();
  });

  it('without a day is refused, and changes nothing', async () => {
    const { id } = await group();
    const meeting = await meetingIn(id);
    const schedule = { ...MEETING.schedule, until: '2025-01-01' };
    const refused = { status: 422, value: { code: 'SCHEDULE_EMPTY' } };
    expect(await host.ask('POST', `groups/${id}/meetings`, { ...MEETING, schedule })).toEqual(refused);
    expect(await host.ask('PUT', `groups/${id}/meetings/${meeting.id}`, { ...SETTINGS, schedule })).toEqual(refused);
    expect((await host.ask('GET', `groups/${id}/meetings/${meeting.id}`)).value).toEqual(meeting);
  });

  it('of another group is not there', async () => {
    const [one, other] = [await group(), await group()];
    const { id } = await meetingIn(one.id);
    const path = `groups/${other.id}/meetings/${id}`;
    const missing = { status: 404, value: { code: 'NO_SUCH_MEETING' } };
    expect(await host.ask('GET', path)).toEqual(missing);
    expect(await host.ask('PUT', path, SETTINGS)).toEqual(missing);
    expect(await host.ask('DELETE', path)).toEqual(missing);
    expect((await host.ask('DELETE', `groups/${one.id}/meetings/${id}`)).status).toBe(200);
  });

  it('tells when it would be, before it is saved', async () => {
    const { schedule, timeZone } = MEETING;
    const { status, value } = await host.ask<number[]>('POST', 'schedule/next', { schedule, timeZone });
    expect([status, value.length]).toEqual([200, 3]);
    const once = { kind: 'once', date: '2020-02-29', time: '10:00' };
    expect((await host.ask('POST', 'schedule/next', { schedule: once, timeZone })).value).toEqual([]);
  });
});

describe('trusted servants', () => {
  async function withOneMore(terms: unknown[] = []) {
    const { id } = await group();
    const { value } = await host.ask<MadeInvitation>('POST', `groups/${id}/invitations`, { terms });
    const other = await SignedInBrowser.of(app, url);
    return { id, other, invitation: value };
  }
  const servants = async (browser: SignedInBrowser, id: string) =>
    (await browser.ask<Servant[]>('GET', `groups/${id}/servants`)).value;

  it('are invited by a link that works once, for what they will serve as', async () => {
    const terms = [{ position: 'greeter', until: '2027-01-31' }];
    const { id, other, invitation } = await withOneMore(terms);
    const { secret, ...open } = invitation;
    expect((await host.ask('GET', `groups/${id}/invitations`)).value).toEqual([open]);
    expect((await other.ask('POST', 'identity/accept', { secret })).status).toBeLessThan(300);
    expect((await host.ask('GET', `groups/${id}/invitations`)).value).toEqual([]);
    const [you] = (await servants(other, id)).filter(({ isYou }) => isYou);
    expect(you).toMatchObject({ name: '', terms });
    expect((await host.ask('POST', 'identity/accept', { secret })).status).toBe(410);
  });

  it('are not told who another is elsewhere', async () => {
    const { id, other, invitation } = await withOneMore();
    await other.ask('POST', 'identity/accept', { secret: invitation.secret });
    const accounts: { id: string }[] = await app.get(DataSource).query('SELECT id FROM accounts');
    const seen = JSON.stringify(await servants(host, id));
    expect(accounts.filter((account) => seen.includes(account.id))).toEqual([]);
  });

  it('are named and given positions by each other', async () => {
    const { id } = await group();
    const [me] = await servants(host, id);
    const settings = { name: 'Maria T.', terms: [{ position: 'timekeeper', until: null }] };
    expect((await host.ask('PUT', `groups/${id}/servants/${me?.id ?? ''}`, settings)).status).toBe(200);
    expect(await servants(host, id)).toEqual([{ id: me?.id, isYou: true, ...settings }]);
  });

  it('go, but not the last of them, even when two go at once', async () => {
    const { id, other, invitation } = await withOneMore();
    await other.ask('POST', 'identity/accept', { secret: invitation.secret });
    const paths = (await servants(host, id)).map((servant) => `groups/${id}/servants/${servant.id}`);
    const answers = await Promise.all(paths.map((path) => host.ask('DELETE', path)));
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const rows: unknown[] = await app.get(DataSource).query('SELECT 1 FROM servants WHERE group_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('take an invitation back', async () => {
    const { id, other, invitation } = await withOneMore();
    expect((await host.ask('DELETE', `groups/${id}/invitations/${invitation.id}`)).status).toBe(200);
    const late = await other.ask('POST', 'identity/accept', { secret: invitation.secret });
    expect(late).toEqual({ status: 410, value: { code: 'INVITATION_OVER' } });
  });

  it('show a pass at the door, good for one seat in that meeting', async () => {
    const { id } = await group();
    const [one, other] = [await meetingIn(id), await meetingIn(id)];
    const issued = await host.ask<ServicePass>('POST', `meetings/${one.link}/pass`);
    expect(issued).toMatchObject({ status: 201, value: { positions: ['chair'] } });
    const passes = app.get(ServicePassesService);
    const { pass } = issued.value;
    expect(passes.positionsOf(pass, other.id)).toEqual([]);
    expect(passes.positionsOf(pass, one.id)).toEqual(['chair']);
    passes.spend(pass);
    expect(passes.positionsOf(pass, one.id)).toEqual([]);
    const stranger = await SignedInBrowser.of(app, url);
    expect((await stranger.ask('POST', `meetings/${one.link}/pass`)).status).toBe(403);
    expect((await host.ask('POST', 'meetings/no-such-link/pass')).status).toBe(404);
  });
});
