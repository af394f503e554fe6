import {
  type Directory,
  type DirectoryFilters,
  type DirectoryQuestion,
  isTimeZone,
  LISTED_MAX,
} from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { RoomService } from '../room/room.service.js';
import { listed, type ListedRow } from './listed.js';
import { type Cursor, ListingRepository, type ListingQuestion } from './listing.repository.js';

const CHOICES_MS = 60_000;
const CURSOR = /^(\d{1,15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** What Postgres says (SQLSTATE) of a time zone that it has never heard of, such as one newer than itself. */
const UNKNOWN_ZONE = '22023';

type Listing = Pick<Directory, 'at' | 'zone' | 'now' | 'coming' | 'more'>;

/** What is on and what comes, for visitors. */
@Injectable()
export class ListingService {
  private choices: {
    readonly until: number;
    readonly known: Promise<Pick<Directory, 'fellowships' | 'languages'>>;
  } | null = null;

  constructor(
    private readonly repository: ListingRepository,
    private readonly groups: GroupsService,
    private readonly rooms: RoomService,
    private readonly config: Config,
  ) {}

  /** Whatever is asked has an answer: what is not understood narrows nothing. */
  async directory({ zone, after, ...filters }: DirectoryQuestion): Promise<Directory> {
    const [choices, listing] = await Promise.all([
      this.knownChoices(),
      this.listing(filters, zone !== undefined && isTimeZone(zone) ? zone : this.config.timeZone, cursorOf(after)),
    ]);
    const { instanceName: instance, helplines } = this.config;
    return { instance, helplines, filters, ...choices, ...listing };
  }

  /** Rows as a visitor sees them now. */
  listedNow(rows: readonly ListedRow[], at: number): Directory['now'] {
    return rows.map((row) => listed(row, at, this.rooms.present(row.id)));
  }

  private async listing(filters: DirectoryFilters, zone: string, after: Cursor | null): Promise<Listing> {
    const at = this.rooms.now();
    const words = filters.q === undefined ? '' : this.groups.searchWords(filters.q);
    try {
      return await this.ask({ filters, words, zone, at }, after);
    } catch (error) {
      if (zone === this.config.timeZone || !isUnknownZone(error)) throw error;
      return this.listing(filters, this.config.timeZone, after);
    }
  }

  private async ask(question: ListingQuestion, after: Cursor | null): Promise<Listing> {
    const { at, zone } = question;
    const { now, coming: found } = await this.repository.list(question, after);
    const coming = found.slice(0, LISTED_MAX);
    const last = found.length > coming.length ? coming.at(-1) : undefined;
    return {
      at,
      zone,
      now: this.listedNow(now, at),
      coming: this.listedNow(coming, at),
      more: last?.starts_at ? `${last.starts_at.getTime()}-${last.id}` : null,
    };
  }

  // They change with settings alone, and the page must not read every meeting to tell them.
  private knownChoices(): Promise<Pick<Directory, 'fellowships' | 'languages'>> {
    const now = Date.now();
    if (this.choices && this.choices.until > now) return this.choices.known;
    const known = this.repository.choices();
    this.choices = { until: now + CHOICES_MS, known };
    known.catch(() => (this.choices = null));
    return known;
  }
}

function cursorOf(after: string | undefined): Cursor | null {
  const [, startsAt, id] = CURSOR.exec(after ?? '') ?? [];
  return startsAt && id ? { startsAt: Number(startsAt), id } : null;
}

function isUnknownZone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNKNOWN_ZONE;
}
