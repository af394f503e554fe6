import { type ItemWords, type OrderItem, type Script } from '@homegroup/contracts';
import {
  type ChatDoor,
  type CommonView,
  currentItem,
  type Floor,
  type Item,
  type ItemId,
  readersOfItem,
  type Role,
  usualMode,
  type Way,
} from '@homegroup/room';
import { type HeldMeeting } from './held-meeting.js';
import { type Member } from './member.js';

/** What an item is, and how microphones, hands and chat are in it. */
export interface Standing {
  readonly item: ItemId | null;
  readonly kind: Item['kind'] | undefined;
  readonly way: Way;
  readonly hands: Floor['hands'];
  readonly chat: ChatDoor;
}

/** How long an item is to last. */
export interface Lasting {
  readonly item: ItemId;
  readonly lengthMs: number;
  /** Whether it gives way when the meeting must end on time. */
  readonly gives: boolean;
}

/** What is said, sent and read in an item. */
interface Words {
  readonly say: string;
  readonly message: string;
  readonly isRead: boolean;
  /** How many lines each part of what is read has. */
  readonly lines: readonly number[];
}

/** Instants are by this machine's clock, which is the server's, too. */
interface Look {
  readonly steps: number;
  readonly at: number;
}

/** Someone who sits in a meeting without a word, and compares what the room tells with the order that the group has written. */
export class Witness {
  /** The ids of the items that the group has written, in their order. */
  private readonly ids: readonly ItemId[];
  private last: Look = { steps: 0, at: Date.now() };

  private constructor(
    private readonly member: Member,
    private readonly meeting: HeldMeeting,
    private readonly written: readonly OrderItem[],
    private readonly script: Script,
  ) {
    this.ids = this.view.order.map(({ id }) => id);
  }

  /** Comes into a meeting that has not begun. */
  static async of(meeting: HeldMeeting, name: string): Promise<Witness> {
    const { items } = await meeting.order();
    const member = await meeting.enter(name);
    return new Witness(member, meeting, items, await member.request('room:script', {}));
  }

  /** What the room tells of itself. @throws when it is over */
  get view(): CommonView {
    if (!this.member.view) throw new Error('the witness has not come in');
    return this.member.view;
  }

  /** The item under way. @throws when there is none */
  get item(): Item {
    const item = currentItem(this.view);
    if (!item) throw new Error('the meeting has no order');
    return item;
  }

  /** What the group has written for the item that a page calls so. */
  promised(name: string): Standing {
    const place = this.written.findIndex((item) => isCalled(item, name));
    const { usualWay, order } = this.view;
    const item = this.written[place];
    if (item) {
      const { kind, hands, chat } = item;
      const way = item.way === 'usual' ? this.meeting.settings.way : item.way;
      return { item: this.ids[place] ?? null, kind, way, hands, chat };
    }
    const inserted = order.find((one) => !this.ids.includes(one.id) && isCalled(one, name));
    if (!inserted) throw new Error(`nothing is called ${name}`);
    const { way, hands, chat } = usualMode(inserted.kind, usualWay);
    return { item: inserted.id, kind: inserted.kind, way, hands, chat };
  }

  /** How the room stands now. */
  now(): Standing {
    const { progress, floor, chat } = this.view;
    return { item: progress.item, kind: this.item.kind, way: floor.way, hands: floor.hands, chat };
  }

  /** How many steps were taken since the last look, and whether the item under way began after that. */
  look(): { readonly steps: number; readonly isInTime: boolean } {
    const { steps, beganAt } = this.view.progress;
    const { last } = this;
    const at = Date.now();
    this.last = { steps, at };
    return { steps: steps - last.steps, isInTime: beganAt !== null && beganAt >= last.at && beganAt <= at };
  }

  /** What the group has written to be said, sent and read in each item; lines as the order counts them. */
  promisedWords(): Words[] {
    const { order } = this.view;
    return this.written.map(({ say, message, text }, place) => {
      const lines = order.find(({ id }) => id === this.ids[place])?.lines ?? [];
      return { say, message, isRead: text.kind !== 'none', lines };
    });
  }

  /** The same by the script that the room gives to everyone. */
  givenWords(): (Words | undefined)[] {
    return this.ids.map((id) => {
      const words = this.script.items[id];
      const lines = words?.text?.parts.map((part) => part.length) ?? [];
      return words && { say: words.say, message: words.message, isRead: words.text !== null, lines };
    });
  }

  /** The words of the item under way; an inserted one has none. */
  words(): ItemWords {
    return this.script.items[this.item.id] ?? { say: '', message: '', text: null };
  }

  /** The names of those whose microphones are open. */
  unmuted(): string[] {
    return this.view.seats.filter(({ muted }) => !muted).map(({ name }) => name);
  }

  /** The names of those with this service position. */
  serving(role: Role): string[] {
    return this.view.seats.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  }

  /** The names of those who have nothing of their own to do in the item under way but what everyone may. */
  listening(): string[] {
    const { progress, queue, seats } = this.view;
    const busy = [...queue, ...readersOfItem(progress, this.item.id)];
    return seats.filter(({ id, roles }) => roles.length === 0 && !busy.includes(id)).map(({ name }) => name);
  }

  /** When the meeting should be over. @throws when it has no hours */
  get dueAt(): number {
    if (!this.view.hours) throw new Error('the meeting has no hours');
    return this.view.hours.endsAt;
  }

  /** When the meeting is over by its lengths, seen from this instant: what is under way and over has nothing left. */
  endAt(at: number): number {
    const { order, progress } = this.view;
    const { beganAt } = progress;
    const coming = order.slice(order.indexOf(this.item) + 1).filter(({ isSkipped }) => !isSkipped);
    const left = beganAt === null ? 0 : Math.max(0, beganAt + this.item.lengthMs - at);
    return coming.reduce((end, { kind, lengthMs }) => (kind === 'fellowship' ? end : end + lengthMs), at + left);
  }

  lengths(): Lasting[] {
    return this.view.order.map(({ id: item, kind, lengthMs }) => {
      return { item, lengthMs, gives: kind === 'shares' || kind === 'questions' };
    });
  }

  leave(): void {
    this.member.close();
  }
}

/** Where the group has given no name, an item is called as its kind is, and maybe more: `Chips and birthdays`. */
function isCalled({ title, kind }: Pick<Item, 'title' | 'kind'>, name: string): boolean {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return title === '' ? name.toLowerCase().startsWith(words) : title === name;
}
