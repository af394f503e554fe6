import { doorRefusal } from './door.js';
import { type Knock, withoutKnocks } from './knocks.js';
import { letIn } from './removals.js';
import { type OpenRoom, type Seat, type SeatId } from './room.js';

/** What follows for those who wait: who talks at the porch is at the porch, and nobody waits who need not [D7, D10, D16]. */
export function porchFollowed(room: OpenRoom): OpenRoom {
  const isHere = (greeter: SeatId) => room.seats.some(({ id }) => id === greeter);
  const knocks = room.knocks.map((knock) =>
    knock.greeter !== null && !isHere(knock.greeter) ? { ...knock, greeter: null } : knock,
  );
  const isLost = knocks.some((knock, place) => knock !== room.knocks[place]);
  return atPorch(letInByItself(isLost ? { ...room, knocks } : room));
}

function atPorch(room: OpenRoom): OpenRoom {
  const greeters = new Set(room.knocks.flatMap(({ greeter }) => (greeter === null ? [] : [greeter])));
  const isRight = ({ id, held }: Seat) => held.includes('atPorch') === greeters.has(id);
  if (room.seats.every(isRight)) return room;
  const seats = room.seats.map((seat) => {
    if (isRight(seat)) return seat;
    const others = seat.held.filter((why) => why !== 'atPorch');
    return greeters.has(seat.id)
      ? { ...seat, muted: true, held: [...others, 'atPorch' as const] }
      : { ...seat, held: others };
  });
  return { ...room, seats };
}

/** The door says of those who wait what it would say were they to come now [D16]. */
function letInByItself(room: OpenRoom): OpenRoom {
  const waiting = room.knocks.filter((knock) => knock.line.kind === 'up' && needNotWait(room, knock));
  if (waiting.length === 0) return room;
  const after = withoutKnocks(
    room,
    waiting.map(({ id }) => id),
  );
  return waiting.reduce(letIn, after);
}

// What they serve as is shown when they come in: at the porch nobody serves.
function needNotWait(room: OpenRoom, knock: Knock): boolean {
  return doorRefusal(room, { ...knock, roles: [] }) === null;
}
