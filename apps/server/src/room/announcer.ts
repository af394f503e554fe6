import {
  findKnock,
  findSeat,
  type OpenRoom,
  type RoomEvent,
  type SeatEventKind,
  type SeatId,
  type ViewChange,
} from '@homegroup/room';
import { type Audiences } from './audience.js';
import { type Clock } from './clock.js';
import { PorchPublisher } from './porch-publisher.js';
import { Publisher } from './publisher.js';

interface Step {
  readonly before: OpenRoom;
  readonly after: OpenRoom;
  readonly to: Audiences;
}

type Tell = (id: SeatId, step: Step) => void;

/** What is told to one alone, by what happened to their seat or their knock. No seat has the id of a knock. */
const TELLS: { readonly [K in SeatEventKind]?: Tell } = {
  knockAdmitted: (knock, { to }) => to.each((one) => one.answered?.(knock, { kind: 'admitted' })),
  knockEnded: (knock, step) => {
    if (!hasComeIn(knock, step)) step.to.each((one) => one.answered?.(knock, { kind: 'declined' }));
  },
  seatRemoved: (seat, { to }) => to.each((one) => one.sentAway?.(seat, { isBan: false })),
  seatBanned: (id, { to }) => {
    to.each((one) => one.sentAway?.(id, { isBan: true }));
    to.each((one) => one.answered?.(id, { kind: 'banned' }));
  },
  seatFreed: (seat, { to }) => to.each((one) => one.freed?.(seat)),
};

/** Tells what happened in one room: to everyone the change of the common view, to some what concerns them. */
export class Announcer {
  private readonly changes: Publisher;
  private readonly porch: PorchPublisher;

  constructor(
    private room: OpenRoom,
    clock: Clock,
    private readonly to: Audiences,
  ) {
    this.changes = new Publisher(clock, (change) => to.each((one) => one.changed?.(room.id, change)));
    this.porch = new PorchPublisher(room, clock, (seat, porch) => to.each((one) => one.porch?.(seat, porch)));
  }

  announce(after: OpenRoom, events: readonly RoomEvent[], change: ViewChange): void {
    const step = { before: this.room, after, to: this.to };
    this.room = after;
    for (const event of events) if ('seat' in event) TELLS[event.kind]?.(event.seat, step);
    if (step.before.knocks !== after.knocks) tellGreetings(step);
    this.changes.publish(change, events);
    this.porch.follow(after);
  }

  /** The seat was given its whole own view. */
  isTold(...told: Parameters<PorchPublisher['isTold']>): void {
    this.porch.isTold(...told);
  }

  stop(): void {
    this.changes.stop();
    this.porch.stop();
  }
}

/** What a knocker is told of whoever talks with them: the name alone. */
export function greetingOf(
  room: OpenRoom,
  greeter: SeatId | null,
): { readonly greeter: { readonly name: string } | null } {
  const seat = greeter === null ? undefined : findSeat(room, greeter);
  return { greeter: seat ? { name: seat.name } : null };
}

function tellGreetings({ before, after, to }: Step): void {
  for (const { id, greeter } of after.knocks) {
    const earlier = findKnock(before, id);
    if ((earlier?.greeter ?? null) === greeter) continue;
    to.each((one) => one.greeted?.(id, greetingOf(after, greeter)));
  }
}

// Whoever goes in has their own answer.
function hasComeIn(id: SeatId, { before, after }: Step): boolean {
  const knock = findKnock(before, id);
  return after.seats.some(({ tokenHash }) => tokenHash === knock?.tokenHash);
}
