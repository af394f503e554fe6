import { type RefusalCode, type SeatAction } from './command.js';
import { type Floor } from './floor.js';
import { type SeatId } from './room.js';

interface Asked {
  readonly floor: Floor;
  readonly seats: readonly { readonly id: SeatId }[];
}

/**
 * Why this seat may not do this now, or null. The server asks it of the room and the buttons ask it of the view,
 * so that a button never offers what the room would refuse.
 */
export function mayDo(asked: Asked, seat: SeatId, action: SeatAction): RefusalCode | null {
  if (!asked.seats.some(({ id }) => id === seat)) return 'NO_SUCH_SEAT';
  switch (action) {
    case 'mute':
    case 'showCamera':
    case 'hideCamera':
    case 'unmute':
      return floorRefusal(asked.floor);
  }
}

function floorRefusal(floor: Floor): RefusalCode | null {
  switch (floor.kind) {
    case 'open':
      return null;
  }
}
