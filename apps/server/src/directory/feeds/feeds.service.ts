import { setImmediate as breathe } from 'node:timers/promises';
import { type DirectoryFilters, MEETING_LINK } from '@homegroup/contracts';
import { Injectable, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { Config } from '../../config.js';
import { GroupsService } from '../../groups/groups.service.js';
import { OccurrencesService } from '../../groups/occurrences.service.js';
import { Calendar } from './calendar.js';
import { type Body, KeptBodies } from './kept-bodies.js';
import { FeedsRepository, type Which } from './feeds.repository.js';
import { listingOf } from './meeting-guide.js';

/** How a body is compressed. */
export type Encoding = 'gzip' | 'br';

/** The most meetings that one calendar takes: phones give up on more. */
const CALENDAR_MAX = 1_000;
/** From the year of today on, calendars are told for so many years where clocks skip a start. */
const EXACT_YEARS = 4;
/** So many events are written before others have their turn: rooms run beside this. */
const BREATH = 5;

/** What there is for others to read: listings for finders, and calendars. */
@Injectable()
export class FeedsService {
  private readonly bodies = new KeptBodies();

  constructor(
    private readonly repository: FeedsRepository,
    private readonly groups: GroupsService,
    private readonly occurrences: OccurrencesService,
    private readonly config: Config,
  ) {}

  /** Every weekly meeting of the instance, as the Meeting Guide specification has it. */
  listings(encoding: Encoding): Promise<Body> {
    return this.listing({ kind: 'all' }, encoding);
  }

  /** The same of one group. @throws NotFoundException `NO_SUCH_GROUP` */
  async groupListings(link: string, encoding: Encoding): Promise<Body> {
    await this.groupName(link);
    return this.listing({ kind: 'group', link }, encoding);
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async meetingCalendar(link: string, encoding: Encoding): Promise<Body> {
    const meeting = MEETING_LINK.test(link) ? await this.groups.findMeeting(link) : null;
    if (!meeting) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return this.calendar({ kind: 'meeting', link }, meeting.title, encoding);
  }

  /** @throws NotFoundException `NO_SUCH_GROUP` @throws PayloadTooLargeException `TOO_MANY` */
  async groupCalendar(link: string, encoding: Encoding): Promise<Body> {
    return this.calendar({ kind: 'group', link }, await this.groupName(link), encoding);
  }

  /** Days and times of day are the meetings' own. @throws PayloadTooLargeException `TOO_MANY` */
  filteredCalendar(filters: DirectoryFilters, encoding: Encoding): Promise<Body> {
    const words = filters.q === undefined ? '' : this.groups.searchWords(filters.q);
    return this.calendar({ kind: 'filters', filters, words }, this.config.instanceName, encoding);
  }

  private async groupName(link: string): Promise<string> {
    const group = MEETING_LINK.test(link) ? await this.groups.findGroup(link) : null;
    if (!group) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    return group.name;
  }

  private async listing(which: Which, encoding: Encoding): Promise<Body> {
    // What is over, or has not begun, is not listed: that may change with the day.
    const today = new Date().toISOString().slice(0, 10);
    return this.bodies[nameOf(encoding)](await this.key('listing', which, today), () => this.listingText(which, today));
  }

  private async calendar(which: Which, name: string, encoding: Encoding): Promise<Body> {
    const year = new Date().getUTCFullYear();
    const key = await this.key('calendar', which, year);
    return this.bodies[nameOf(encoding)](key, () => this.calendarText(which, name, year));
  }

  private async key(...parts: readonly unknown[]): Promise<string> {
    return JSON.stringify([await this.repository.stamp(), ...parts]);
  }

  private async *listingText(which: Which, today: string): AsyncGenerator<string> {
    let separator = '[';
    for await (const page of this.repository.pages(which)) {
      const listings = page
        .map((meeting) => listingOf(meeting, this.config, today))
        .filter((listing) => listing !== null);
      if (listings.length === 0) continue;
      yield `${separator}\n${listings.map((listing) => JSON.stringify(listing)).join(',\n')}`;
      separator = ',';
      await breathe();
    }
    yield separator === '[' ? '[]\n' : '\n]\n';
  }

  private async *calendarText(which: Which, name: string, year: number): AsyncGenerator<string> {
    if (await this.repository.isMoreThan(CALENDAR_MAX, which)) throw new PayloadTooLargeException({ code: 'TOO_MANY' });
    const calendar = new Calendar(name, this.config.publicUrl, year);
    const zones = new Set<string>();
    const span = { from: Date.UTC(year), until: Date.UTC(year + EXACT_YEARS) };
    yield calendar.begin();
    for await (const page of this.repository.pages(which)) {
      for (const [index, meeting] of page.entries()) {
        if (index % BREATH === BREATH - 1) await breathe();
        const event = calendar.event({ meeting, times: this.occurrences.calendarTimes(meeting, span) });
        if (event === '') continue;
        if (!zones.has(meeting.timeZone)) yield calendar.timeZone(meeting.timeZone);
        zones.add(meeting.timeZone);
        yield event;
      }
    }
    yield calendar.end();
  }
}

function nameOf(encoding: Encoding): 'gzip' | 'brotli' {
  return encoding === 'br' ? 'brotli' : 'gzip';
}
