import { type Room, type Seat, type SeatId } from './room.js';

/** Who may be heard. A union, because turns join it: on an open floor everyone may unmute [F1]. */
interface OpenFloor {
  readonly kind: 'open';
}
export type Floor = OpenFloor;

/** Whether a floor of this kind lets the seat be heard. */
const MAY_BE_HEARD: Record<Floor['kind'], (seat: Seat) => boolean> = { open: (seat) => !seat.muted };

/** The seats whose microphones the media layer may pass on [M2]. */
export function heardSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter(MAY_BE_HEARD[room.floor.kind]).map((seat) => seat.id));
}

/** The seats whose cameras the media layer may pass on [M3]. */
export function seenSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter((seat) => seat.camera).map((seat) => seat.id));
}
