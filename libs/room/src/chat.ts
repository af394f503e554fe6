import { type RefusalCode } from './command.js';
import { answerers } from './knocks.js';
import { holdsAddress } from './name-identifies.js';
import { tidyText } from './name-tidy.js';
import { hasRight, holdersOf, isFacility, isFacilitySeat, isHeld, type Servants } from './roles.js';
import { type SeatId } from './room.js';

/** To whom anyone may write: the servants alone, or everybody [X1]. */
export const CHAT_DOORS = ['servants', 'all'] as const;
export type ChatDoor = (typeof CHAT_DOORS)[number];

/** To whom a message goes. */
export type ChatTo =
  | { readonly kind: 'servants' }
  | { readonly kind: 'all' }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  /** Someone who waits at the porch [D7]. */
  | { readonly kind: 'knock'; readonly knock: SeatId };

interface Written extends Servants {
  readonly chat: ChatDoor;
  readonly serenity: { readonly isOn: boolean };
}

/** Why this seat may not write to these people now, or null [X1, X2]. A facility's screen has no chat [H1]. */
export function mayWrite(room: Written, from: SeatId, to: ChatTo): RefusalCode | null {
  if (!room.seats.some(({ id }) => id === from)) return 'NO_SUCH_SEAT';
  if (isFacilitySeat(room, from)) return 'NOT_ALLOWED';
  switch (to.kind) {
    case 'all':
      return toAllRefusal(room, from);
    case 'servants':
      return readersOf(room, from, to).length > 1 ? null : 'NO_SERVANT_HERE';
    case 'seat':
      return toSeatRefusal(room, from, to.seat);
    case 'knock':
      return hasRight(room, from, 'door') || answerers(room).has(from) ? null : 'NOT_ALLOWED';
  }
}

// While everything stands still the servants alone write to everyone [Y1]; a newcomer in quiet writes to the servants [D13].
function toAllRefusal(room: Written, from: SeatId): RefusalCode | null {
  if (hasRight(room, from, 'serve')) return null;
  if (room.serenity.isOn) return 'SERENITY';
  if (isHeld(room, from, 'quarantine')) return 'QUIET_FIRST';
  return room.chat === 'all' ? null : 'NOT_ALLOWED';
}

function toSeatRefusal(room: Written, from: SeatId, to: SeatId): RefusalCode | null {
  if (!room.seats.some(({ id }) => id === to)) return 'NO_SUCH_SEAT';
  return hasRight(room, from, 'serve') && !isFacilitySeat(room, to) ? null : 'NOT_ALLOWED';
}

/** The seats that a message reaches, its writer among them [X2]; whoever waits at the porch has no seat. */
export function readersOf(room: Written, from: SeatId, to: ChatTo): readonly SeatId[] {
  if (to.kind === 'knock') return [from];
  const servants = to.kind === 'servants' ? holdersOf(room, 'serve') : null;
  const reads = (id: SeatId) => id === from || (to.kind === 'seat' ? id === to.seat : (servants?.has(id) ?? true));
  return room.seats.filter((seat) => reads(seat.id) && !isFacility(seat)).map(({ id }) => id);
}

/** Whether links in what this seat writes work [X3]. */
export function mayPostLinks(room: Servants, from: SeatId): boolean {
  return hasRight(room, from, 'serve');
}

/** Why this may not be said to these people, or null: everyone is led elsewhere by servants alone [X5]. */
export function textRefusal(room: Servants, from: SeatId, to: ChatTo, text: string): RefusalCode | null {
  return to.kind === 'all' && !hasRight(room, from, 'serve') && holdsAddress(text) ? 'NO_LINKS' : null;
}

/** What is written, without what hides or turns text round, and with one empty line at most between lines [X4]. */
export function tidyMessage(text: string): string {
  return tidyText(text)
    .replace(/[\t\v\f ]+/g, ' ')
    .replace(/ ?(?:\r\n|\r|\n) ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
