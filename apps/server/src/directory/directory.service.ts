import { MEETING_LINK, type Instance, type MeetingSummary, type Porch } from '@homegroup/contracts';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { type Occurrence, OccurrencesService } from '../groups/occurrences.service.js';
import { MediaService } from '../media/media.service.js';
import { RoomService } from '../room/room.service.js';
import { roomState } from './room-state.js';

@Injectable()
export class DirectoryService {
  constructor(
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
    private readonly rooms: RoomService,
    private readonly media: MediaService,
    private readonly config: Config,
  ) {}

  instance(): Instance {
    return { instance: this.config.instanceName, helplines: this.config.helplines };
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async porch(link: string): Promise<Porch> {
    const meeting = MEETING_LINK.test(link) ? await this.groups.findMeeting(link) : null;
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const at = this.rooms.now();
    const isAlwaysOn = meeting.schedule.kind === 'always';
    const occurrence = isAlwaysOn ? null : await this.occurrences.currentOrNext(meeting.id, at);
    return {
      ...this.instance(),
      meeting: this.summary(meeting, occurrence, at),
      startsAt: occurrence?.startsAt ?? null,
      at,
      seats: this.config.roomSeats,
      media: this.media.forPage(),
    };
  }

  private summary(meeting: MeetingEntity, occurrence: Occurrence | null, at: number): MeetingSummary {
    const { id, link, title, attendance, sharing, door, group, schedule, tags } = meeting;
    const isAlwaysOn = schedule.kind === 'always';
    const room = roomState({ isAlwaysOn, door, present: this.rooms.present(id), occurrence }, at);
    const givesReceipts = tags.includes('proofOfAttendance');
    const { name, fellowship } = group;
    return { link, title, group: name, fellowship, attendance, sharing, givesReceipts, room };
  }
}
