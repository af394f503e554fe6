import { type RoomEvent, type SeatEventKind } from './command.js';
import { type Place } from './order.js';
import { type Knock } from './knocks.js';
import { isKept, type OpenRoom, type Seat, type SeatId } from './room.js';

type RoomWideEvent = Exclude<RoomEvent, { readonly seat: unknown }>['kind'];

const NOTHING: readonly RoomEvent[] = [];

/** What happened to the room and to those who are in it before and after. */
export function eventsBetween(before: OpenRoom, after: OpenRoom): RoomEvent[] {
  return [
    ...porchEvents(before, after),
    ...seatEvents(before, after),
    ...queueEvents(before, after),
    ...turnEvents(before, after),
    ...roomEvents(before, after),
  ];
}

function seatEvents(before: OpenRoom, after: OpenRoom): RoomEvent[] {
  if (before.seats === after.seats) return [];
  const later = laterSeats(before, after);
  return before.seats.flatMap((old, place) => {
    const seat = later[place];
    if (seat === old) return NOTHING;
    return seat ? changesOf(old, seat).map((kind) => ({ kind, seat: seat.id })) : goneEvents(before, after, old);
  });
}

/** What became of each who was there, in their order. */
function laterSeats(before: OpenRoom, after: OpenRoom): readonly (Seat | undefined)[] {
  if (isKept(before.seats, after.seats)) return after.seats;
  const left = new Map(after.seats.map((seat) => [seat.id, seat]));
  return before.seats.map(({ id }) => left.get(id));
}

function changesOf(old: Seat, seat: Seat): SeatEventKind[] {
  const changes: [boolean, SeatEventKind][] = [
    [old.muted !== seat.muted, 'microphoneChanged'],
    [old.camera !== seat.camera, 'cameraChanged'],
    [old.line.kind === 'up' && seat.line.kind === 'down', 'lineLost'],
    [old.roles.join() !== seat.roles.join(), 'rolesChanged'],
    [old.held.join() !== seat.held.join(), 'heldChanged'],
  ];
  return changes.flatMap(([happened, kind]) => (happened ? [kind] : []));
}

/** Whoever was sent away is told so before their seat is freed. */
function goneEvents(before: OpenRoom, after: OpenRoom, { id }: { readonly id: SeatId }): RoomEvent[] {
  const removal = after.removals.find(({ number, seat }) => number > before.sentAway && seat === id);
  const told: RoomEvent[] = removal ? [{ kind: removal.isBan ? 'seatBanned' : 'seatRemoved', seat: id }] : [];
  return [...told, { kind: 'seatFreed', seat: id }];
}

function porchEvents(before: OpenRoom, after: OpenRoom): RoomEvent[] {
  if (before.knocks === after.knocks) return [];
  const [earlier, later] = [new Set(before.knocks.map(({ id }) => id)), new Set(after.knocks.map(({ id }) => id))];
  const came = after.knocks
    .filter(({ id }) => !earlier.has(id))
    .map(({ id }) => ({ kind: 'knocked' as const, seat: id }));
  const gone = before.knocks.filter(({ id }) => !later.has(id));
  return [...came, ...gone.map((knock) => ({ kind: answerTo(before, after, knock), seat: knock.id }))];
}

function answerTo(before: OpenRoom, after: OpenRoom, { id, tokenHash }: Knock): SeatEventKind {
  const isIn = after.welcome.some((one) => one.tokenHash === tokenHash && !before.welcome.includes(one));
  if (isIn) return 'knockAdmitted';
  return after.removals.some(({ number, seat }) => number > before.sentAway && seat === id)
    ? 'seatBanned'
    : 'knockEnded';
}

function queueEvents({ queue: before }: OpenRoom, { queue: after }: OpenRoom): RoomEvent[] {
  if (before === after) return [];
  const [earlier, later] = [new Set(before), new Set(after)];
  const raised = after.filter((seat) => !earlier.has(seat)).map((seat) => ({ kind: 'handRaised' as const, seat }));
  const lowered = before.filter((seat) => !later.has(seat)).map((seat) => ({ kind: 'handLowered' as const, seat }));
  if (raised.length + lowered.length > 0) return [...raised, ...lowered];
  return after.filter((seat, place) => before[place] !== seat).map((seat) => ({ kind: 'handMoved', seat }));
}

function turnEvents({ floor: { turn: before } }: OpenRoom, { floor: { turn: after } }: OpenRoom): RoomEvent[] {
  if (before === after) return [];
  if (before && before.number === after?.number) {
    const began = before.phase.kind === 'called' && after.phase.kind === 'sharing';
    return [{ kind: began ? 'turnBegan' : 'turnChanged', seat: after.seat }];
  }
  const ended: RoomEvent[] = before ? [{ kind: 'turnEnded', seat: before.seat }] : [];
  if (!after) return ended;
  return [...ended, { kind: after.phase.kind === 'called' ? 'turnCalled' : 'turnBegan', seat: after.seat }];
}

function roomEvents(before: OpenRoom, after: OpenRoom): RoomEvent[] {
  const changes: [boolean, RoomWideEvent][] = [
    [before.floor.way !== after.floor.way, 'wayChanged'],
    [before.chairing !== after.chairing, 'chairingChanged'],
    [before.chat !== after.chat, 'chatChanged'],
    [before.hours !== after.hours, 'hoursChanged'],
    [before.order !== after.order, 'orderChanged'],
    [before.progress.steps !== after.progress.steps, 'orderStepped'],
    [isMoved(before.place, after.place), 'placeMoved'],
    [before.progress !== after.progress && before.progress.steps === after.progress.steps, 'servingChanged'],
    [before.ballot !== after.ballot, 'ballotChanged'],
    [isDoorChanged(before, after), 'doorChanged'],
    [before.knocks !== after.knocks || before.removals !== after.removals, 'porchChanged'],
    [before.serenity !== after.serenity, 'serenityChanged'],
  ];
  return changes.flatMap(([happened, kind]) => (happened ? [{ kind }] : []));
}

function isDoorChanged(before: OpenRoom, after: OpenRoom): boolean {
  const { door, sharing, quarantine } = after;
  return before.door !== door || before.sharing !== sharing || before.quarantine !== quarantine;
}

function isMoved(before: Place, after: Place): boolean {
  return before.part !== after.part || before.line !== after.line || before.reader !== after.reader;
}
