import { type RefusalCode, type SeatAction } from './command.js';
import { type Floor } from './floor.js';
import { type SeatId } from './room.js';

interface Asked {
  readonly floor: Floor;
  readonly seats: readonly { readonly id: SeatId }[];
}

/** Why a floor of this kind lets nobody unmute, or null [F1]. */
const UNMUTE_REFUSAL: Record<Floor['kind'], RefusalCode | null> = { open: null };

/**
 * Why this seat may not do this now, or null. The server asks it of the room and the buttons ask it of the view,
 * so that a button never offers what the room would refuse.
 */
export function mayDo(asked: Asked, seat: SeatId, action: SeatAction): RefusalCode | null {
  if (!asked.seats.some(({ id }) => id === seat)) return 'NO_SUCH_SEAT';
  return action === 'unmute' ? UNMUTE_REFUSAL[asked.floor.kind] : null;
}
