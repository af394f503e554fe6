import {
  type Roster,
  type RosterLink,
  type RosterSettings,
  type RosterTime,
  type ServingToday,
} from '@homegroup/contracts';
import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { OccurrencesService } from '../groups/occurrences.service.js';
import { hashOf, newSecret } from '../identity/identity.service.js';
import { placesAt } from './roster-times.js';
import { type RosterEntity } from './roster.entity.js';
import { RosterRepository, type Transaction } from './roster.repository.js';

/** So many times a roster shows. */
export const TIMES_SHOWN = 8;
/** Names and claims are forgotten so long after the meeting that they were for has ended. */
const KEPT_MS = 86_400_000;

/** Who serves when, as a meeting's servants and its room see it. */
@Injectable()
export class RosterService implements OnModuleInit {
  constructor(
    private readonly repository: RosterRepository,
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
  ) {}

  /** Places at times that a changed schedule no longer has go with the change. A cancelled day may be taken back: its names stay. */
  onModuleInit(): void {
    this.occurrences.onChanged(async (meetings, transaction) => {
      for (const meeting of meetings) await this.followSchedule(meeting, transaction);
    });
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async get(groupId: string, meetingId: string): Promise<Roster> {
    const meeting = await this.meetingOf(groupId, meetingId);
    const roster = await this.rosterOf(meetingId);
    const times = await this.times(meeting, roster);
    return { settings: { needs: roster.needs }, times, hasLink: roster.secretHash !== null };
  }

  /** Who has a place keeps it, also where less is needed now. @throws NotFoundException `NO_SUCH_MEETING` */
  async change(groupId: string, meetingId: string, { needs }: RosterSettings): Promise<Roster> {
    await this.meetingOf(groupId, meetingId);
    await this.repository.setNeeds(meetingId, needs);
    return this.get(groupId, meetingId);
  }

  /** A link by which people sign up; the one before leads nowhere any more. @throws NotFoundException `NO_SUCH_MEETING` */
  async makeLink(groupId: string, meetingId: string): Promise<RosterLink> {
    await this.meetingOf(groupId, meetingId);
    const secret = newSecret();
    await this.repository.setSecretHash(meetingId, hashOf(secret));
    return { secret };
  }

  /** Takes a name off the roster. @throws NotFoundException `NO_SUCH_MEETING` */
  async removeName(groupId: string, meetingId: string, placeId: string): Promise<void> {
    await this.meetingOf(groupId, meetingId);
    await this.repository.remove(meetingId, placeId);
  }

  /** The coming times with their places. */
  async times(meeting: MeetingEntity, { needs }: RosterEntity): Promise<RosterTime[]> {
    const starts = this.occurrences.ahead(meeting, Date.now(), TIMES_SHOWN).map(({ startsAt }) => startsAt);
    const taken = await this.repository.taken(meeting.id, starts);
    return starts.map((startsAt) => ({
      startsAt,
      places: placesAt(
        needs,
        taken.filter((place) => place.startsAt.getTime() === startsAt),
      ),
    }));
  }

  /** The places of the occurrence that starts then; none for a room without a start. */
  async servingAt(meetingId: string, startsAt: number | null): Promise<ServingToday> {
    const roster = startsAt === null ? null : await this.repository.find(meetingId);
    if (startsAt === null || !roster) return { places: [] };
    const places = placesAt(roster.needs, await this.repository.taken(meetingId, [startsAt]));
    return { places: places.map(({ position, name }) => ({ position, name })) };
  }

  /** Forgets who served at what is over. */
  async forgetOver(at = Date.now()): Promise<void> {
    await this.repository.forget(at - KEPT_MS);
  }

  private async followSchedule(meeting: MeetingEntity, transaction: Transaction): Promise<void> {
    // One under way goes on as it began.
    const starts = await this.repository.startsTaken(transaction, meeting.id, Date.now());
    const still = this.occurrences.stillStarts(meeting, starts);
    const gone = starts.filter((start) => !still.has(start));
    if (gone.length > 0) await this.repository.removeAt(transaction, meeting.id, gone);
  }

  private async meetingOf(groupId: string, meetingId: string): Promise<MeetingEntity> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (meeting?.groupId !== groupId) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return meeting;
  }

  private async rosterOf(meetingId: string): Promise<RosterEntity> {
    const roster = await this.repository.find(meetingId);
    if (!roster) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return roster;
  }
}
