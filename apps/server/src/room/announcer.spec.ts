import { describe, expect, it } from '@jest/globals';
import {
  apply,
  changeBetween,
  commonView,
  type Command,
  openRoom,
  type OpenRoom,
  stranger,
  type SeatAction,
} from '@homegroup/room';
import { Announcer } from './announcer.js';
import { type Audience, Audiences } from './audience.js';
import { FakeClock } from './fake-clock.js';
import { GATHER_MS } from './publisher.js';

const who = (name: string) => stranger({ name, tokenHash: `token-${name}`, deviceHash: `tab-${name}` });

function setUp() {
  const clock = new FakeClock();
  const told: unknown[][] = [];
  const audiences = new Audiences();
  const hear =
    (what: keyof Audience) =>
    (...said: unknown[]) =>
      void told.push([what, ...said]);
  audiences.add({
    porch: hear('porch'),
    greeted: hear('greeted'),
    answered: hear('answered'),
    sentAway: hear('sentAway'),
    freed: hear('freed'),
  });
  let room: OpenRoom = openRoom({ id: 'room', door: { kind: 'knock' } });
  const announcer = new Announcer(room, clock, audiences);
  let number = 0;
  const post = (command: Command) => {
    const outcome = apply(room, command);
    if (!outcome.ok || outcome.room.kind === 'closed') throw new Error(outcome.ok ? 'closed' : outcome.code);
    const change = changeBetween(commonView(room), commonView(outcome.room));
    room = outcome.room;
    announcer.announce(room, outcome.events, change);
  };
  const act = (action: SeatAction) =>
    post({ kind: 'act', seat: 'cleo', number: (number += 1), action, draw: 0, at: clock.now() });
  post({ kind: 'enter', seat: 'cleo', at: clock.now(), ...who('Cleo'), roles: ['chair'] });
  const knock = (name: string) => post({ kind: 'knock', knock: `knock-${name}`, at: clock.now(), ...who(name) });
  const take = () => told.splice(0);
  return { clock, post, act, knock, take, announcer };
}

describe('what is told of the porch', () => {
  it('is gathered, and sent once to those who may answer', async () => {
    const { clock, knock, take } = setUp();
    await clock.pass(GATHER_MS);
    expect(take()).toEqual([['porch', 'cleo', { waiting: [], removals: [] }]]);
    for (let count = 0; count < 10; count += 1) knock(`Sam ${count}`);
    expect(take()).toEqual([]);
    await clock.pass(GATHER_MS);
    const [[what, seat, porch] = []] = take();
    expect([what, seat]).toEqual(['porch', 'cleo']);
    expect((porch as { waiting: unknown[] }).waiting).toHaveLength(10);
    await clock.pass(10 * GATHER_MS);
    expect(take()).toEqual([]);
  });

  it('is not sent again to whoever was given it on entering, and ends with null for whoever may no longer answer', async () => {
    const { clock, act, post, take, announcer } = setUp();
    announcer.isTold('cleo', { waiting: [], removals: [] });
    post({ kind: 'enter', seat: 'ana', at: clock.now(), ...who('Ana'), roles: ['greeter'] });
    announcer.isTold('ana', { waiting: [], removals: [] });
    await clock.pass(GATHER_MS);
    expect(take()).toEqual([]);
    act({ kind: 'takeRole', seat: 'ana', role: 'greeter' });
    await clock.pass(GATHER_MS);
    expect(take()).toEqual([['porch', 'ana', null]]);
  });
});

describe('what is told to one alone', () => {
  it('is who talks with them, by name, and that nobody does any more', () => {
    const { act, knock, take } = setUp();
    knock('Sam');
    act({ kind: 'greet', knock: 'knock-Sam' });
    act({ kind: 'greet', knock: null });
    expect(take()).toEqual([
      ['greeted', 'knock-Sam', { greeter: { name: 'Cleo' } }],
      ['greeted', 'knock-Sam', { greeter: null }],
    ]);
  });

  it('is the answer to their knock, and none to whoever has come in by themselves', () => {
    const { clock, act, post, knock, take } = setUp();
    for (const name of ['Sam', 'Kim', 'Eve', 'Ana']) knock(name);
    act({ kind: 'admit', knock: 'knock-Sam' });
    act({ kind: 'decline', knock: 'knock-Kim' });
    act({ kind: 'ban', seat: 'knock-Eve' });
    expect(take().filter(([what]) => what === 'answered')).toEqual([
      ['answered', 'knock-Sam', { kind: 'admitted' }],
      ['answered', 'knock-Kim', { kind: 'declined' }],
      ['answered', 'knock-Eve', { kind: 'banned' }],
    ]);
    act({ kind: 'setDoor', door: 'open' });
    expect(take().filter(([what]) => what === 'answered')).toEqual([['answered', 'knock-Ana', { kind: 'admitted' }]]);
    post({ kind: 'enter', seat: 'ana', at: clock.now(), ...who('Ana') });
    expect(take()).toEqual([]);
  });

  it('comes in its order: sent away first, and the line is cut after', () => {
    const { clock, act, post, take } = setUp();
    act({ kind: 'setDoor', door: 'open' });
    for (const name of ['Sam', 'Eve']) post({ kind: 'enter', seat: name, at: clock.now(), ...who(name) });
    act({ kind: 'remove', seat: 'Sam' });
    expect(take()).toEqual([
      ['sentAway', 'Sam', { isBan: false }],
      ['freed', 'Sam'],
    ]);
    act({ kind: 'ban', seat: 'Eve' });
    expect(take()).toEqual([
      ['sentAway', 'Eve', { isBan: true }],
      ['answered', 'Eve', { kind: 'banned' }],
      ['freed', 'Eve'],
    ]);
  });
});
