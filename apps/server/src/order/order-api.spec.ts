import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Bookmark,
  FORMATS,
  type Group,
  type GroupMeeting,
  type ListedReading,
  type MeetingOrder,
  type NewReading,
  type OrderItem,
  type OrderTemplate,
  type Reading,
  READING_LENGTH_MAX,
  READINGS_MAX,
} from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { OrderModule } from './order.module.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let app: NestExpressApplication;
let url: string;
let host: SignedInBrowser;

const GROUP = {
  name: 'Riverside Group',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'UTC',
  place: '',
  about: '',
  contact: '',
  basket: { venmo: '@riverside', square: '', paypal: '', link: '' },
};
const MEETING = {
  title: 'Tuesday Step Study',
  schedule: { kind: 'weekly', days: ['TU'], every: 1, time: '19:00', from: '2026-01-06', until: null },
  timeZone: 'UTC',
  lengthMin: 45,
  opensBeforeMin: 15,
  staysAfterMin: 30,
  formats: ['step'],
  attendance: 'closed',
  sharing: 'members',
  way: 'raisedHands',
  style: 'warning',
  shareLengthMs: 180_000,
  door: 'open',
  quarantine: false,
  language: 'es',
  tags: [],
  notes: '',
  phone: null,
  suspended: false,
  cancelled: [],
  link: null,
};
const READING: NewReading = { title: 'Our steps', language: 'en', source: 'Ours', text: 'One.\n\nTwo.\n\nThree more.' };
const ITEM: OrderItem = {
  kind: 'reading',
  title: '',
  lengthMs: 60_000,
  way: 'oneVoice',
  timing: null,
  hands: 'open',
  chat: 'servants',
  say: '',
  message: '',
  text: { kind: 'none' },
};
const reading = (id: string): OrderItem => ({ ...ITEM, text: { kind: 'whole', reading: id } });

beforeAll(async () => {
  const { host: socketFolder } = await databases.start();
  const config = Config.parse({});
  const { log } = memoryLog();
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, OrderModule];
  ({ app, url } = await serve({ imports }, { config, log }));
  host = await SignedInBrowser.of(app, url, { isHost: true });
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

async function setUp() {
  const { id: group } = (await host.ask<Group>('POST', 'groups', GROUP)).value;
  const { id: meeting } = (await host.ask<GroupMeeting>('POST', `groups/${group}/meetings`, MEETING)).value;
  const readings = `groups/${group}/readings`;
  return { group, readings, order: `groups/${group}/meetings/${meeting}/order`, meeting };
}
const add = (path: string, more: Partial<NewReading> = {}) => host.ask<Reading>('POST', path, { ...READING, ...more });

describe('readings', () => {
  it('are kept, listed without their text, read, changed and removed', async () => {
    const { readings } = await setUp();
    const { status, value } = await add(readings);
    expect([status, value]).toEqual([201, { ...READING, id: value.id, isShipped: false }]);
    const [first, ...rest] = (await host.ask<ListedReading[]>('GET', readings)).value;
    const { text, ...listed } = value;
    expect(text).toBe(READING.text);
    expect(first).toEqual({ ...listed, parts: 3, words: 4 });
    expect(rest.length > 10 && rest.every(({ isShipped }) => isShipped)).toBe(true);
    const path = `${readings}/${value.id}`;
    const changed = { ...READING, text: 'One alone.' };
    expect((await host.ask('PUT', path, changed)).value).toEqual({ ...changed, id: value.id, isShipped: false });
    expect((await host.ask('GET', path)).value).toEqual({ ...changed, id: value.id, isShipped: false });
    expect((await host.ask<ListedReading[]>('GET', readings)).value[0]).toMatchObject({ parts: 1, words: 2 });
    expect((await host.ask('DELETE', path)).status).toBe(200);
    expect(await host.ask('GET', path)).toEqual({ status: 404, value: { code: 'NO_SUCH_READING' } });
  });

  it('that Homegroup brings along are read by every group and changed by none', async () => {
    const { readings } = await setUp();
    const steps = await host.ask<Reading>('GET', `${readings}/steps-1939`);
    expect(steps.value).toMatchObject({ isShipped: true, language: 'en' });
    expect(steps.value.source).toContain('public domain in the United States');
    expect(steps.value.text.split('\n\n')).toHaveLength(12);
    const missing = { status: 404, value: { code: 'NO_SUCH_READING' } };
    expect(await host.ask('PUT', `${readings}/steps-1939`, READING)).toEqual(missing);
    expect(await host.ask('DELETE', `${readings}/steps-1939`)).toEqual(missing);
    expect(await host.ask('GET', `${readings}/no-such-text`)).toEqual(missing);
  });

  it('may be as long as a chapter, in any script, and no longer', async () => {
    const { readings } = await setUp();
    const text = '文'.repeat(READING_LENGTH_MAX);
    expect((await add(readings, { text })).value.text).toHaveLength(READING_LENGTH_MAX);
    expect((await add(readings, { text: `${text}文` })).status).toBe(400);
    const big = { ...GROUP, about: 'x'.repeat(100_000) };
    expect((await host.ask('POST', 'groups', big)).status).toBe(413);
  });

  it('are a hundred at most, even when two come at once', async () => {
    const { readings, group } = await setUp();
    const values = Array.from(
      { length: READINGS_MAX - 1 },
      (_, index) => `('${group}', 'R${index}', 'en', '', 'x', 1, 1)`,
    );
    const columns = 'group_id, title, language, source, text, parts, words';
    await app.get(DataSource).query(`INSERT INTO readings (${columns}) VALUES ${values.join(',')}`);
    const answers = await Promise.all([add(readings), add(readings)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await add(readings)).value).toEqual({ code: 'TOO_MANY_READINGS' });
  });

  it('of another group are not there, and not for strangers', async () => {
    const [mine, other] = [await setUp(), await setUp()];
    const { id } = (await add(mine.readings)).value;
    const missing = { status: 404, value: { code: 'NO_SUCH_READING' } };
    expect(await host.ask('GET', `${other.readings}/${id}`)).toEqual(missing);
    expect(await host.ask('PUT', `${other.readings}/${id}`, READING)).toEqual(missing);
    expect(await host.ask('DELETE', `${other.readings}/${id}`)).toEqual(missing);
    const stranger = await SignedInBrowser.of(app, url);
    for (const path of [
      mine.readings,
      `${mine.readings}/${id}`,
      mine.order,
      `groups/${mine.group}/order-templates?language=en`,
    ])
      expect(await stranger.ask('GET', path)).toEqual({ status: 403, value: { code: 'NOT_A_SERVANT' } });
  });
});

describe("a meeting's order", () => {
  it('is the template of its formats in its language and length, until the group makes its own, and again after', async () => {
    const { order } = await setUp();
    const template = (await host.ask<MeetingOrder>('GET', order)).value;
    expect([template.isOwn, template.bookmark]).toEqual([false, { step: 1, parts: {} }]);
    expect(template.items.find(({ kind }) => kind === 'step')?.text).toEqual({
      kind: 'step',
      reading: 'steps-1939-es',
    });
    const counted = template.items.filter(({ kind }) => kind !== 'doorsOpen' && kind !== 'fellowship');
    expect(counted.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(45 * 60_000);
    const items = [reading('welcome'), ITEM];
    const own = { items, isOwn: true, bookmark: template.bookmark };
    expect(await host.ask('PUT', order, { items })).toEqual({ status: 200, value: own });
    expect((await host.ask('GET', order)).value).toEqual(own);
    expect((await host.ask('DELETE', order)).value).toEqual(template);
    expect((await host.ask('GET', order)).value).toEqual(template);
  });

  it('names only readings that the group has, and keeps those it names', async () => {
    const [mine, other] = [await setUp(), await setUp()];
    const { id } = (await add(mine.readings)).value;
    const unknown = { status: 422, value: { code: 'NO_SUCH_READING' } };
    expect(await host.ask('PUT', other.order, { items: [reading(id)] })).toEqual(unknown);
    expect(await host.ask('PUT', mine.order, { items: [reading('no-such-text')] })).toEqual(unknown);
    expect((await host.ask('PUT', mine.order, { items: [reading(id)] })).status).toBe(200);
    const inUse = { status: 409, value: { code: 'READING_IN_USE' } };
    expect(await host.ask('DELETE', `${mine.readings}/${id}`)).toEqual(inUse);
    await host.ask('DELETE', mine.order);
    expect((await host.ask('DELETE', `${mine.readings}/${id}`)).status).toBe(200);
  });

  it('keeps no reading that goes at the same moment', async () => {
    const { readings, order } = await setUp();
    const { id } = (await add(readings)).value;
    const [kept, removed] = await Promise.all([
      host.ask('PUT', order, { items: [reading(id)] }),
      host.ask('DELETE', `${readings}/${id}`),
    ]);
    expect([200, 422]).toContain(kept.status);
    expect(removed.status).toBe(kept.status === 200 ? 409 : 200);
  });

  it('may have all the words that its items have room for', async () => {
    const { order } = await setUp();
    const items = Array.from({ length: 60 }, () => ({ ...ITEM, say: 'ñ'.repeat(2_000), message: 'x'.repeat(1_000) }));
    expect((await host.ask('PUT', order, { items })).status).toBe(200);
    expect((await host.ask('PUT', order, { items: [...items, ITEM] })).status).toBe(400);
    expect((await host.ask('PUT', order, { items: [] })).status).toBe(400);
  });

  it('of a meeting that is not there is not there', async () => {
    const [mine, other] = [await setUp(), await setUp()];
    const path = `groups/${other.group}/meetings/${mine.meeting}`;
    const missing = { status: 404, value: { code: 'NO_SUCH_MEETING' } };
    expect(await host.ask('GET', `${path}/order`)).toEqual(missing);
    expect(await host.ask('PUT', `${path}/order`, { items: [ITEM] })).toEqual(missing);
    expect(await host.ask('DELETE', `${path}/order`)).toEqual(missing);
    expect(await host.ask('PUT', `${path}/bookmark`, { step: 2, parts: {} })).toEqual(missing);
  });

  it('that another version kept, and that fits no more, gives way to the template', async () => {
    const { order, meeting } = await setUp();
    const odd = JSON.stringify([{ kind: 'unheardOf' }]);
    await app.get(DataSource).query('UPDATE meetings SET running_order = $2 WHERE id = $1', [meeting, odd]);
    expect((await host.ask<MeetingOrder>('GET', order)).value.isOwn).toBe(false);
  });

  it('is not lost when the settings of its meeting change', async () => {
    const { order, group, meeting } = await setUp();
    await host.ask('PUT', order, { items: [ITEM] });
    const path = `groups/${group}/meetings/${meeting}`;
    const { settings } = (await host.ask<GroupMeeting>('GET', path)).value;
    const answer = await host.ask('PUT', path, { ...settings, title: 'Another' });
    expect(answer.status).toBe(200);
    expect((await host.ask<MeetingOrder>('GET', order)).value).toMatchObject({ isOwn: true, items: [ITEM] });
  });
});

describe('the bookmark', () => {
  it('is set by a servant', async () => {
    const { order } = await setUp();
    const path = order.replace(/order$/, 'bookmark');
    const bookmark: Bookmark = { step: 12, parts: { 'how-it-works-1939': 3 } };
    expect((await host.ask<MeetingOrder>('PUT', path, bookmark)).value.bookmark).toEqual(bookmark);
    expect((await host.ask<MeetingOrder>('GET', order)).value.bookmark).toEqual(bookmark);
    expect((await host.ask('PUT', path, { step: 13, parts: {} })).status).toBe(400);
  });
});

describe('the templates', () => {
  it("are an hour of each format in the language asked for and the fellowship's words", async () => {
    const { group } = await setUp();
    const path = `groups/${group}/order-templates?language=`;
    const templates = (await host.ask<OrderTemplate[]>('GET', `${path}en`)).value;
    expect(templates.map(({ format }) => format)).toEqual(FORMATS);
    expect(JSON.stringify(templates)).toContain('heroin addict');
    expect(JSON.stringify((await host.ask('GET', `${path}es-MX`)).value)).toContain('bienvenida');
    expect((await host.ask('GET', `${path}de`)).value).toEqual(templates);
    expect((await host.ask('GET', path)).status).toBe(400);
  });
});
