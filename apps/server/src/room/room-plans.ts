import { type Door, type Hours, type Timing, type Way } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { type Occurrence, OccurrencesService } from '../groups/occurrences.service.js';

/** What a fresh room of a meeting begins with. */
export interface RoomPlan {
  readonly door: Door;
  readonly hours: Hours | null;
  readonly usualWay: Way;
  readonly timing: Pick<Timing, 'style' | 'lengthMs'>;
}

/**
 * How long a room may be kept open after its hours, in milliseconds. The next room of a meeting is a fresh one: with the
 * longest meeting and the longest stay after it this is still hours before the doors of the next day open.
 */
const KEPT_OPEN_MAX_MS = 4 * 60 * 60_000;

/** What the settings and the times of a meeting mean for its room. */
@Injectable()
export class RoomPlans {
  constructor(
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
  ) {}

  /** The plan for a room that opens at this instant; null while the meeting's doors are not open. */
  async planFor(meetingId: string, at: number): Promise<RoomPlan | null> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (!meeting) return null;
    const { schedule, door, way: usualWay, style, shareLengthMs: lengthMs } = meeting;
    const plan = { door: { kind: door }, usualWay: began(usualWay), timing: { style, lengthMs } };
    if (schedule.kind === 'always') return { ...plan, hours: null };
    const current = await this.occurrences.current(meetingId, at);
    return current && { ...plan, hours: hoursOf(current, isHard(meeting)) };
  }
}

/** A meeting of open conversation has no way to begin; whoever leads is offered the most common one. */
function began(way: Way): Way {
  return way === 'conversation' ? 'raisedHands' : way;
}

/** A facility has other things to do: its meeting ends when it was said to, whoever leads. */
function isHard({ formats }: Pick<MeetingEntity, 'formats'>): boolean {
  return formats.includes('hospitalInstitution');
}

function hoursOf({ startsAt, endsAt, closesAt }: Occurrence, isHard: boolean): Hours {
  return { startsAt, endsAt, closesAt, latestAt: isHard ? closesAt : closesAt + KEPT_OPEN_MAX_MS };
}
