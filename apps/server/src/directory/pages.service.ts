import { DirectoryQuestion, type GroupPage, MEETING_LINK, type MeetingPage, type PageData } from '@homegroup/contracts';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { type Occurrence, OccurrencesService } from '../groups/occurrences.service.js';
import { type PageContent, type PageSource } from '../http/page-source.js';
import { RoomService } from '../room/room.service.js';
import { listed } from './listed.js';
import { ListingRepository } from './listing.repository.js';
import { ListingService } from './listing.service.js';
import { structuredData } from './structured-data.js';

/** How many dates a meeting's page tells. */
const DATES = 6;
const ABOUT_ONE = /^\/(meetings|groups)\/([^/]+)\/?$/;

/** What the pages of the directory are drawn from: by a browser that asks for it, and by ourselves. */
@Injectable()
export class PagesService implements PageSource {
  constructor(
    private readonly listing: ListingService,
    private readonly repository: ListingRepository,
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
    private readonly rooms: RoomService,
    private readonly config: Config,
  ) {}

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async meetingPage(link: string): Promise<MeetingPage> {
    const meeting = MEETING_LINK.test(link) ? await this.groups.findMeeting(link) : null;
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const at = this.rooms.now();
    const [current, next] = await Promise.all([
      this.occurrences.currentOrNext(meeting.id, at),
      this.occurrences.coming(meeting.id, at, DATES),
    ]);
    const { schedule, lengthMin, opensBeforeMin, door, sharing, way, style, shareLengthMs, notes, phone, suspended } =
      meeting;
    return {
      ...this.instance(),
      at,
      meeting: {
        ...listed(rowOf(meeting, current), at, this.rooms.present(meeting.id)),
        groupLink: meeting.group.link,
        ...{ schedule, lengthMin, opensBeforeMin, door, sharing, way, style, shareLengthMs, notes, phone, suspended },
        next: next.map(({ startsAt, isCancelled, note }) => ({ startsAt, isCancelled, note })),
      },
    };
  }

  /** @throws NotFoundException `NO_SUCH_GROUP` */
  async groupPage(link: string): Promise<GroupPage> {
    const group = MEETING_LINK.test(link) ? await this.groups.findGroup(link) : null;
    if (!group) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    const at = this.rooms.now();
    const rows = await this.repository.ofGroup(group.id, at);
    const { name, fellowship, about, contact, basket } = group;
    return {
      ...this.instance(),
      at,
      group: { link, name, fellowship, about, contact, basket },
      meetings: this.listing.listedNow(rows, at),
    };
  }

  /** What the page at an address is drawn from; null where the browser draws it alone. */
  async contentFor(path: string, query: Readonly<Record<string, unknown>>): Promise<PageContent | null> {
    const data = await this.dataFor(path, query);
    if (!data) return null;
    const isThere = data.kind !== 'missing';
    // Of all the ways to narrow the list search engines need not keep a copy.
    const isPlain = data.kind !== 'directory' || Object.keys(query).length === 0;
    return {
      data,
      status: isThere ? 200 : 404,
      isIndexed: isThere && isPlain,
      canonical: isThere ? path.replace(/(.)\/$/, '$1') : null,
      structured: structuredData(data, this.config.publicUrl),
    };
  }

  private async dataFor(path: string, query: Readonly<Record<string, unknown>>): Promise<PageData | null> {
    if (path === '/') {
      return { kind: 'directory', value: await this.listing.directory(DirectoryQuestion.parse(query)) };
    }
    if (/^\/new-here\/?$/.test(path)) return { kind: 'newHere', value: this.instance() };
    const [, kind, link = ''] = ABOUT_ONE.exec(path) ?? [];
    try {
      if (kind === 'meetings') return { kind: 'meeting', value: await this.meetingPage(link) };
      return kind === 'groups' ? { kind: 'group', value: await this.groupPage(link) } : null;
    } catch (error) {
      if (error instanceof NotFoundException) return { kind: 'missing', value: this.instance() };
      throw error;
    }
  }

  private instance() {
    return { instance: this.config.instanceName, helplines: this.config.helplines };
  }
}

function rowOf(meeting: MeetingEntity, occurrence: Occurrence | null): Parameters<typeof listed>[0] {
  const { id, link, title, group, attendance, formats, tags, language, timeZone, schedule } = meeting;
  const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at));
  return {
    ...{ id, link, title, attendance, formats, tags, language },
    group: group.name,
    fellowship: group.fellowship,
    time_zone: timeZone,
    door: meeting.door,
    is_always: schedule.kind === 'always',
    starts_at: dateOf(occurrence?.startsAt),
    opens_at: dateOf(occurrence?.opensAt),
    ends_at: dateOf(occurrence?.endsAt),
    is_cancelled: occurrence?.isCancelled ?? null,
  };
}
