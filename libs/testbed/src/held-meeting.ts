import {
  type Bookmark,
  type Group,
  type GroupMeeting,
  type GroupSettings,
  type MeetingOrder,
  type MeetingSettings,
  type NewMeeting,
  type NewReading,
  type OrderItem,
  type Reading,
  type ServicePass,
} from '@homegroup/contracts';
import { Member } from './member.js';
import { type Servant } from './servant.js';
import { type ServerProcess } from './server-process.js';

const MINUTE_MS = 60_000;
const GROUP: GroupSettings = {
  name: 'Riverside',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'UTC',
  place: '',
  about: '',
  contact: '',
  basket: { venmo: '', square: '', paypal: '', link: '' },
};

/** A meeting that starts so many minutes from now, to the minute below: its doors open a quarter of an hour before. */
export function startingIn(minutes: number, changes: Partial<NewMeeting> = {}): NewMeeting {
  const start = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  return {
    link: null,
    title: 'By the river',
    schedule: { kind: 'once', date: start.slice(0, 10), time: start.slice(11, 16) },
    timeZone: 'UTC',
    lengthMin: 60,
    opensBeforeMin: 15,
    staysAfterMin: 30,
    formats: ['participation'],
    attendance: 'open',
    sharing: 'anyone',
    way: 'ticket',
    style: 'tone',
    shareLengthMs: 240_000,
    door: 'open',
    quarantine: false,
    language: 'en',
    tags: [],
    notes: '',
    phone: null,
    suspended: false,
    cancelled: [],
    ...changes,
  };
}

/** @throws when the group is not made */
export function newGroup(host: Servant, changes: Partial<GroupSettings> = {}): Promise<Group> {
  return host.give<Group>('POST', 'groups', { ...GROUP, ...changes });
}

/** A meeting of a group, and who serves it there. */
export class HeldMeeting {
  private constructor(
    readonly url: string,
    readonly host: Servant,
    private readonly made: GroupMeeting,
    private readonly groupPath: string,
  ) {}

  /** @throws when the meeting is not made */
  static async of(server: ServerProcess, host: Servant, group: Group, settings: NewMeeting): Promise<HeldMeeting> {
    const path = `groups/${group.id}`;
    const made = await host.give<GroupMeeting>('POST', `${path}/meetings`, settings);
    return new HeldMeeting(server.url, host, made, path);
  }

  get link(): string {
    return this.made.link;
  }

  get settings(): MeetingSettings {
    return this.made.settings;
  }

  order(): Promise<MeetingOrder> {
    return this.host.give<MeetingOrder>('GET', `${this.path}/order`);
  }

  /** Gives the meeting an order of its own. @throws when it is refused */
  keepOrder(items: readonly OrderItem[]): Promise<MeetingOrder> {
    return this.host.give<MeetingOrder>('PUT', `${this.path}/order`, { items });
  }

  /** Where the next room goes on reading. */
  setBookmark(bookmark: Bookmark): Promise<MeetingOrder> {
    return this.host.give<MeetingOrder>('PUT', `${this.path}/bookmark`, bookmark);
  }

  /** Adds a text that the group may use; its id. @throws when it is refused */
  async addReading(reading: Pick<NewReading, 'title' | 'text'>): Promise<string> {
    const whole: NewReading = { language: 'en', source: 'Written for a test', ...reading };
    return (await this.host.give<Reading>('POST', `${this.groupPath}/readings`, whole)).id;
  }

  /** What makes the host's seat a trusted servant's. */
  async pass(): Promise<string> {
    return (await this.host.give<ServicePass>('POST', `meetings/${this.link}/pass`)).pass;
  }

  /** Comes in without media; with `token`, to the seat that this holds. */
  enter(name: string, token?: string): Promise<Member> {
    return Member.enter({ url: this.url, meeting: this.link, name, ...(token === undefined ? {} : { token }) });
  }

  /** Comes in as whom the group has appointed to chair. */
  async chair(name: string): Promise<Member> {
    const member = await Member.connect({ url: this.url, meeting: this.link });
    await member.enter(name, { servicePass: await this.pass() });
    return member;
  }

  /** Where the server is asked about it, below `/api`. */
  get path(): string {
    return `${this.groupPath}/meetings/${this.made.id}`;
  }
}
