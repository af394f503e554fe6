import { findSeat, type Room, type SeatId } from './room.js';

/** A servant and someone who waits, who may speak with each other at the porch. */
export interface Talking {
  readonly greeter: SeatId;
  readonly knock: SeatId;
}

/** Who talks at the porch now: heard by each other alone, while both lines are up and nothing stands still [D15, Y1]. */
export function porchTalks(room: Room): readonly Talking[] {
  if (room.kind === 'closed' || room.serenity.isOn) return [];
  return room.knocks.flatMap(({ id, greeter, line }) => {
    const isUp = greeter !== null && line.kind === 'up' && findSeat(room, greeter)?.line.kind === 'up';
    return isUp ? [{ greeter, knock: id }] : [];
  });
}
