import { Agent, request } from 'node:http';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FacilityCode, type FacilityDoor, type Format, type Group, type GroupMeeting } from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { CodeHash } from './code-hash.js';
import { FacilityModule } from './facility.module.js';

const LONG_MS = 60_000;
const MINUTE_MS = 60_000;
const databases = new TemporaryDatabases();
const { log, text } = memoryLog();
let socketFolder: string;
let dataDir: string;
let app: NestExpressApplication;
let url: string;
let host: SignedInBrowser;
let group: Group;

/** A server anew, with all guesses to spend. */
async function start(): Promise<void> {
  const config = Config.parse({ DEMO: 'off', DATA_DIR: dataDir });
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, FacilityModule];
  ({ app, url } = await serve({ imports }, { config, log }));
}

beforeAll(async () => {
  ({ host: socketFolder } = await databases.start());
  dataDir = await mkdtemp(join(tmpdir(), 'facility-'));
}, LONG_MS);
beforeEach(async () => {
  await start();
  host = await SignedInBrowser.of(app, url, { isHost: true });
  const basket = { venmo: '', square: '', paypal: '', link: '' };
  const about = { language: 'en', timeZone: 'UTC', place: '', about: '', contact: '', basket };
  group = (await host.ask<Group>('POST', 'groups', { name: 'Riverside', fellowship: 'HA', ...about })).value;
}, LONG_MS);
afterEach(() => app.close(), LONG_MS);
afterAll(async () => {
  await databases.removeAll();
  await rm(dataDir, { recursive: true });
}, LONG_MS);

/** A panel that begins so many minutes from now, for an hour, its doors open a quarter of an hour before and after. */
async function panelIn(minutes: number, formats: readonly Format[] = ['hospitalInstitution']): Promise<GroupMeeting> {
  const start = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const made = await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, {
    ...{ link: null, title: 'Panel', timeZone: 'UTC', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 15 },
    schedule: { kind: 'once', date: start.slice(0, 10), time: start.slice(11, 16) },
    ...{ formats, attendance: 'open', sharing: 'anyone', way: 'speaker', style: 'warning' },
    ...{ shareLengthMs: 240_000, door: 'open', quarantine: false, language: 'en', tags: [], notes: '', phone: null },
    ...{ suspended: false, cancelled: [] },
  });
  expect(made.status).toBe(201);
  return made.value;
}

async function codeFor({ id }: GroupMeeting, camera = false): Promise<FacilityCode> {
  const made = await host.ask<FacilityCode>('POST', `groups/${group.id}/meetings/${id}/facility-code`, { camera });
  expect(made.status).toBe(201);
  return made.value;
}

interface Answer {
  readonly status: number;
  readonly value: unknown;
}

/** Types a code; over a connection of its own unless an agent says which. */
function type(code: string, agent = new Agent()): Promise<Answer> {
  const headers = { origin: 'http://localhost:4000', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/facility`, { method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, value: JSON.parse(Buffer.concat(chunks).toString()) });
      });
    });
    asked.on('error', reject);
    asked.end(JSON.stringify({ code }));
  });
}

const NO_SUCH_CODE = { status: 404, value: { code: 'NO_SUCH_CODE' } };
const TOO_FAST = { status: 429, value: { code: 'TOO_FAST' } };
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function doorOf(code: string): Promise<FacilityDoor> {
  const { status, value } = await type(code);
  expect(status).toBe(200);
  return value as FacilityDoor;
}

describe('a code', () => {
  it('leads to the next time of its meeting, from an hour before the doors open until the room closes', async () => {
    const panel = await panelIn(30);
    const made = await codeFor(panel, true);
    const startsAt = panel.next[0] ?? 0;
    expect(made).toEqual({
      code: expect.stringMatching(/^[0-9]{6}$/),
      from: startsAt - 75 * MINUTE_MS,
      startsAt,
      until: startsAt + 75 * MINUTE_MS,
    });
    expect(await doorOf(made.code)).toEqual({
      link: panel.link,
      pass: expect.stringMatching(/^[\w-]{43}$/),
      camera: true,
      opensAt: startsAt - 15 * MINUTE_MS,
    });
  });

  it('that is wrong, too early, over or replaced is answered alike', async () => {
    const early = await codeFor(await panelIn(200));
    const panel = await panelIn(30);
    const first = await codeFor(panel);
    const second = await codeFor(panel);
    expect(await type(early.code)).toEqual(NO_SUCH_CODE);
    expect(await type(first.code)).toEqual(NO_SUCH_CODE);
    expect(await type(another(second.code))).toEqual(NO_SUCH_CODE);
    await doorOf(second.code);
    await app.get(DataSource).query('UPDATE facility_codes SET until = now() WHERE meeting_id = $1', [panel.id]);
    expect(await type(second.code)).toEqual(NO_SUCH_CODE);
    await codeFor(await panelIn(40));
    expect(await app.get(DataSource).query('SELECT 1 FROM facility_codes WHERE meeting_id = $1', [panel.id])).toEqual(
      [],
    );
  });

  it('lets one screen in at a time: the pass of the one before is worth nothing', async () => {
    const panel = await panelIn(10);
    const { code } = await codeFor(panel);
    const passes = app.get(ServicePassesService);
    const [first, second] = [await doorOf(code), await doorOf(code)];
    expect(passes.facilityOf(first.pass, panel.id)).toBeNull();
    expect(passes.facilityOf(second.pass, panel.id)).not.toBeNull();
    expect(passes.facilityOf(second.pass, group.id)).toBeNull();
    expect(passes.positionsOf(second.pass, panel.id)).toEqual([]);
    await codeFor(panel);
    expect(passes.facilityOf(second.pass, panel.id)).toBeNull();
  });

  it('is made by servants alone, for a meeting of theirs that has a time to come', async () => {
    const panel = await panelIn(30);
    const path = `groups/${group.id}/meetings/${panel.id}/facility-code`;
    const other = await SignedInBrowser.of(app, url);
    expect(await other.ask('POST', path, { camera: false })).toMatchObject({ status: 403 });
    expect(await host.ask('POST', path, { camera: 'yes' })).toMatchObject({ status: 400 });
    const elsewhere = `groups/${group.id}/meetings/${group.id}/facility-code`;
    expect(await host.ask('POST', elsewhere, { camera: false })).toMatchObject({ status: 404 });
    const over = await panelIn(-200);
    const past = `groups/${group.id}/meetings/${over.id}/facility-code`;
    expect(await host.ask('POST', past, { camera: false })).toEqual({ status: 422, value: { code: 'SCHEDULE_EMPTY' } });
  });

  it('[H1] is for meetings that are for a facility alone, and ends when its meeting is no more', async () => {
    const study = await panelIn(10, ['step']);
    const path = `groups/${group.id}/meetings/${study.id}`;
    const refused = { status: 422, value: { code: 'NOT_FOR_FACILITIES' } };
    expect(await host.ask('POST', `${path}/facility-code`, { camera: false })).toEqual(refused);
    const combined = await panelIn(10, ['speaker', 'hospitalInstitution']);
    const { code } = await codeFor(combined);
    await doorOf(code);
    const settings = { ...combined.settings, formats: ['speaker'] };
    const changed = await host.ask('PUT', `groups/${group.id}/meetings/${combined.id}`, settings);
    expect(changed.status).toBe(200);
    expect(await type(code)).toEqual(NO_SUCH_CODE);
  });

  it('survives a restart, by a key that nobody else can read', async () => {
    const { code } = await codeFor(await panelIn(10));
    await app.close();
    await start();
    await doorOf(code);
    expect((await stat(join(dataDir, 'facility-key'))).mode & 0o777).toBe(0o600);
  });

  it('stands nowhere as it is: not in the database, not in the log', async () => {
    const { code } = await codeFor(await panelIn(10));
    await doorOf(code);
    const rows = await app
      .get(DataSource)
      .query<{ hash: string }[]>(
        `SELECT encode(code_hash, 'hex') AS hash, row_to_json(facility_codes)::text AS row FROM facility_codes`,
      );
    expect(rows.map(({ hash }) => hash)).toContain(app.get(CodeHash).of(code).toString('hex'));
    expect(JSON.stringify(rows.map(({ hash: _hash, ...row }) => row)).replaceAll(/\\\\x[0-9a-f]+/g, '')).not.toContain(
      code,
    );
    expect(text()).not.toContain(code);
  });
});

describe('guessing', () => {
  it('over one connection ends after a few, and the code typed elsewhere still works', async () => {
    const { code } = await codeFor(await panelIn(10));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let guess = 0; guess < 5; guess += 1) expect(await type(another(code), agent)).toEqual(NO_SUCH_CODE);
    expect(await type(code, agent)).toEqual(TOO_FAST);
    agent.destroy();
    await doorOf(code);
  });

  it('over many connections ends after some more, for everyone', async () => {
    const { code } = await codeFor(await panelIn(10));
    for (let guess = 0; guess < 20; guess += 1) expect(await type(another(code))).toEqual(NO_SUCH_CODE);
    expect(await type(code)).toEqual(TOO_FAST);
    expect(text()).not.toContain(another(code));
  });

  it('needs six digits', async () => {
    for (const wrong of ['12345', '1234567', '12345a', ' 123456'])
      expect(await type(wrong)).toMatchObject({ status: 400 });
  });
});
