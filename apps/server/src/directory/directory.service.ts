import { type Home, MEETING_LINK, type MeetingSummary, type Porch } from '@homegroup/contracts';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { MediaService } from '../media/media.service.js';
import { RoomService } from '../room/room.service.js';

/** Below this many people the count is not told, so that nobody is singled out. */
const TOLD_FROM = 5;

@Injectable()
export class DirectoryService {
  constructor(
    private readonly groups: GroupsService,
    private readonly rooms: RoomService,
    private readonly media: MediaService,
    private readonly config: Config,
  ) {}

  async home(): Promise<Home> {
    const meetings = await this.groups.listMeetings();
    return { ...this.instance(), meetings: meetings.map((meeting) => this.summary(meeting)) };
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async porch(link: string): Promise<Porch> {
    const meeting = MEETING_LINK.test(link) ? await this.groups.findMeeting(link) : null;
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return {
      ...this.instance(),
      meeting: this.summary(meeting),
      seats: this.config.roomSeats,
      media: { rtpCapabilities: this.media.rtpCapabilities(), iceServers: this.config.iceServers },
    };
  }

  private instance(): Pick<Home, 'instance' | 'helplines'> {
    return { instance: this.config.instanceName, helplines: this.config.helplines };
  }

  private summary({ id, link, title, attendance, door, group }: MeetingEntity): MeetingSummary {
    const present = presentTold(this.rooms.present(id));
    return { link, title, group: group.name, fellowship: group.fellowship, attendance, door, present };
  }
}

/** How many are told to be present: null stands for one to four. */
export function presentTold(present: number): number | null {
  return present > 0 && present < TOLD_FROM ? null : present;
}
