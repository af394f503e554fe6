import { type Way } from '@homegroup/room';
import { type Member } from './member.js';
import { delay } from './server-process.js';

const POLL_MS = 20;
const AT_A_TIME = 10;

/** For tests: the room has this long to object to a chair, in milliseconds. */
export const OBJECTION_MS = '200';

/** Offers to chair, waits until the room has agreed, and begins a way to share. The server must be quick to agree. */
export async function chaired(member: Member, way: Way = 'raisedHands'): Promise<void> {
  if (!chairs(member)) await member.act('offerToChair');
  while (!chairs(member)) await delay(POLL_MS);
  await member.act({ kind: 'setWay', way });
}

/** Calls the next, by the number of the last turn as this member sees it. */
export async function callNext(chair: Member): Promise<void> {
  await chair.act({ kind: 'callNext', turn: chair.view?.floor.turns ?? 0 });
}

/** Makes `count` of something, a few at a time: a machine has only so many hands. */
export async function fewAtATime<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) {
    const some = Array.from({ length: Math.min(AT_A_TIME, count - made.length) }, (_, index) => made.length + index);
    made.push(...(await Promise.all(some.map(make))));
  }
  return made;
}

function chairs(member: Member): boolean {
  return member.view?.seats.some(({ id, roles }) => id === member.seat && roles.includes('chair')) ?? false;
}
