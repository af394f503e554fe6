import { type MeetingEntity } from './meeting.entity.js';
import { type OccurrenceEntity } from './occurrence.entity.js';
import { localDay, type Span, startsOf } from './schedule.js';

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
