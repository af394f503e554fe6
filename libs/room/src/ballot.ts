import { type OpenRoom, type SeatId } from './room.js';

/** What can be said to a motion. */
export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];
export type Counts = Readonly<Record<Choice, number>>;

export const MOTION_LENGTH_MAX = 200;
export const QUORUM_MAX = 500;

interface Motion {
  /** Ballots are numbered from 1 [B1]. */
  readonly number: number;
  readonly motion: string;
  /** So many must take part; null where it does not matter. */
  readonly quorum: number | null;
}

/** A motion that is voted on now. */
interface Poll extends Motion {
  readonly kind: 'open';
  /** So many seats, from the first, were there when it opened. They alone take part, so that nobody comes back to vote twice [B2]. */
  readonly seats: number;
}

/** A group conscience: a secret ballot of those present. Who chose what is nowhere [B3]. */
export type Ballot =
  | { readonly kind: 'none'; /** The number of the last one. */ readonly number: number }
  | (Poll & { readonly voters: readonly SeatId[]; readonly counts: Counts })
  | (Motion & { readonly kind: 'closed'; readonly counts: Counts });

/** What everyone sees of it: how many took part while it is open, the counts once it is closed [B4]. */
export type BallotView =
  | { readonly kind: 'none'; readonly number: number }
  | (Poll & { readonly voted: number })
  | (Motion & { readonly kind: 'closed'; readonly counts: Counts });

export const NO_BALLOT: Ballot = { kind: 'none', number: 0 };
const NOBODY: Counts = { yes: 0, no: 0, abstain: 0 };

export function opened({ ballot, seats }: OpenRoom, motion: string, quorum: number | null): Ballot {
  const number = ballot.number + 1;
  return { kind: 'open', number, motion, quorum, seats: seats.length, voters: [], counts: NOBODY };
}

/** Counted, and only that they took part is remembered, for as long as the ballot is open [B2, B3]. */
export function voted(ballot: Ballot, voter: SeatId, choice: Choice): Ballot {
  if (ballot.kind !== 'open' || ballot.voters.includes(voter)) return ballot;
  const counts = { ...ballot.counts, [choice]: ballot.counts[choice] + 1 };
  // In the order of their ids: the order of voting is nobody's business, either.
  return { ...ballot, voters: [...ballot.voters, voter].sort(), counts };
}

/** Whoever has left has still taken part; nothing else of them stays [S4]. */
export function withoutVoters({ ballot, seats }: OpenRoom, isThere: (seat: SeatId) => boolean): Ballot {
  if (ballot.kind !== 'open') return ballot;
  const present = seats.slice(0, ballot.seats).filter(({ id }) => isThere(id)).length;
  return present === ballot.seats ? ballot : { ...ballot, seats: present, voters: ballot.voters.filter(isThere) };
}

export function closedBallot(ballot: Ballot): Ballot {
  if (ballot.kind !== 'open') return ballot;
  const { number, motion, quorum, counts } = ballot;
  return { kind: 'closed', number, motion, quorum, counts };
}

/** Put away: nothing of it stays but its number [B1]. */
export function dismissed(ballot: Ballot): Ballot {
  return ballot.kind === 'none' ? ballot : { ...NO_BALLOT, number: ballot.number };
}

export function ballotView(ballot: Ballot): BallotView {
  if (ballot.kind !== 'open') return ballot;
  const { kind, number, motion, quorum, seats, counts } = ballot;
  return { kind, number, motion, quorum, seats, voted: votesIn(counts) };
}

/** How a ballot ended: carried by more yes than no, or not; or too few took part [B5]. */
export function resultOf({ quorum, counts }: { readonly quorum: number | null; readonly counts: Counts }) {
  if (quorum !== null && votesIn(counts) < quorum) return 'noQuorum' as const;
  return counts.yes > counts.no ? ('carried' as const) : ('notCarried' as const);
}

function votesIn({ yes, no, abstain }: Counts): number {
  return yes + no + abstain;
}
