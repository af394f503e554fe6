import { type MeetingEntity } from './meeting.entity.js';
import { type OccurrenceEntity } from './occurrence.entity.js';
import { localDay, nextStarts, type Span, startsOf } from './schedule.js';

type Scheduled = Pick<
  MeetingEntity,
  'id' | 'schedule' | 'timeZone' | 'lengthMin' | 'opensBeforeMin' | 'staysAfterMin' | 'suspended' | 'cancelled'
>;

/** What is written down of an occurrence. */
export type OccurrenceValues = Pick<OccurrenceEntity, keyof OccurrenceEntity>;

const MINUTE_MS = 60_000;

/**
 * The occurrences of a meeting whose room is still open, or opens, within the span. A suspended meeting has none; nor has
 * the demo's, which is always on.
 */
export function occurrencesOf(meeting: Scheduled, { from, until }: Span): OccurrenceValues[] {
  const { schedule, timeZone, suspended, lengthMin, staysAfterMin } = meeting;
  if (suspended || schedule.kind === 'always') return [];
  // One that began before may still be under way.
  const begin = from - (lengthMin + staysAfterMin) * MINUTE_MS + 1;
  return startsOf(schedule, timeZone, { from: begin, until }).map((start) => occurrenceAt(meeting, start));
}

/** The next ones that are held, from one under way at an instant on; further ahead than they are written down. */
export function nextHeld(meeting: Scheduled, at: number, count: number): OccurrenceValues[] {
  const { schedule, timeZone, suspended, lengthMin, cancelled } = meeting;
  if (suspended || schedule.kind === 'always') return [];
  const today = localDay(at, timeZone).subtract({ days: 1 }).toString();
  const without = cancelled.filter(({ date }) => date >= today).length;
  const starts = nextStarts(schedule, timeZone, at - lengthMin * MINUTE_MS + 1, count + without);
  return starts
    .map((start) => occurrenceAt(meeting, start))
    .filter(({ isCancelled }) => !isCancelled)
    .slice(0, count);
}

/** Which of these instants a meeting's schedule still has, suspended and cancelled ones among them. */
export function stillStarts({ schedule, timeZone }: Scheduled, starts: readonly number[]): ReadonlySet<number> {
  if (schedule.kind === 'always' || starts.length === 0) return new Set();
  return new Set(startsOf(schedule, timeZone, { from: Math.min(...starts), until: Math.max(...starts) + 1 }));
}

function occurrenceAt(meeting: Scheduled, start: number): OccurrenceValues {
  const { id, timeZone, lengthMin, opensBeforeMin, staysAfterMin, cancelled } = meeting;
  const after = (minutes: number) => new Date(start + minutes * MINUTE_MS);
  const day = cancelled.length > 0 ? localDay(start, timeZone).toString() : '';
  const cancellation = cancelled.find(({ date }) => date === day);
  return {
    meetingId: id,
    startsAt: after(0),
    opensAt: after(-opensBeforeMin),
    endsAt: after(lengthMin),
    closesAt: after(lengthMin + staysAfterMin),
    isCancelled: cancellation !== undefined,
    note: cancellation?.note ?? '',
  };
}
