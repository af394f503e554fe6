import { describe, expect, it } from '@jest/globals';
import { openRoom, stranger, type Command, type Room, type RoomEvent, type ViewChange } from '@homegroup/room';
import { FakeClock } from './fake-clock.js';
import { LiveRoom } from './live-room.js';

const door = { kind: 'open' } as const;

function setUp(options: { saving?: () => Promise<void> } = {}) {
  const clock = new FakeClock();
  const steps: string[] = [];
  const saved: { room: Room; from: number }[] = [];
  const passed: (readonly Room[])[] = [];
  const published: { room: Room; events: readonly RoomEvent[]; change: ViewChange | null }[] = [];
  const live = new LiveRoom(openRoom({ id: 'room', door }), {
    clock,
    save: async (room, from) => {
      await options.saving?.();
      steps.push(`save ${room.version}`);
      saved.push({ room, from });
    },
    publish: (room, events, change) => {
      steps.push(`publish ${room.version}`);
      published.push({ room, events, change });
    },
    follow: async (rooms) => {
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`follow ${rooms.at(-1)?.version}`);
      passed.push(rooms);
    },
    failed: () => steps.push('failed'),
  });
  const enter = (name: string): Command => ({
    kind: 'enter',
    seat: `seat-${name}`,
    ...stranger({ name, tokenHash: `hash-${name}`, deviceHash: `tab-${name}` }),
    at: clock.now(),
  });
  return { clock, live, steps, saved, published, passed, enter };
}

describe('a live room', () => {
  it('applies, saves, publishes and then replies', async () => {
    const { live, steps, enter } = setUp();
    const reply = live.post(enter('Maria T.')).then(() => steps.push('reply'));
    await reply;
    expect(steps).toEqual(['follow 1', 'save 1', 'publish 1', 'reply']);
  });

  it('shows nothing of a command before it is saved', async () => {
    let release: () => void = () => undefined;
    const { live, published, enter } = setUp({ saving: () => new Promise((resolve) => (release = resolve)) });
    const reply = live.post(enter('Maria T.'));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(live.room.version).toBe(0);
    expect(published).toEqual([]);
    release();
    await reply;
    expect(live.room.version).toBe(1);
  });

  it('saves those who came during a save in one write, each applied on its own', async () => {
    const { live, saved, enter } = setUp();
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'];
    const outcomes = await Promise.all(names.map((name) => live.post(enter(name))));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(saved.map(({ room, from }) => [from, room.version])).toEqual([
      [0, 1],
      [1, 5],
    ]);
  });

  it('tells what it was from one command to the next, however few writes that were, before they are saved and again after a failure', async () => {
    let broken = true;
    const { live, passed, enter } = setUp({
      saving: () => (broken ? Promise.reject(new Error('down')) : Promise.resolve()),
    });
    await expect(live.post(enter('Ana'))).rejects.toThrow('down');
    broken = false;
    await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => live.post(enter(name))));
    expect(passed.map((rooms) => rooms.map(({ version }) => version))).toEqual([
      [0, 1],
      [0, 1],
      [1, 2, 3],
    ]);
  });

  it('saves and publishes nothing for a refusal', async () => {
    const { live, steps, enter } = setUp();
    expect(await live.post(enter(''))).toMatchObject({ ok: false, code: 'NAME_EMPTY' });
    expect(steps).toEqual([]);
  });

  it('leaves the room as it was when the save fails, and goes on with the next', async () => {
    let broken = true;
    const { live, published, enter } = setUp({
      saving: () => (broken ? Promise.reject(new Error('down')) : Promise.resolve()),
    });
    await expect(live.post(enter('Ana'))).rejects.toThrow('down');
    expect(live.room.version).toBe(0);
    expect(published).toEqual([]);
    broken = false;
    expect(await live.post(enter('Ana'))).toMatchObject({ ok: true });
  });

  it('frees a seat when its window is over, and closes with the last one', async () => {
    const { clock, live, published, enter } = setUp();
    await live.post(enter('Ana'));
    await live.post({ kind: 'loseLine', seat: 'seat-Ana', at: clock.now() });
    await clock.pass(89_999);
    expect(live.room.kind).toBe('open');
    await clock.pass(1);
    expect(live.room.kind).toBe('closed');
    expect(published.at(-1)).toMatchObject({ change: null });
  });

  it('does not free a seat that came back', async () => {
    const { clock, live, enter } = setUp();
    await live.post(enter('Ana'));
    await live.post({ kind: 'loseLine', seat: 'seat-Ana', at: clock.now() });
    await clock.pass(60_000);
    await live.post(enter('Ana'));
    await clock.pass(200_000);
    expect(live.room).toMatchObject({ kind: 'open', seats: [{ id: 'seat-Ana' }] });
  });

  it('rings again when the alarm could not be saved', async () => {
    let broken = false;
    const { clock, live, steps, enter } = setUp({
      saving: () => (broken ? Promise.reject(new Error('down')) : Promise.resolve()),
    });
    await live.post(enter('Ana'));
    await live.post({ kind: 'loseLine', seat: 'seat-Ana', at: clock.now() });
    broken = true;
    await clock.pass(90_000);
    expect(steps.at(-1)).toBe('failed');
    broken = false;
    await clock.pass(1_000);
    expect(live.room.kind).toBe('closed');
  });
});
