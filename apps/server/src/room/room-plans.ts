import { isForFacilities } from '@homegroup/contracts';
import { type Door, type Hours, type Item, type Sharing, type Timing, type Way } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { type Occurrence, OccurrencesService } from '../groups/occurrences.service.js';
import { OrderPlansService, type RoomWords } from '../order/order-plans.service.js';

/** What a fresh room of a meeting begins with. */
export interface RoomPlan {
  readonly door: Door;
  readonly sharing: Sharing;
  /** Whether newcomers have their first minutes in quiet. */
  readonly quarantine: boolean;
  readonly hours: Hours | null;
  readonly usualWay: Way;
  readonly timing: Pick<Timing, 'style' | 'lengthMs'>;
  readonly order: readonly Item[];
  readonly words: RoomWords;
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
    private readonly orders: OrderPlansService,
  ) {}

  /** The plan for a room that opens at this instant; null while the meeting's doors are not open. */
  async planFor(meetingId: string, at: number): Promise<RoomPlan | null> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (!meeting) return null;
    const times = await this.timesOf(meeting, at);
    if (times === 'closed') return null;
    return this.planOf(meeting, times);
  }

  /**
   * The plan for a room like the meeting's, at other hours. What is read there moves no bookmark, and a door that is locked is
   * one for members: nobody could be there to practise with.
   */
  async planApart(meetingId: string, hours: Hours): Promise<RoomPlan | null> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (!meeting) return null;
    const plan = await this.planOf(meeting, hours);
    const door: Door = plan.door.kind === 'locked' ? { kind: 'members' } : plan.door;
    return { ...plan, door, words: { ...plan.words, marks: {} } };
  }

  private async planOf(meeting: MeetingEntity, hours: Hours | null): Promise<RoomPlan> {
    const { door, sharing, quarantine, way, style, shareLengthMs: lengthMs } = meeting;
    const usualWay = began(way);
    const order = await this.orders.planFor(meeting.id, usualWay);
    return { door: { kind: door }, sharing, quarantine, usualWay, timing: { style, lengthMs }, hours, ...order };
  }

  private async timesOf(meeting: MeetingEntity, at: number): Promise<Hours | null | 'closed'> {
    if (meeting.schedule.kind === 'always') return null;
    const current = await this.occurrences.current(meeting.id, at);
    return current ? hoursOf(current, isForFacilities(meeting)) : 'closed';
  }
}

/** A meeting of open conversation has no way to begin; whoever leads is offered the most common one. */
function began(way: Way): Way {
  return way === 'conversation' ? 'raisedHands' : way;
}

// A facility has other things to do: its meeting ends when it was said to, whoever leads [H1].
function hoursOf({ startsAt, endsAt, closesAt }: Occurrence, isHard: boolean): Hours {
  return { startsAt, endsAt, closesAt, latestAt: isHard ? closesAt : closesAt + KEPT_OPEN_MAX_MS };
}
