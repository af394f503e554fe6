import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Encounter, type Intruder } from '@homegroup/contracts';
import {
  apply,
  type Command,
  type DoorKind,
  type OpenRoom,
  openRoom,
  type Room,
  type SeatAction,
  stranger,
  textRefusal,
  mayWrite,
} from '@homegroup/room';
import { Chance } from './chance.js';
import { Rehearsal } from './rehearsal.js';
import { type Stage } from './stage.js';
import { castWords } from './words.js';

const BEGAN = 1_000_000;
const SECOND_MS = 1_000;
let at: number;
let room: Room;
let rehearsal: Rehearsal;
let said: string[];
let ids: number;

beforeEach(() => {
  at = BEGAN;
  said = [];
  ids = 0;
});

function open(): OpenRoom {
  if (room.kind === 'closed') throw new Error('closed');
  return room;
}

function post(command: Command) {
  const outcome = apply(room, command);
  room = outcome.room;
  return outcome.ok ? null : outcome.code;
}

/** The true rules, and nothing else of a server. */
const stage: Stage = {
  room: () => (room.kind === 'open' ? room : undefined),
  now: () => at,
  enter: (comer) => Promise.resolve(post({ kind: 'enter', seat: `s${(ids += 1)}`, ...comer, at })),
  knock: (comer) => Promise.resolve(post({ kind: 'knock', knock: `k${(ids += 1)}`, ...comer, at })),
  act: (seat, action) => Promise.resolve(act(seat, action)),
  say: (seat, text, to) => {
    const refusal = mayWrite(open(), seat, to) ?? textRefusal(open(), seat, to, text);
    if (refusal === null) said.push(text);
    return refusal;
  },
};

function act(seat: string, action: SeatAction) {
  const number = (open().seats.find(({ id }) => id === seat)?.lastCommand ?? 0) + 1;
  return post({ kind: 'act', seat, number, action, draw: 0, at });
}

function begin(door: DoorKind = 'open', seed = 7): void {
  room = openRoom({ id: 'room', door: { kind: door } });
  rehearsal = new Rehearsal({ stage, words: castWords('en'), chance: new Chance(seed), endsAt: BEGAN + 3_600_000 });
}

/** A servant comes in, as the group has appointed them. */
function chairComes(): void {
  const who = stranger({ name: 'Maria', tokenHash: 'maria', deviceHash: 'maria' });
  expect(post({ kind: 'enter', seat: 'chair', ...who, roles: ['chair'], at })).toBeNull();
}

async function pass(seconds: number): Promise<boolean> {
  let goesOn = true;
  for (let passed = 0; passed < seconds; passed += 1) {
    at += SECOND_MS;
    goesOn = await rehearsal.step();
  }
  return goesOn;
}

async function practising(intruder: Intruder, door?: DoorKind, seed?: number): Promise<void> {
  begin(door, seed);
  chairComes();
  await pass(10);
  expect(rehearsal.send(intruder)).toBe(true);
}

const last = (): Encounter => {
  const encounter = rehearsal.told.encounters.at(-1);
  if (!encounter) throw new Error('nobody came');
  return encounter;
};
const seatCalled = (name: string) => open().seats.find((seat) => seat.name === name)?.id ?? '';
const theirs = () => seatCalled(last().name);
const chair = (action: SeatAction) => expect(act('chair', action)).toBeNull();

describe('the calm ones', () => {
  it.each(['open', 'knock', 'members'] as const)('come in by a door of the kind %s, all eight', async (door) => {
    begin(door);
    chairComes();
    await pass(10);
    expect(
      open()
        .seats.map(({ name }) => name)
        .sort(),
    ).toEqual(['Maria', ...castWords('en').calm].sort());
  });

  it('raise hands, share for half a minute when they are called, and hand on', async () => {
    begin();
    chairComes();
    await pass(10);
    chair({ kind: 'setWay', way: 'raisedHands' });
    await pass(60);
    expect(open().queue.length).toBeGreaterThan(1);
    chair({ kind: 'callNext', turn: 0 });
    await pass(2);
    expect(open().floor.turn?.phase.kind).toBe('sharing');
    await pass(28);
    expect(open().floor.turn).not.toBeNull();
    await pass(4);
    expect(open().floor.turn).toBeNull();
  });

  it('do the same from the same seed', async () => {
    const run = async () => {
      at = BEGAN;
      ids = 0;
      said = [];
      begin('open', 99);
      chairComes();
      await pass(10);
      chair({ kind: 'setWay', way: 'raisedHands' });
      await pass(120);
      return [said, open().queue, open().version];
    };
    expect(await run()).toEqual(await run());
  });

  it('who are sent away by mistake come back once that is undone, and not before', async () => {
    begin();
    chairComes();
    await pass(10);
    chair({ kind: 'remove', seat: seatCalled('Ben') });
    await pass(10);
    expect(seatCalled('Ben')).toBe('');
    chair({ kind: 'undoRemoval', removal: 1 });
    await pass(2);
    expect(seatCalled('Ben')).not.toBe('');
    expect(rehearsal.told.practised).toEqual(['remove', 'undo']);
  });
});

describe('one who shouts', () => {
  it('is refused the chair’s name, comes in by another, and is heard', async () => {
    await practising('shouts');
    await pass(5);
    expect(last()).toMatchObject({ where: 'room', refused: 1, end: null });
    expect(last().name).not.toMatch(/^Mari/);
    expect(open().seats.find(({ id }) => id === theirs())).toMatchObject({ muted: false });
  });

  it('tries again when muted, and is gone when sent away, to the second', async () => {
    await practising('shouts');
    await pass(3);
    const since = last().inSince ?? 0;
    await pass(2);
    chair({ kind: 'muteSeat', seat: theirs() });
    await pass(6);
    expect(open().seats.find(({ id }) => id === theirs())).toMatchObject({ muted: false });
    chair({ kind: 'remove', seat: theirs() });
    const removedAt = at;
    await pass(3);
    expect(last()).toMatchObject({ where: 'gone', end: 'removed', insideMs: removedAt - since });
    expect(rehearsal.told.practised).toEqual(['mute', 'remove']);
  });

  it('does nothing while everything stands still', async () => {
    await practising('shouts');
    await pass(5);
    chair({ kind: 'callForSerenity', serenity: 0 });
    await pass(5);
    expect(open().seats.find(({ id }) => id === theirs())).toMatchObject({ muted: true });
    expect(last().refused).toBe(1);
    expect(rehearsal.told.practised).toEqual(['serenity']);
  });

  it('does not come in by a door that is locked meanwhile', async () => {
    await practising('shouts');
    chair({ kind: 'setDoor', door: 'locked' });
    await pass(3);
    expect(last()).toMatchObject({ where: 'gone', end: 'keptOut', insideMs: 0 });
    expect(rehearsal.told.practised).toEqual(['door']);
  });
});

describe('one who writes to everyone', () => {
  it('is refused what leads elsewhere, as everyone is', async () => {
    await practising('writes');
    chair({ kind: 'setChat', to: 'all' });
    await pass(30);
    expect(said.join(' ')).not.toMatch(/example/);
    expect(said.length).toBeGreaterThan(3);
    expect(last().refused).toBeGreaterThan(1);
  });
});

describe('one who comes back', () => {
  it('knocks, by another tab; is declined, knocks once more, and is banned for good', async () => {
    await practising('returns');
    await pass(4);
    chair({ kind: 'remove', seat: theirs() });
    await pass(8);
    expect(last()).toMatchObject({ where: 'door', timesBack: 1 });
    chair({ kind: 'decline', knock: open().knocks[0]?.id ?? '' });
    await pass(8);
    expect(last()).toMatchObject({ where: 'door', timesBack: 2 });
    chair({ kind: 'ban', seat: open().knocks[0]?.id ?? '' });
    await pass(60);
    expect(last()).toMatchObject({ where: 'gone', end: 'banned' });
    expect(open().knocks).toEqual([]);
    expect(rehearsal.told.practised).toEqual(['remove', 'knock', 'ban']);
  });

  it('comes in when somebody opens', async () => {
    await practising('returns');
    await pass(4);
    chair({ kind: 'remove', seat: theirs() });
    await pass(8);
    chair({ kind: 'admit', knock: open().knocks[0]?.id ?? '' });
    await pass(2);
    expect(last()).toMatchObject({ where: 'room', timesBack: 1 });
  });
});

describe('a rehearsal', () => {
  it('lets several come at once, and never more than one can practise with', async () => {
    await practising('many');
    expect(rehearsal.told.encounters).toHaveLength(3);
    expect(rehearsal.send('many')).toBe(true);
    expect(rehearsal.send('shouts')).toBe(false);
  });

  it('brings surprises once they are wished for, one at a time', async () => {
    begin();
    chairComes();
    await pass(120);
    expect(rehearsal.told.encounters).toEqual([]);
    rehearsal.surprise(true);
    await pass(61);
    const { length } = rehearsal.told.encounters;
    expect(length).toBeGreaterThan(0);
    await pass(120);
    expect(rehearsal.told.encounters).toHaveLength(length);
  });

  it('is over when its last servant leaves, and not while their line is down', async () => {
    begin();
    chairComes();
    expect(await pass(3)).toBe(true);
    post({ kind: 'loseLine', seat: 'chair', at });
    expect(await pass(3)).toBe(true);
    post({ kind: 'leave', seat: 'chair', at });
    expect(await pass(1)).toBe(false);
  });

  it('is over when no servant comes', async () => {
    begin();
    expect(await pass(599)).toBe(true);
    expect(await pass(1)).toBe(false);
  });
});
