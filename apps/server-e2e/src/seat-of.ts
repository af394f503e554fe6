import { type Member } from '@homegroup/testbed';

/** A seat as this member sees it. */
export function seatOf(member: Member, seat: string | null) {
  return member.view?.seats.find(({ id }) => id === seat);
}
