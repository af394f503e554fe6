import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Group,
  type GroupMeeting,
  readReceipt,
  type Receipt,
  RECEIPT_AFTER_MIN,
  receiptBytes,
  type ReceiptKeys as Published,
  receiptText,
  type Tag,
} from '@homegroup/contracts';
import { filesHolding, linesOfPdf } from '@homegroup/testbed';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { GroupsModule } from '../groups/groups.module.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { ReceiptKeys } from './receipt-keys.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsService } from './receipts.service.js';

const LONG_MS = 60_000;
const STARTS_AT = Date.UTC(2026, 2, 10, 18, 30);
const databases = new TemporaryDatabases();
const { log, text: logged } = memoryLog();
let socketFolder: string;
let dataDir: string;
let app: NestExpressApplication;
let url: string;
let host: SignedInBrowser;
let group: Group;
let receipts: ReceiptsService;

beforeAll(async () => {
  ({ host: socketFolder } = await databases.start());
  dataDir = await mkdtemp(join(tmpdir(), 'receipts-'));
  const config = Config.parse({ DEMO: 'off', DATA_DIR: dataDir });
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, GroupsModule];
  const parts = { imports, controllers: [ReceiptsController], providers: [ReceiptKeys, ReceiptsService] };
  ({ app, url } = await serve(parts, { config, log }));
  receipts = app.get(ReceiptsService);
  host = await SignedInBrowser.of(app, url, { isHost: true });
  const basket = { venmo: '', square: '', paypal: '', link: '' };
  const about = { language: 'en', timeZone: 'UTC', place: '', about: '', contact: '', basket };
  group = (await host.ask<Group>('POST', 'groups', { name: 'Riverside', fellowship: 'HA', ...about })).value;
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
  await rm(dataDir, { recursive: true });
}, LONG_MS);

async function meeting(title: string, tags: readonly Tag[] = ['proofOfAttendance']): Promise<string> {
  const made = await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, {
    ...{ link: null, title, timeZone: 'America/New_York', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 15 },
    schedule: { kind: 'once', date: '2026-03-10', time: '14:30' },
    ...{ formats: ['step'], attendance: 'open', sharing: 'anyone', way: 'raisedHands', style: 'warning' },
    ...{ shareLengthMs: 240_000, door: 'open', language: 'en', tags, notes: '', phone: null },
    ...{ suspended: false, cancelled: [], quarantine: false },
  });
  expect(made.status).toBe(201);
  return made.value.id;
}

const given = (meetingId: string, minutes = 58, startsAt: number | null = STARTS_AT) =>
  receipts.give({ meetingId, startsAt, minutes });

describe('a receipt', () => {
  it('attests a meeting, its time and the minutes, and is known by the published key', async () => {
    const text = await given(await meeting('Tuesday Step Study'));
    const { instance, keys } = (await (await fetch(`${url}/api/receipts/key`)).json()) as Published;
    const receipt = receipts.check(text);
    expect(receipt).toEqual({
      ...{ instance, key: keys[0]?.id, code: expect.stringMatching(/^[0-9a-f]{32}$/) },
      ...{ title: 'Tuesday Step Study', group: 'Riverside', timeZone: 'America/New_York' },
      ...{ startsAt: STARTS_AT, minutes: 58 },
    });
  });

  it('is another one each time', async () => {
    const id = await meeting('Tuesday');
    const codes = await Promise.all(Array.from({ length: 20 }, async () => receipts.check(await given(id))?.code));
    expect(new Set(codes).size).toBe(20);
  });

  it('is given where the meeting offers it, at its times, after ten minutes', async () => {
    const id = await meeting('Tuesday');
    await expect(given(await meeting('Plain', []))).rejects.toMatchObject({ code: 'NOT_OFFERED' });
    await expect(given(group.id)).rejects.toMatchObject({ code: 'NOT_OFFERED' });
    await expect(given(id, 58, null)).rejects.toMatchObject({ code: 'NOT_OFFERED' });
    await expect(given(id, RECEIPT_AFTER_MIN - 1)).rejects.toMatchObject({ code: 'NOT_YET' });
    expect(receipts.check(await given(id, RECEIPT_AFTER_MIN))).toMatchObject({ minutes: RECEIPT_AFTER_MIN });
  });

  it('leaves nothing behind: not in a file of the server or its database, not in the log', async () => {
    const id = await meeting('Tuesday');
    const before = await readdir(dataDir, { recursive: true });
    const told = logged();
    const text = await given(id);
    const { code = '' } = receipts.check(text) ?? {};
    await draw(text);
    expect(await readdir(dataDir, { recursive: true })).toEqual(before);
    const words = [text, code, code.toUpperCase(), text.slice(40, 72)];
    for (const folder of [dataDir, socketFolder]) expect(await filesHolding(folder, words)).toEqual([]);
    expect(logged()).toBe(told);
  });
});

describe('a receipt that was not signed here as it stands', () => {
  let text: string;
  let whole: Uint8Array;
  let receipt: Receipt;
  beforeEach(async () => {
    text = await given(await meeting('Tuesday'));
    const read = readReceipt(text);
    if (read.kind !== 'receipt') throw new Error('no receipt');
    ({ receipt } = read);
    whole = Uint8Array.of(...read.bytes, ...read.signature);
  });
  const known = (bytes: Uint8Array) => receipts.check(receiptText(bytes, new Uint8Array()));

  it('is refused with any byte altered, in each of its bits', () => {
    expect(known(whole)).not.toBeNull();
    for (let at = 0; at < whole.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const altered = whole.with(at, (whole[at] ?? 0) ^ (1 << bit));
        expect([at, bit, known(altered)]).toEqual([at, bit, null]);
      }
    }
  });

  it('is refused with any byte or letter missing at its end, or too many', () => {
    for (let length = 0; length < whole.length; length += 1) expect(known(whole.slice(0, length))).toBeNull();
    for (let length = 0; length < text.length; length += 1) expect(receipts.check(text.slice(0, length))).toBeNull();
    expect(known(Uint8Array.of(...whole, 0))).toBeNull();
  });

  it('is refused with a letter changed', () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'A' ? 'B' : 'A';
      expect([at, receipts.check(text.slice(0, at) + other + text.slice(at + 1))]).toEqual([at, null]);
    }
  });

  it('is refused with what was signed for another one', async () => {
    const more = receiptBytes({ ...receipt, minutes: 600 });
    expect(known(Uint8Array.of(...more, ...whole.slice(-64)))).toBeNull();
    const other = await new OtherInstance().sign(receipt);
    expect(receipts.check(other)).toBeNull();
  });

  it('is not drawn', async () => {
    for (const wrong of [text.slice(0, -8), `B${text.slice(1)}`, 'hello', '']) {
      expect(await draw(wrong)).toMatchObject({ status: 422, type: 'application/json; charset=utf-8' });
    }
    expect((await draw('A'.repeat(3_001))).status).toBe(400);
    expect((await ask({ receipt: text, language: 'fr' })).status).toBe(400);
    expect((await ask({ receipt: text, language: 'en', name: 'Ana' })).status).toBe(400);
  });
});

/** Someone with a key of their own, who says that they are this instance. */
class OtherInstance {
  async sign(receipt: Receipt): Promise<string> {
    const keys = new ReceiptKeys(Config.parse({ DATA_DIR: await mkdtemp(join(dataDir, 'other-')) }));
    await keys.onModuleInit();
    const bytes = receiptBytes(receipt);
    return receiptText(bytes, keys.sign(bytes));
  }
}

interface Drawn {
  readonly status: number;
  readonly type: string | null;
  readonly body: Buffer;
}

async function ask(question: object): Promise<Drawn> {
  const headers = { origin: 'http://localhost:4000', 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/receipts/pdf`, { method: 'POST', headers, body: JSON.stringify(question) });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, type: answer.headers.get('content-type'), body };
}

const draw = (receipt: string, language = 'en') => ask({ receipt, language });

describe('the paper', () => {
  it('says in words what the receipt attests, and holds the receipt itself', async () => {
    const text = await given(await meeting('Café de los martes'));
    const { status, type, body } = await draw(text.toLowerCase(), 'es');
    expect({ status, type }).toEqual({ status: 200, type: 'application/pdf' });
    const lines = linesOfPdf(body);
    for (const line of ['Prueba de asistencia', 'Café de los martes', 'Riverside', 'martes, 10 de marzo de 2026']) {
      expect(lines).toContain(line);
    }
    expect(lines).toContain('14:30, America/New_York (2026-03-10 18:30 UTC)');
    expect(lines).toContain('58 minutos');
    const { code = '' } = receipts.check(text) ?? {};
    expect(lines.join('').replaceAll(' ', '')).toContain(code);
    expect(readReceipt(lines.join('').replaceAll(' ', '').slice(-text.length))).toMatchObject({ kind: 'receipt' });
  });

  it('is one tagged page in its language, and tells nothing of when it was made', async () => {
    const source = (await draw(await given(await meeting('Tuesday')))).body.toString('latin1');
    const parts = ['/Count 1', '/Marked true', '/Lang (en)', '(D:20260310183000Z)'];
    expect(parts.filter((part) => !source.includes(part))).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect([today, today.replaceAll('-', '')].filter((day) => source.includes(day))).toEqual([]);
  });

  it('has a page alone for the longest title and group there can be', async () => {
    const id = await meeting('Ñandú '.repeat(16).trim());
    const { body } = await draw(await given(id));
    expect(body.toString('latin1').includes('/Count 1')).toBe(true);
    expect(linesOfPdf(body).join(' ')).toContain('Ñandú Ñandú');
  });

  it('says so where a title has letters that it cannot print', async () => {
    const lines = linesOfPdf((await draw(await given(await meeting('Łódź – 火曜日')))).body);
    expect(lines).toContain('?ódz – ?'.replace('–', '\u0096'));
    expect(lines.join(' ')).toContain('Some letters above cannot be printed here.');
  });
});
