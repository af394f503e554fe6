import { type Member } from '@homegroup/testbed';
import { type Way } from '@homegroup/room';
import { until } from './until.js';

/** For tests: the room has this long to object to a chair, in milliseconds. */
export const OBJECTION_MS = '200';

/** The member chairs the room, by its own agreement, and hands are raised. */
export async function chaired(member: Member, way: Way = 'raisedHands'): Promise<void> {
  await member.act('offerToChair');
  await until(() => seatOf(member, member.seat)?.roles.includes('chair') ?? false);
  await member.act({ kind: 'setWay', way });
}

export function seatOf(member: Member, seat: string | null) {
  return member.view?.seats.find(({ id }) => id === seat);
}

/** The number of the last turn, as this member sees it. */
function turns(member: Member): number {
  return member.view?.floor.turns ?? 0;
}

export async function callNext(chair: Member): Promise<void> {
  await chair.act({ kind: 'callNext', turn: turns(chair) });
}
