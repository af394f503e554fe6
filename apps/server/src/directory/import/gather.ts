import {
  type GroupSettings,
  IMPORT_ROWS_MAX,
  type ImportFault,
  type ImportQuestion,
  type MeetingSettings,
} from '@homegroup/contracts';
import { BrokenFile } from './broken-file.js';
import { Days } from './days.js';
import { type GroupParts, joined } from './group-parts.js';
import { type Defaults, readMeeting, type ReadRow } from './meeting-row.js';
import { type Row } from './row.js';
import { linkOf, Slugs } from './slugs.js';
import { folded } from './text.js';
import { Zones } from './zones.js';

/** So many types that are left out are told. */
const LEFT_OUT_MAX = 50;
const TYPE_LENGTH_MAX = 40;

/** A meeting of a file, and the link it asks for. */
interface ImportedMeeting {
  readonly link: string;
  readonly settings: MeetingSettings;
}

/** A group of a file with its meetings. */
interface ImportedGroup {
  readonly settings: GroupSettings;
  readonly meetings: readonly ImportedMeeting[];
}

/** What a file holds. */
export interface Gathered {
  readonly groups: readonly ImportedGroup[];
  readonly faults: readonly ImportFault[];
  readonly typesLeftOut: readonly string[];
}

type Asked = Pick<ImportQuestion, 'fellowship' | 'zone' | 'language'>;
type MeetingRow = Extract<ReadRow, { readonly kind: 'meeting' }>;

/**
 * Puts a file's meetings together by their groups, and tells of every row that is none. Weekly meetings begin to be held
 * on the day of `at`, in milliseconds since the epoch.
 * @throws BrokenFile `EMPTY`, `TOO_MANY_ROWS`, and what reading the rows throws
 */
export async function gather(rows: AsyncIterable<Row>, asked: Asked, at: number): Promise<Gathered> {
  const gathering = new Gathering({ ...asked, days: new Days(asked.language), zones: new Zones(at) });
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > IMPORT_ROWS_MAX) throw new BrokenFile('TOO_MANY_ROWS', row.number);
    gathering.add(row);
  }
  if (count === 0) throw new BrokenFile('EMPTY');
  return gathering.all();
}

class Gathering {
  private readonly groups = new Map<string, { parts: GroupParts; meetings: ImportedMeeting[] }>();
  private readonly unlinked: MeetingRow[] = [];
  private readonly faults: ImportFault[] = [];
  private readonly leftOut = new Set<string>();
  private readonly slugs = new Slugs();

  constructor(private readonly defaults: Defaults) {}

  add(row: Row): void {
    const read = row.kind === 'cells' ? readMeeting(row.cells, this.defaults) : row;
    if (read.kind === 'fault') {
      this.faults.push({ row: row.number, reason: read.reason, column: read.column });
      return;
    }
    const link = linkOf(read.slug);
    if (link === null) this.unlinked.push(read);
    else if (this.slugs.claim(link)) this.keep(read, link);
    else this.faults.push({ row: row.number, reason: 'SLUG_TWICE', column: read.slugColumn });
  }

  all(): Gathered {
    // Only now is it known which links the slugs of the file take.
    for (const read of this.unlinked) this.keep(read, this.slugs.make(read.settings.title, read.settings.schedule));
    const groups = [...this.groups.values()].map(({ parts, meetings }) => ({
      settings: this.settingsOf(parts, meetings[0]),
      meetings,
    }));
    return { groups, faults: this.faults, typesLeftOut: [...this.leftOut] };
  }

  private keep({ group, settings, leftOut }: MeetingRow, link: string): void {
    const key = folded(group.name);
    const there = this.groups.get(key) ?? { parts: group, meetings: [] };
    there.parts = joined(there.parts, group);
    there.meetings.push({ link, settings });
    this.groups.set(key, there);
    for (const type of leftOut) if (this.leftOut.size < LEFT_OUT_MAX) this.leftOut.add(type.slice(0, TYPE_LENGTH_MAX));
  }

  private settingsOf(parts: GroupParts, first: ImportedMeeting | undefined): GroupSettings {
    const { fellowship, language, zone } = this.defaults;
    return { ...parts, fellowship, language, timeZone: first?.settings.timeZone ?? zone };
  }
}
