import { type Code, type Entered, type MediaOffer, type Porch, type Reply } from '@homegroup/contracts';
import {
  apply,
  changeBetween,
  commonView,
  openRoom,
  stranger,
  ownView,
  type Command,
  type OpenRoom,
  type SeatAction,
} from '@homegroup/room';
import { fakeCapabilities, fakeOffer, fakeTransport } from './fake-media.js';
import { type FakeSocket } from './fake-socket.js';

const DONE = { ok: true, value: {} } as const;

export const PORCH: Porch = {
  meeting: {
    link: 'demo',
    title: 'Demo',
    group: 'Group',
    fellowship: 'HA',
    attendance: 'open',
    sharing: 'anyone',
    givesReceipts: true,
    room: { kind: 'open', door: 'open', hasBegun: true, present: null },
  },
  startsAt: null,
  at: 0,
  seats: 500,
  media: { rtpCapabilities: fakeCapabilities, iceServers: [], isRelayOnly: false },
  instance: 'Meetings',
  helplines: [],
};

/** A room with the true rules, at the other end of a fake socket: one person in it, whose token never changes. */
export class FakeRoom {
  room: OpenRoom = openRoom({ id: 'r1', door: { kind: 'open' } });
  /** Refuses to let anyone in. */
  refusal: Code | null = null;
  private seats = 0;
  private media: MediaOffer | null = null;

  constructor(
    private readonly fake: FakeSocket,
    before?: FakeRoom,
  ) {
    if (before) [this.room, this.seats] = [before.room, before.seats];
    let producers = 0;
    fake.answers = {
      'room:enter': ({ name, keepMedia }) => this.refused() ?? this.enter(name, keepMedia),
      'room:act': ({ action, number }) => this.act(action, number),
      'room:leave': () => DONE,
      'room:whole': () => ({ ok: true, value: commonView(this.room) }),
      'room:receipt': () => ({ ok: false, code: 'NOT_YET' }),
      'chat:say': () => DONE,
      'clock:now': () => ({ ok: true, value: { at: 1_000 } }),
      'media:connect': () => DONE,
      'media:send': () => ({ ok: true, value: fakeTransport() }),
      'media:produce': () => ({ ok: true, value: { producer: `p-${(producers += 1)}` } }),
      'media:stop': () => DONE,
      'media:watch': () => DONE,
      'media:resume': () => DONE,
      'media:renew': () => ({ ok: true, value: this.offer() }),
      'media:restartIce': () => ({ ok: true, value: fakeTransport().iceParameters }),
    };
  }

  /** One's own seat, as everyone sees it. */
  get own() {
    return commonView(this.room).seats.find(({ id }) => id === `mine-${this.seats}`);
  }

  /** The seat was away for too long. */
  free(): void {
    this.room = { ...this.room, seats: this.room.seats.filter(({ id }) => id !== `mine-${this.seats}`) };
  }

  /** Someone else does something; the change is told unless it gets lost. */
  other(name: string, { isLost = false } = {}): void {
    const before = commonView(this.room);
    this.take({
      kind: 'enter',
      seat: `seat-of-${name}`,
      ...stranger({ name, tokenHash: name, deviceHash: name }),
      at: 1,
    });
    if (!isLost) this.fake.say('room:change', changeBetween(before, commonView(this.room)));
  }

  /** Someone else's action, or one's own from another place. */
  does(seat: string, action: SeatAction): void {
    const before = commonView(this.room);
    const number = (this.room.seats.find(({ id }) => id === seat)?.lastCommand ?? 0) + 1;
    const code = this.take({ kind: 'act', seat, number, action, draw: 0, at: 1 });
    if (code !== null) throw new Error(code);
    this.fake.say('room:change', changeBetween(before, commonView(this.room)));
  }

  /** This seat chairs. */
  chairs(seat: string): void {
    const before = commonView(this.room);
    const seats = this.room.seats.map((one) => (one.id === seat ? { ...one, roles: ['chair' as const] } : one));
    this.room = { ...this.room, seats, version: this.room.version + 1 };
    this.fake.say('room:change', changeBetween(before, commonView(this.room)));
  }

  private refused(): Reply<never> | null {
    return this.refusal && { ok: false, code: this.refusal };
  }

  private enter(name: string, keepMedia: string | undefined): Reply<Entered> {
    const held = this.room.seats.some(({ tokenHash }) => tokenHash === 'mine');
    if (!held) this.seats += 1;
    const seat = `mine-${this.seats}`;
    const code = this.take({
      kind: 'enter',
      seat,
      ...stranger({ name, tokenHash: 'mine', deviceHash: 'mine' }),
      at: 1,
    });
    const own = ownView(this.room, seat);
    if (code !== null || !own) return { ok: false, code: code ?? 'INTERNAL' };
    const isKept = keepMedia !== undefined && keepMedia === this.media?.id;
    return { ok: true, value: { seat, own, view: commonView(this.room), media: isKept ? null : this.offer() } };
  }

  private act(action: SeatAction, number: number): Reply<Record<string, never>> {
    const before = commonView(this.room);
    const code = this.take({ kind: 'act', seat: `mine-${this.seats}`, number, action, draw: 0, at: 1 });
    if (code !== null) return { ok: false, code };
    this.fake.say('room:change', changeBetween(before, commonView(this.room)));
    return DONE;
  }

  private take(command: Command): Code | null {
    const outcome = apply(this.room, command);
    if (!outcome.ok) return outcome.code;
    if (outcome.room.kind === 'open') this.room = outcome.room;
    return null;
  }

  private offer(): MediaOffer {
    this.media = fakeOffer(`media-${Math.random()}`);
    return this.media;
  }
}
