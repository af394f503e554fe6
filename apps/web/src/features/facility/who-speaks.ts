import { actingChair, type CommonView, type SeatId } from '@homegroup/room';

/** Who someone is to a facility: nobody's name is shown there. */
export type Who = 'you' | 'leader' | 'speaker' | 'quiet';

export function whoIs(view: CommonView, own: SeatId | undefined, seat: SeatId | null): Who {
  if (seat === null || !view.seats.some(({ id }) => id === seat)) return 'quiet';
  if (seat === own) return 'you';
  return seat === actingChair(view) ? 'leader' : 'speaker';
}
