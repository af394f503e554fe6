import { type Act, type DoorAction, type RefusalCode, type SeatAction, type SerenityAction } from './command.js';
import { answerers, findKnock } from './knocks.js';
import { type Asked, type Checks, needs, seatRefusal } from './needs.js';
import { isVisiting } from './queue.js';
import { hasRight, isFacilitySeat, isHeld, isTrusted } from './roles.js';
import { type OpenRoom, type SeatId } from './room.js';
import { isServed } from './serenity.js';

export const DOOR_CHECKS: Checks<DoorAction['kind'] | SerenityAction['kind']> = {
  setDoor: (room, me) => needs(room, me, 'door'),
  setSharing: (room, me) => needs(room, me, 'lead'),
  setQuarantine: (room, me) => needs(room, me, 'door'),
  // Nobody comes in while everything stands still [Y1].
  admit: (room, me) => (room.serenity.isOn ? 'SERENITY' : answers(room, me)),
  decline: answers,
  greet: answers,
  vouch: (room, me) => needs(room, me, 'door'),
  nod: (room, me, { seat }) => needs(room, me, 'door') ?? seatRefusal(room, seat),
  remove: (room, me, { seat }) => needs(room, me, 'door') ?? seatRefusal(room, seat) ?? trustedRefusal(room, me, seat),
  ban: (room, me, { seat }) => needs(room, me, 'door') ?? trustedRefusal(room, me, seat),
  undoRemoval: (room, me) => needs(room, me, 'door'),
  callForSerenity: (room, me, { serenity }) => serenityRefusal(room, me, { serenity, isOn: false }),
  endSerenity: (room, me, { serenity }) => serenityRefusal(room, me, { serenity, isOn: true }),
};

/** Why a microphone or a camera of this seat stays closed, whatever the floor says; or null [Y1, D7, D13, H3]. */
export function closedRefusal(room: Asked, me: SeatId, what: 'microphone' | 'camera'): RefusalCode | null {
  if (room.serenity.isOn) return 'SERENITY';
  if (isHeld(room, me, 'quarantine')) return 'QUIET_FIRST';
  if (what === 'camera') return isHeld(room, me, 'unseen') ? 'NOT_ALLOWED' : null;
  return isHeld(room, me, 'atPorch') ? 'NOT_NOW' : null;
}

/** Why a visitor does not share here, or null [D6]. */
export function visitorRefusal(room: Asked, seat: SeatId): RefusalCode | null {
  return isVisiting(room, seat) ? 'MEMBERS_SHARE' : null;
}

/** What only the room itself knows, which no view shows: who waits, who was sent away, and since when anyone is here. */
export function roomRefusal(room: OpenRoom, { seat: me, action, at }: Act): RefusalCode | null {
  if (action.kind === 'undoRemoval') return removalRefusal(room, action.removal, at);
  if (action.kind === 'callForSerenity' || action.kind === 'endSerenity') {
    return isHereLong(room, me, at) ? null : 'TOO_EARLY';
  }
  return knockRefusal(room, action);
}

function knockRefusal(room: OpenRoom, action: SeatAction): RefusalCode | null {
  if (action.kind === 'admit' || action.kind === 'decline' || action.kind === 'greet') {
    return action.knock === null || findKnock(room, action.knock) ? null : 'NO_SUCH_KNOCK';
  }
  if (action.kind !== 'vouch' && action.kind !== 'ban') return null;
  const { seat } = action;
  return findKnock(room, seat) || room.seats.some(({ id }) => id === seat) ? null : 'NO_SUCH_KNOCK';
}

function removalRefusal({ removals, limits }: OpenRoom, number: number, at: number): RefusalCode | null {
  const removal = removals.find((one) => one.number === number);
  return removal && at <= removal.at + limits.undoMs ? null : 'REMOVAL_OVER';
}

// A servant acts at once; others once they have been here for some minutes [Y3].
function isHereLong(room: OpenRoom, me: SeatId, at: number): boolean {
  const seat = room.seats.find(({ id }) => id === me);
  return hasRight(room, me, 'serve') || (seat !== undefined && at - seat.cameAt >= room.limits.longMs);
}

function answers(room: Asked, me: SeatId): RefusalCode | null {
  return answerers(room).has(me) || hasRight(room, me, 'door') ? null : 'NOT_ALLOWED';
}

// Nobody sends a trusted servant away but the chair, and the chair nobody [D11].
function trustedRefusal({ seats }: Asked, me: SeatId, meant: SeatId): RefusalCode | null {
  const seat = seats.find(({ id }) => id === meant);
  if (meant === me) return 'NOT_ALLOWED';
  if (!seat || !isTrusted(seat)) return null;
  const isChair = seats.some(({ id, roles }) => id === me && roles.includes('chair'));
  return isChair && !seat.roles.includes('chair') ? null : 'NOT_ALLOWED';
}

function serenityRefusal(
  room: Asked,
  me: SeatId,
  { serenity, isOn }: { readonly serenity: number; readonly isOn: boolean },
): RefusalCode | null {
  if (room.serenity.number !== serenity || room.serenity.isOn !== isOn) return 'SERENITY_OVER';
  if (hasRight(room, me, 'serve')) return null;
  return isServed(room) || isFacilitySeat(room, me) || isHeld(room, me, 'quarantine') ? 'NOT_ALLOWED' : null;
}
