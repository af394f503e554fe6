import { type Room, type SeatId } from './room.js';

/** Who may be heard. A union, because turns join it: on an open floor everyone may unmute [F1]. */
export interface OpenFloor {
  readonly kind: 'open';
}
export type Floor = OpenFloor;

/** The seats whose microphones the media layer may pass on [M2]. */
export function heardSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter((seat) => mayBeHeard(room.floor, seat)).map((seat) => seat.id));
}

/** The seats whose cameras the media layer may pass on [M3]. */
export function seenSeats(room: Room): ReadonlySet<SeatId> {
  if (room.kind === 'closed') return new Set();
  return new Set(room.seats.filter((seat) => seat.camera).map((seat) => seat.id));
}

function mayBeHeard(floor: Floor, seat: { readonly muted: boolean }): boolean {
  switch (floor.kind) {
    case 'open':
      return !seat.muted;
  }
}
