import { actingChair, hasRight, type SeatId, type SeatView, SERENITY_TOGETHER, type CommonView } from '@homegroup/room';
import { type RoomState } from '../../session/room-state.js';

/** So many stand among those who were noticed last. */
const NOTICED_MAX = 6;

/** Whether everything stands still. */
export function isSerene({ view }: RoomState): boolean {
  return view?.serenity.isOn ?? false;
}

/** Whether this person serves: one tap of theirs is enough. */
export function serves({ view, own }: RoomState): boolean {
  return view !== null && own !== null && hasRight(view, own.seat, 'serve');
}

/** How many have asked, where no servant is there, and how many it takes. */
export function askedIn({ view }: RoomState): { readonly asked: number; readonly needed: number } {
  return { asked: view?.serenity.asked ?? 0, needed: SERENITY_TOGETHER };
}

/** Who looks after it: whoever has the chair's powers; null where nobody serves. */
export function whoLooksAfter(view: CommonView): SeatId | null {
  return actingChair(view);
}

/** Whether this person's share stands, and waits for their own word. */
export function isMineToGoOn({ view, own }: RoomState): boolean {
  const turn = view?.floor.turn;
  if (!turn || turn.seat !== own?.seat || turn.phase.kind !== 'sharing') return false;
  return turn.phase.clock.kind === 'paused' && turn.phase.clock.bySerenity;
}

/** Everyone but oneself: those who were heard or seen last first, then the others as they came. */
export function inOrderOfNotice({ view, own, noticed }: RoomState): {
  readonly first: readonly SeatView[];
  readonly others: readonly SeatView[];
} {
  const seats = view?.seats.filter(({ id }) => id !== own?.seat) ?? [];
  const first = noticed.flatMap((id) => seats.filter((seat) => seat.id === id)).slice(0, NOTICED_MAX);
  return { first, others: seats.filter((seat) => !first.includes(seat)) };
}
