import { type MeetingEntity } from './meeting.entity.js';
import { numbered, randomLink } from './links.js';

const TRIES = 9;

/** A meeting that is to be set up, under the link it asks for. */
export interface Asking {
  readonly link: string;
  readonly groupId: string;
}

/** A meeting that is there. */
export interface Standing extends Pick<MeetingEntity, 'id' | 'link' | 'groupId' | 'schedule'> {
  /** Of the same fellowship, in a group that nobody serves: it came with an import, and no one has taken it up. */
  readonly isNobodys: boolean;
}

/** A link, and the meeting that is renewed under it, or null where a new one is set up. */
export interface Assigned<M extends Asking> {
  readonly meeting: M;
  readonly link: string;
  readonly renews: Standing | null;
}

/**
 * Gives every meeting a link of its own. One that is there is renewed if it is of the same group, or was nobody's; where a
 * link is another's, a numbered one is taken, the same one whenever the file comes again.
 */
export async function assignLinks<M extends Asking>(
  meetings: readonly M[],
  find: (links: readonly string[]) => Promise<ReadonlyMap<string, Standing>>,
): Promise<Assigned<M>[]> {
  const assigned: Assigned<M>[] = [];
  const asked = new Set(meetings.map(({ link }) => link));
  const taken = new Set<string>();
  let left = meetings;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const wanted = left.map((meeting) => ({
      meeting,
      link: attempt > TRIES ? randomLink() : numbered(meeting.link, attempt),
    }));
    const standing = await find(wanted.map(({ link }) => link));
    const refused: M[] = [];
    for (const { meeting, link } of wanted) {
      const there = standing.get(link) ?? null;
      const isOthers = taken.has(link) || (attempt > 1 && asked.has(link));
      if (isOthers || (there && !mayRenew(there, meeting, attempt))) refused.push(meeting);
      else assigned.push({ meeting, link, renews: there });
      if (refused.at(-1) !== meeting) taken.add(link);
    }
    left = refused;
  }
  return assigned;
}

function mayRenew(there: Standing, { groupId }: Asking, attempt: number): boolean {
  // The demo's meeting, which is always on, is no group's to renew.
  if (there.schedule.kind === 'always') return false;
  return there.groupId === groupId || (there.isNobodys && attempt === 1);
}
