import { actingChair } from './roles.js';
import { type Instant, type OpenRoom, type SeatId } from './room.js';

/** Someone offers to chair; without an objection the room has agreed at `agreedAt` [K3]. */
export interface Offer {
  readonly number: number;
  readonly seat: SeatId;
  readonly agreedAt: Instant;
}

/** Who leads where no servant does. */
export interface Chairing {
  /** The number of the last offer; offers count from 1. */
  readonly offers: number;
  readonly offer: Offer | null;
  /** Has the chair's powers while the chair is away [K4]. */
  readonly standIn: SeatId | null;
}

export const NOBODY_OFFERS: Chairing = { offers: 0, offer: null, standIn: null };

export function offered({ chairing, limits }: OpenRoom, seat: SeatId, at: Instant): Chairing {
  const number = chairing.offers + 1;
  return { ...chairing, offers: number, offer: { number, seat, agreedAt: at + limits.objectionMs } };
}

/** Who leads once some are gone. */
export function chairingWithout(chairing: Chairing, isThere: (seat: SeatId) => boolean): Chairing {
  const { offer, standIn } = chairing;
  if ((offer === null || isThere(offer.seat)) && (standIn === null || isThere(standIn))) return chairing;
  return {
    ...chairing,
    offer: offer && isThere(offer.seat) ? offer : null,
    standIn: standIn !== null && isThere(standIn) ? standIn : null,
  };
}

/** The room has agreed: a chair, or a stand-in while the chair is away [K4]. */
export function agreed(room: OpenRoom): OpenRoom {
  const { chairing } = room;
  const seat = chairing.offer?.seat;
  if (seat === undefined) return room;
  return withChair({ ...room, chairing: { ...chairing, offer: null, standIn: seat } });
}

/**
 * The room with what follows from who is there: an offer that is not needed lapses, a stand-in steps back or up [K4, K5], and who
 * led before a restart is back [K6].
 */
export function chaired(woken: OpenRoom): OpenRoom {
  const room = withLeaderBack(woken);
  const { offer, standIn } = room.chairing;
  if (offer === null && standIn === null) return room;
  const lapses = offer !== null && (actingChair(room) !== null || !isThere(room, offer.seat));
  const after = lapses ? { ...room, chairing: { ...room.chairing, offer: null } } : room;
  return standIn === null ? after : withChair(after);
}

function withLeaderBack(room: OpenRoom): OpenRoom {
  const { ledBefore, seats } = room;
  if (ledBefore === null) return room;
  const isAway = seats.some(({ id, line }) => id === ledBefore && line.kind === 'down');
  return isAway ? room : { ...room, ledBefore: null };
}

// A chair who is back leads again; one whose seat is gone is followed by the stand-in.
function withChair(room: OpenRoom): OpenRoom {
  const { standIn } = room.chairing;
  const chair = room.seats.find(({ roles }) => roles.includes('chair'));
  if (chair?.line.kind === 'down') return room;
  const seats = chair
    ? room.seats
    : room.seats.map((seat) => (seat.id === standIn ? { ...seat, roles: [...seat.roles, 'chair' as const] } : seat));
  return { ...room, seats, chairing: { ...room.chairing, standIn: null } };
}

function isThere(room: OpenRoom, seat: SeatId): boolean {
  return room.seats.some(({ id, line }) => id === seat && line.kind === 'up');
}
