import { type OpenRoom, type Outcome, type RefusalCode, type SeatId } from '@homegroup/room';

export type Refusal = { readonly ok: false; readonly code: RefusalCode | 'NOT_OPEN_YET' };
export type EnterOutcome = { readonly ok: true; readonly room: OpenRoom; readonly seat: SeatId } | Refusal;
export type KnockOutcome =
  /** `waits`: or else the door was opened to them at once. */
  { readonly ok: true; readonly room: OpenRoom; readonly knock: SeatId; readonly waits: boolean } | Refusal;

/** A seat or a knock, and where. */
export interface SeatRef {
  readonly roomId: string;
  readonly seatId: SeatId;
}

/** What entering came to. */
export function entered(outcome: Outcome & { readonly ok: true }): EnterOutcome {
  const event = outcome.events.find(({ kind }) => kind === 'seatTaken' || kind === 'seatResumed');
  if (outcome.room.kind === 'closed' || !event || !('seat' in event)) throw new Error('entering gave no seat');
  return { ok: true, room: outcome.room, seat: event.seat };
}

/** What knocking came to: where nobody is there to answer, the door opens with the knock [D10]. */
export function knocked({ room }: Outcome & { readonly ok: true }, tokenHash: string, id: SeatId): KnockOutcome {
  if (room.kind === 'closed') throw new Error('a room that someone knocks at stays open');
  const waiting = room.knocks.find((knock) => knock.tokenHash === tokenHash);
  return { ok: true, room, knock: waiting?.id ?? id, waits: waiting !== undefined };
}
