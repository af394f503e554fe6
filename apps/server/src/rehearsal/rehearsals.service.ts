import { randomBytes, randomInt } from 'node:crypto';
import { type ChatMessage, type Intruder, type Porch, type Rehearsing, type ServicePass } from '@homegroup/contracts';
import { type Hours, hasRight, type SeatId } from '@homegroup/room';
import {
  Injectable,
  NotFoundException,
  type OnApplicationShutdown,
  type OnModuleInit,
  ServiceUnavailableException,
} from '@nestjs/common';
import { Config } from '../config.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { ServantsService } from '../groups/servants.service.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { MediaService } from '../media/media.service.js';
import { EventLog } from '../ops/event-log.js';
import { ChatService } from '../room/chat.service.js';
import { RoomService } from '../room/room.service.js';
import { Refused } from '../socket/refused.js';
import { Chance } from './chance.js';
import { Rehearsal } from './rehearsal.js';
import { stageIn } from './room-stage.js';
import { castWords } from './words.js';

/** A rehearsal ends by itself after so long, in milliseconds. */
const LONGEST_MS = 60 * 60_000;
/** So many go on at a time in an instance; a group has one. */
const REHEARSALS_MAX = 10;
const STEP_MS = 1_000;
/** The characters of a secret: 172 bits in hexadecimal digits, which fit both a fragment's secret and a meeting's link. */
const SECRET_LENGTH = 43;

interface Kept {
  readonly rehearsal: Rehearsal;
  readonly secret: string;
  readonly roomId: string;
  /** Stands for a meeting's id at the door. */
  readonly doorId: string;
  readonly meeting: MeetingEntity;
  readonly endsAt: number;
  /** What was told last. */
  told: string;
  disarm: () => void;
}

interface Account {
  readonly id: string;
  readonly isHost: boolean;
}

/** Who tells those in a rehearsal what happens there. */
export interface Outlet {
  readonly wrote: (channels: string[], message: ChatMessage) => void;
  readonly told: (roomId: string, rehearsing: Rehearsing) => void;
}

/**
 * Rooms in which a group practises with people who are played by the server. A rehearsal lives in memory alone: there is nothing
 * in it worth a row, no list can show it by mistake, and a restart of the server is one more way for it to end.
 */
@Injectable()
export class RehearsalsService implements OnModuleInit, OnApplicationShutdown {
  private readonly byRoom = new Map<string, Kept>();
  private outlet: Outlet | null = null;

  constructor(
    private readonly rooms: RoomService,
    private readonly chat: ChatService,
    private readonly groups: GroupsService,
    private readonly servants: ServantsService,
    private readonly passes: ServicePassesService,
    private readonly media: MediaService,
    private readonly config: Config,
    private readonly log: EventLog,
  ) {}

  onModuleInit(): void {
    this.rooms.announceTo({ closed: (roomId) => this.forget(roomId) });
  }

  onApplicationShutdown(): void {
    for (const { disarm } of this.byRoom.values()) disarm();
  }

  tellBy(outlet: Outlet): void {
    this.outlet = outlet;
  }

  /**
   * Begins a rehearsal of this meeting; where one of the group's goes on, whoever asks is shown into that.
   * @throws NotFoundException `NO_SUCH_MEETING` @throws ServiceUnavailableException `OVERLOADED` while too many go on
   */
  async start(groupId: string, meetingId: string, seed = randomInt(2 ** 31)): Promise<{ readonly secret: string }> {
    const meeting = await this.groups.getMeeting(meetingId);
    if (meeting?.groupId !== groupId) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const running = this.all().find((one) => one.meeting.groupId === groupId);
    if (running) return { secret: running.secret };
    if (this.byRoom.size >= REHEARSALS_MAX) throw new ServiceUnavailableException({ code: 'OVERLOADED' });
    return { secret: await this.open(meeting, seed) };
  }

  /** What its page begins with. @throws NotFoundException `NO_SUCH_MEETING` */
  porch(secret: string): Porch {
    const { meeting, endsAt } = this.find(secret);
    const { title, attendance, sharing, door, group } = meeting;
    const room = { kind: 'open', door, hasBegun: false, present: null } as const;
    const { instanceName: instance, helplines, roomSeats: seats } = this.config;
    const { name, fellowship } = group;
    return {
      ...{ instance, helplines, seats },
      // The link is a secret, and its holder has it; anything made of a porch may tell of a link.
      meeting: { link: '', title, group: name, fellowship, attendance, sharing, givesReceipts: false, room },
      startsAt: endsAt - LONGEST_MS,
      at: this.rooms.now(),
      media: this.media.forPage(),
    };
  }

  /**
   * Whoever serves the group serves in its rehearsal: the first chairs, the next help.
   * @throws NotFoundException `NO_SUCH_MEETING` @throws ForbiddenException `NOT_A_SERVANT`
   */
  async pass(account: Account, secret: string): Promise<ServicePass> {
    const { meeting, doorId, roomId } = this.find(secret);
    await this.servants.mustServe(account, meeting.groupId);
    const room = this.rooms.find(roomId);
    const isLed = room?.seats.some(({ roles }) => roles.includes('chair')) ?? false;
    const holder = { kind: 'account', id: account.id } as const;
    return this.passes.issueFor(doorId, [isLed ? 'coChair' : 'chair'], { holder, before: null });
  }

  /** The rehearsal in this room, for a servant in it. @throws Refused `NOT_NOW` in a meeting, `NOT_ALLOWED` */
  look(roomId: string, seat: SeatId): Rehearsing {
    return this.of(roomId, seat).rehearsal.told;
  }

  /** @throws Refused `NOT_NOW` where as many disturb as one can practise with, `NOT_ALLOWED` */
  send(roomId: string, seat: SeatId, intruder: Intruder): void {
    const kept = this.of(roomId, seat);
    if (!kept.rehearsal.send(intruder)) throw new Refused('NOT_NOW');
    this.tell(kept);
  }

  /** @throws Refused `NOT_NOW`, `NOT_ALLOWED` */
  surprise(roomId: string, seat: SeatId, isOn: boolean): void {
    const kept = this.of(roomId, seat);
    kept.rehearsal.surprise(isOn);
    this.tell(kept);
  }

  /** @throws Refused `NOT_NOW`, `NOT_ALLOWED` */
  async end(roomId: string, seat: SeatId): Promise<void> {
    const kept = this.of(roomId, seat);
    this.tell(kept);
    await this.close(kept);
  }

  private all(): Kept[] {
    return [...this.byRoom.values()];
  }

  private find(secret: string): Kept {
    const kept = this.all().find((one) => one.secret === secret);
    if (!kept) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return kept;
  }

  private of(roomId: string, seat: SeatId): Kept {
    const kept = this.byRoom.get(roomId);
    const room = this.rooms.find(roomId);
    if (!kept || !room) throw new Refused('NOT_NOW');
    if (!hasRight(room, seat, 'serve')) throw new Refused('NOT_ALLOWED');
    return kept;
  }

  private async open(meeting: MeetingEntity, seed: number): Promise<string> {
    const secret = randomBytes(32).toString('hex').slice(0, SECRET_LENGTH);
    const now = this.rooms.now();
    const endsAt = now + LONGEST_MS;
    const hours: Hours = { startsAt: now, endsAt, closesAt: endsAt, latestAt: endsAt };
    const opened = await this.rooms.openApart(meeting.id, secret, hours);
    if (!opened) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    const { roomId, meetingId: doorId } = opened;
    const stage = stageIn({ roomId, doorId }, this.rooms, (seatId, said) => {
      const { message, channels } = this.chat.write({ roomId, seatId }, said);
      this.outlet?.wrote(channels, message);
    });
    const words = castWords(meeting.language);
    const rehearsal = new Rehearsal({ stage, words, chance: new Chance(seed), endsAt });
    const kept: Kept = { rehearsal, secret, roomId, doorId, meeting, endsAt, told: '', disarm: () => undefined };
    this.byRoom.set(roomId, kept);
    this.log.event('rehearsal.began', {});
    this.goOn(kept);
    return secret;
  }

  private goOn(kept: Kept): void {
    kept.disarm = this.rooms.alarm(this.rooms.now() + STEP_MS, () => void this.step(kept));
  }

  private async step(kept: Kept): Promise<void> {
    const goesOn = await kept.rehearsal.step().catch((error: unknown) => {
      this.log.fault('rehearsal.stepFailed', error);
      return true;
    });
    if (!this.byRoom.has(kept.roomId)) return;
    if (goesOn) {
      this.tell(kept);
      this.goOn(kept);
    } else {
      await this.close(kept);
    }
  }

  private tell(kept: Kept): void {
    const { rehearsal, roomId } = kept;
    const told = JSON.stringify(rehearsal.told);
    if (told === kept.told) return;
    kept.told = told;
    this.outlet?.told(roomId, rehearsal.told);
  }

  /** As if its hours were over: everyone in it is told that the room is closed. */
  private async close({ roomId }: Kept): Promise<void> {
    const closesAt = this.rooms.find(roomId)?.hours?.closesAt;
    if (closesAt !== undefined) await this.rooms.post(roomId, { kind: 'closeRoom', at: closesAt });
    this.forget(roomId);
  }

  private forget(roomId: string): void {
    const kept = this.byRoom.get(roomId);
    if (!kept) return;
    kept.disarm();
    this.byRoom.delete(roomId);
    this.log.event('rehearsal.ended', {});
  }
}
