import { type Way } from './floor.js';
import { type Sharing } from './door.js';
import { actingChair, isAway, isFacility, isFacilitySeat, type Present, type Servants } from './roles.js';
import { type SeatId } from './room.js';

interface Waiting extends Servants {
  readonly floor: { readonly way: Way };
  readonly queue: readonly SeatId[];
  readonly sharing: Sharing;
}

/** Ways to share whose queue is made of raised hands, and goes on from one to the other [W2]. */
const BY_HANDS: ReadonlySet<Way> = new Set(['conversation', 'oneVoice', 'raisedHands', 'tag', 'ticket']);

/** The queue with the seat at its end; one that waits already keeps its place [Q1]. */
export function queued(queue: readonly SeatId[], seat: SeatId): readonly SeatId[] {
  return queue.includes(seat) ? queue : [...queue, seat];
}

export function unqueued(queue: readonly SeatId[], seat: SeatId): readonly SeatId[] {
  return queue.includes(seat) ? queue.filter((id) => id !== seat) : queue;
}

/** The queue with the seat at this place, from 0 [Q4]. */
export function moved(queue: readonly SeatId[], seat: SeatId, place: number): readonly SeatId[] {
  const others = queue.filter((id) => id !== seat);
  return [...others.slice(0, place), seat, ...others.slice(place)];
}

/** Those in the queue who are there to be called, in order [Q6]. */
export function callable({ queue, seats }: Waiting): readonly SeatId[] {
  const away = new Set(seats.filter(isAway).map(({ id }) => id));
  return queue.filter((id) => !away.has(id));
}

/** Who is called next: the first who is there; by tickets whoever is drawn, `draw` being from 0 to less than 1 [W5]. */
export function nextOf(room: Waiting, draw: number): SeatId | null {
  const waiting = callable(room);
  const index = room.floor.way === 'ticket' ? Math.floor(draw * waiting.length) : 0;
  return waiting[index] ?? null;
}

/** The queue with which a way to share begins after another [W2-W7]. A facility's question waits in any [H2]. */
export function queueFor(room: Waiting, way: Way): readonly SeatId[] {
  if (BY_HANDS.has(way) && BY_HANDS.has(room.floor.way)) return room.queue;
  const questions = room.queue.filter((id) => isFacilitySeat(room, id));
  // What is under way goes on: a second part of a round, or the next of the speakers [W3].
  if (way === room.floor.way && room.queue.length > questions.length) return room.queue;
  return [...beginning(room, way), ...questions];
}

function beginning(room: Waiting, way: Way): readonly SeatId[] {
  if (way === 'roundRobin') return roundOf(room);
  return way === 'speaker' ? room.seats.filter(({ roles }) => roles.includes('speaker')).map(({ id }) => id) : [];
}

/** Whether this seat takes its place in a round: not a facility, nor a visitor where members share [W3, D6]. */
export function isInRounds({ sharing }: Pick<Waiting, 'sharing'>, seat: Present): boolean {
  return !isFacility(seat) && !isVisitor(sharing, seat);
}

/** Whether this seat comes as a visitor where members share [D6]. */
export function isVisiting({ sharing, seats }: Pick<Waiting, 'sharing' | 'seats'>, id: SeatId): boolean {
  return seats.some((seat) => seat.id === id && isVisitor(sharing, seat));
}

function isVisitor(sharing: Sharing, { held }: Present): boolean {
  return sharing === 'members' && held.includes('visitor');
}

/** Everyone in the order in which they came, but for whoever leads and a facility [W3]. */
function roundOf(room: Waiting): readonly SeatId[] {
  const leading = actingChair(room);
  return room.seats.filter((seat) => seat.id !== leading && isInRounds(room, seat)).map(({ id }) => id);
}
