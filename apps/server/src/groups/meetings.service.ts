import { type GroupMeeting, type MeetingSettings, type NewMeeting, type Schedule } from '@homegroup/contracts';
import { ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { GroupsRepository } from './groups.repository.js';
import { randomLink } from './links.js';
import { type MeetingEntity } from './meeting.entity.js';
import { settingsOf, valuesOf } from './meeting-settings.js';
import { MeetingsRepository } from './meetings.repository.js';
import { OccurrencesService } from './occurrences.service.js';
import { nextStarts, type Span, startsOf } from './schedule.js';

/** How many starts servants are shown of a meeting. */
const SHOWN = 3;
const DAY_MS = 86_400_000;

/** A time of one of a group's meetings; `startsAt` in milliseconds since the epoch. */
export type MeetingStart = Pick<MeetingEntity, 'id' | 'link'> & { readonly startsAt: number };

/** A group's meetings, as its servants set them up. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly groups: GroupsRepository,
    private readonly occurrences: OccurrencesService,
  ) {}

  async list(groupId: string): Promise<GroupMeeting[]> {
    const meetings = await this.repository.ofGroup(groupId);
    return meetings.flatMap((meeting) => inGroup(meeting) ?? []);
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async get(groupId: string, id: string): Promise<GroupMeeting> {
    const meeting = await this.repository.find(groupId, id);
    return found(meeting && inGroup(meeting));
  }

  /**
   * @throws ConflictException `LINK_TAKEN`
   * @throws UnprocessableEntityException `SCHEDULE_EMPTY`
   */
  async create(groupId: string, { link: wanted, ...settings }: NewMeeting): Promise<GroupMeeting> {
    mustTakePlace(settings);
    const link = wanted ?? (await this.freeLink());
    if (await this.repository.isLinkTaken(link)) throw new ConflictException({ code: 'LINK_TAKEN' });
    const values = await this.valuesIn(groupId, settings);
    const meeting = await this.groups.inTransaction(async (manager) => {
      const made = await this.repository.insert(manager, { ...values, link, groupId });
      await this.occurrences.renew(made, manager);
      return made;
    });
    return found(inGroup(meeting));
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` @throws UnprocessableEntityException `SCHEDULE_EMPTY` */
  async change(groupId: string, id: string, settings: MeetingSettings): Promise<GroupMeeting> {
    mustTakePlace(settings);
    const values = await this.valuesIn(groupId, settings);
    const meeting = await this.groups.inTransaction(async (manager) => {
      const changed = await this.repository.update(manager, groupId, id, values);
      if (changed) await this.occurrences.renew(changed, manager);
      return changed;
    });
    return found(meeting && inGroup(meeting));
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async remove(groupId: string, id: string): Promise<void> {
    if (!(await this.repository.remove(groupId, id))) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
  }

  /** The starts that a schedule would have from now on. */
  next(schedule: Schedule, timeZone: string): number[] {
    return nextStarts(schedule, timeZone, Date.now(), SHOWN);
  }

  /**
   * Every start of every meeting of a group within a span, cancelled ones among them, in order. A meeting that is always on
   * has one a day, by the day's first instant in UTC; a suspended one has none.
   */
  async startsIn(groupId: string, span: Span): Promise<MeetingStart[]> {
    const meetings = await this.repository.ofGroup(groupId);
    const starts = meetings.flatMap((meeting) => {
      const { id, link } = meeting;
      return meetingStarts(meeting, span).map((startsAt) => ({ id, link, startsAt }));
    });
    return starts.sort((one, other) => one.startsAt - other.startsAt || (one.link < other.link ? -1 : 1));
  }

  private async valuesIn(groupId: string, settings: MeetingSettings) {
    const group = await this.groups.findGroup({ id: groupId });
    if (!group) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    return valuesOf(settings, group.name);
  }

  private async freeLink(): Promise<string> {
    const link = randomLink();
    return (await this.repository.isLinkTaken(link)) ? this.freeLink() : link;
  }
}

function meetingStarts({ schedule, timeZone, suspended }: MeetingEntity, span: Span): number[] {
  if (suspended) return [];
  if (schedule.kind !== 'always') return startsOf(schedule, timeZone, span);
  const first = Math.ceil(span.from / DAY_MS);
  return Array.from({ length: Math.ceil(span.until / DAY_MS) - first }, (_, day) => (first + day) * DAY_MS);
}

function inGroup(meeting: MeetingEntity): GroupMeeting | null {
  const settings = settingsOf(meeting);
  if (!settings) return null;
  const { id, link } = meeting;
  const next = settings.suspended ? [] : nextStarts(settings.schedule, settings.timeZone, Date.now(), SHOWN);
  return { id, link, settings, next };
}

function found<T>(meeting: T | null): T {
  if (meeting === null) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
  return meeting;
}

// A schedule whose last day lies before its first, say. One that is over is no fault: its settings may still be put right.
function mustTakePlace({ schedule, timeZone }: MeetingSettings): void {
  if (nextStarts(schedule, timeZone, 0, 1).length === 0)
    throw new UnprocessableEntityException({ code: 'SCHEDULE_EMPTY' });
}
