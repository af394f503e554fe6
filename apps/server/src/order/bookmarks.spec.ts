import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrderItem, STEPS } from '@homegroup/contracts';
import { apply, openRoom, stranger, type Room, type SeatAction } from '@homegroup/room';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { GroupsService } from '../groups/groups.service.js';
import { nestOptions } from '../nest-options.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { BookmarksService } from './bookmarks.service.js';
import { OrderModule } from './order.module.js';
import { type OrderPlan, OrderPlansService } from './order-plans.service.js';
import { OrdersService } from './orders.service.js';
import { ReadingsService } from './readings.service.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let app: INestApplicationContext;
let group: string;
let meeting: string;

@Module({})
class TryModule {}

const ITEM: OrderItem = {
  kind: 'reading',
  title: '',
  lengthMs: 60_000,
  way: 'usual',
  timing: null,
  hands: 'open',
  chat: 'servants',
  say: 'Say this.',
  message: 'See https://example.org',
  text: { kind: 'none' },
};
const DOORS: OrderItem = { ...ITEM, kind: 'doorsOpen', way: 'conversation' };
const STEP: OrderItem = { ...ITEM, kind: 'step', text: { kind: 'step', reading: 'steps-1939' } };

beforeAll(async () => {
  const { host: socketFolder } = await databases.start();
  const config = Config.parse({});
  const { log } = memoryLog();
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const module = { module: TryModule, imports: [ConfigModule.of(config), OpsModule.of(log), database, OrderModule] };
  app = await NestFactory.createApplicationContext(module, await nestOptions(config, log));
  const demo = await app.get(GroupsService).findMeeting('demo');
  [group, meeting] = [demo?.groupId ?? '', demo?.id ?? ''];
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

const orders = () => app.get(OrdersService);
const bookmark = async () => (await orders().get(group, meeting)).bookmark;

async function planOf(...items: OrderItem[]): Promise<OrderPlan> {
  await orders().keep(group, meeting, { items: [DOORS, ...items, ITEM] });
  return app.get(OrderPlansService).planFor(meeting, 'tag');
}

/** A passage of so many words a part; each part has two lines. */
async function passage(parts: number, lengthMs = 60_000): Promise<OrderItem> {
  const text = Array.from({ length: parts }, (_, part) => `Part ${part} begins.\nAnd it ends.`).join('\n\n');
  const { id } = await app.get(ReadingsService).create(group, { title: 'A chapter', language: 'en', source: '', text });
  return { ...ITEM, kind: 'passage', lengthMs, text: { kind: 'bookmark', reading: id } };
}

/** A room of this plan with a chair, and all it was from one command to the next. */
class Tried {
  private readonly rooms: Room[];
  private told = 0;
  private number = 0;
  private at = 1;

  constructor(private readonly plan: OrderPlan) {
    const room = openRoom({ id: 'room', door: { kind: 'open' }, order: plan.order });
    this.rooms = [room];
    const who = stranger({ name: 'Chair', tokenHash: 'hash', deviceHash: 'tab' });
    this.apply({ kind: 'enter', seat: 'chair', ...who, roles: ['chair'], at: this.at });
  }

  get room(): Room {
    const room = this.rooms.at(-1);
    if (!room) throw new Error('no room');
    return room;
  }

  /** How many parts of a text the room shows. */
  shown(item: string): number {
    return this.plan.order.find(({ id }) => id === item)?.lines.length ?? 0;
  }

  /** Time goes by. */
  pass(ms: number): this {
    this.at += ms;
    return this;
  }

  go(item: string): this {
    if (this.room.kind === 'closed') throw new Error('closed');
    return this.act({ kind: 'stepTo', item, step: this.room.progress.steps, turn: this.room.floor.turns });
  }

  readTo(item: string, part: number, line: number): this {
    return this.act({ kind: 'movePlace', item, part, line });
  }

  leave(): this {
    return this.apply({ kind: 'leave', seat: 'chair', at: this.at });
  }

  /** Tells what was not told yet, or all of it anew. */
  async follow(from = this.told): Promise<void> {
    this.told = this.rooms.length - 1;
    await app.get(BookmarksService).follow(meeting, this.plan.words.marks, this.rooms.slice(from));
  }

  private act(action: SeatAction): this {
    this.number += 1;
    return this.apply({ kind: 'act', seat: 'chair', number: this.number, action, draw: 0, at: this.at });
  }

  private apply(command: Parameters<typeof apply>[1]): this {
    const outcome = apply(this.room, command);
    if (!outcome.ok) throw new Error(outcome.code);
    this.rooms.push(outcome.room);
    return this;
  }
}

describe('the plan of a room', () => {
  it('has the items of the order, numbered, in the usual way where they say so, and their words apart', async () => {
    const { order, words } = await planOf({ ...ITEM, title: 'Ours', text: { kind: 'whole', reading: 'welcome' } });
    expect(order.map(({ id, way }) => [id, way])).toEqual([
      ['i1', 'conversation'],
      ['i2', 'tag'],
      ['i3', 'tag'],
    ]);
    expect(order[1]).toMatchObject({ title: 'Ours', isSkipped: false });
    const { say, message, text } = words.script.items['i2'] ?? {};
    expect([say, message, text?.title, text?.firstPart]).toEqual([ITEM.say, ITEM.message, 'Welcome', 1]);
    expect(order[1]?.lines).toEqual(text?.parts.map((part) => part.length));
    expect(words.script.items['i3']?.text).toBeNull();
    expect(words.script.chips.welcome.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('shows the step of the week', async () => {
    await orders().setBookmark(group, meeting, { step: 12, parts: {} });
    const { order, words } = await planOf(STEP);
    const text = words.script.items['i2']?.text;
    expect([text?.firstPart, text?.parts.length, order[1]?.lines.length]).toEqual([12, 1, 1]);
    expect(text?.parts.flat().join(' ')).toContain('spiritual experience');
  });

  it('shows as much of a passage as there is time for, from the bookmark on, and goes on from its beginning', async () => {
    // Six words a part and 130 a minute: ten seconds are 21 words.
    const item = await passage(5, 10_000);
    const reading = item.text.kind === 'none' ? '' : item.text.reading;
    await orders().setBookmark(group, meeting, { step: 1, parts: { [reading]: 3 } });
    const { words } = await planOf(item);
    const text = words.script.items['i2']?.text;
    expect(text?.firstPart).toBe(4);
    expect(text?.parts.map(([line]) => line)).toEqual(['Part 3 begins.', 'Part 4 begins.', 'Part 0 begins.']);
  });

  it('is made without a text that is gone, and with one that has shrunk', async () => {
    const item = await passage(5);
    const id = item.text.kind === 'none' ? '' : item.text.reading;
    await orders().setBookmark(group, meeting, { step: 1, parts: { [id]: 4 } });
    await planOf(item);
    await app.get(ReadingsService).change(group, id, { title: 'x', language: 'en', source: '', text: 'One.\n\nTwo.' });
    const shrunk = await app.get(OrderPlansService).planFor(meeting, 'tag');
    expect(shrunk.words.script.items['i2']?.text?.parts).toEqual([['One.'], ['Two.']]);
    await app.get(DataSource).query('DELETE FROM readings WHERE id = $1', [id]);
    const gone = await app.get(OrderPlansService).planFor(meeting, 'tag');
    expect([gone.order[1]?.lines, gone.words.script.items['i2']?.text]).toEqual([[], null]);
  });

  it('stays small enough to be given to everyone, however long its texts are', async () => {
    const text = Array.from({ length: 900 }, () => 'x'.repeat(200)).join('\n\n');
    const { id } = await app.get(ReadingsService).create(group, { title: 'Long', language: 'en', source: '', text });
    const { words } = await planOf(
      ...Array.from({ length: 58 }, () => ({ ...ITEM, text: { kind: 'whole' as const, reading: id } })),
    );
    expect(JSON.stringify(words.script).length).toBeLessThan(400_000);
    expect(words.script.items['i2']?.text?.parts.length).toBe(200);
  });
});

describe('the bookmark of steps', () => {
  it('moves to the next when the room goes on, once, and after the twelfth to the first', async () => {
    await orders().setBookmark(group, meeting, { step: STEPS, parts: {} });
    const tried = new Tried(await planOf(STEP)).go('i2');
    await tried.follow();
    expect((await bookmark()).step).toBe(STEPS);
    await tried.go('i3').follow();
    expect((await bookmark()).step).toBe(1);
    await tried.go('i2').go('i3').follow();
    await tried.follow(0);
    expect((await bookmark()).step).toBe(1);
  });

  it('stays when the room goes back, and moves when it closes', async () => {
    await orders().setBookmark(group, meeting, { step: 4, parts: {} });
    const tried = new Tried(await planOf(STEP)).go('i2').go('i1');
    await tried.follow();
    expect((await bookmark()).step).toBe(4);
    await tried.go('i2').leave().follow();
    expect((await bookmark()).step).toBe(5);
  });

  it('stays where a servant has set it meanwhile', async () => {
    await orders().setBookmark(group, meeting, { step: 4, parts: {} });
    const tried = new Tried(await planOf(STEP)).go('i2');
    await orders().setBookmark(group, meeting, { step: 9, parts: {} });
    await tried.go('i3').follow();
    expect((await bookmark()).step).toBe(9);
  });
});

describe('the bookmark of a passage', () => {
  async function reading(from: number, lengthMs?: number) {
    const item = await passage(6, lengthMs);
    const id = item.text.kind === 'none' ? '' : item.text.reading;
    await orders().setBookmark(group, meeting, { step: 1, parts: { [id]: from } });
    return { tried: new Tried(await planOf(item)).go('i2'), part: async () => (await bookmark()).parts[id] };
  }

  it('moves past the part whose last line was reached', async () => {
    const { tried, part } = await reading(0);
    await tried.readTo('i2', 2, 1).go('i3').follow();
    expect(await part()).toBe(3);
  });

  it('begins next week with the part that was not read to its end', async () => {
    const { tried, part } = await reading(1);
    await tried.readTo('i2', 2, 0).leave().follow();
    expect(await part()).toBe(3);
  });

  it('goes on over the end of the text', async () => {
    const { tried, part } = await reading(4);
    await tried.readTo('i2', 2, 1).go('i3').follow();
    expect(await part()).toBe(1);
  });

  it('never moves back, however often and in whatever order it is told', async () => {
    const { tried, part } = await reading(2);
    await tried.readTo('i2', 3, 1).go('i3').follow();
    await tried.go('i2').readTo('i2', 0, 1).go('i3').follow();
    await tried.follow(0);
    expect(await part()).toBe(0);
  });

  it('moves past all that was shown where nobody moved the place, if there was time to read', async () => {
    const { tried, part } = await reading(1, 10_000);
    await tried.pass(4_000).go('i3').follow();
    expect(await part()).toBe(1);
    await tried.go('i2').pass(5_000).leave().follow();
    expect([tried.shown('i2'), await part()]).toEqual([3, 4]);
  });

  it('moves as far as the place was moved, however long that took', async () => {
    const { tried, part } = await reading(0);
    await tried.readTo('i2', 0, 1).pass(60_000).go('i3').follow();
    expect(await part()).toBe(1);
  });

  it('stays where nothing was read', async () => {
    const { tried, part } = await reading(2);
    await tried.go('i3').follow();
    expect(await part()).toBe(2);
  });
});
