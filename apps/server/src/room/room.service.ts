import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Entered, type Greeting, type Script } from '@homegroup/contracts';
import {
  commonView,
  findKnock,
  heardSeats,
  ownView,
  porchTalks,
  seenSeats,
  type Comer,
  type Command,
  type Hours,
  type OpenRoom,
  type Outcome,
  type RefusalCode,
  type Room,
  type RoomEvent,
  type SeatId,
  type ViewChange,
} from '@homegroup/room';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config.js';
import { MediaService } from '../media/media.service.js';
import { EventLog } from '../ops/event-log.js';
import { Metrics } from '../ops/metrics.js';
import { BookmarksService } from '../order/bookmarks.service.js';
import { type RoomWords } from '../order/order-plans.service.js';
import { Refused } from '../socket/refused.js';
import { ApartRooms } from './apart-rooms.js';
import { Announcer, greetingOf } from './announcer.js';
import { type Audience, Audiences } from './audience.js';
import { Clock } from './clock.js';
import { freshRoom } from './fresh-room.js';
import { LiveRoom } from './live-room.js';
import { entered, type EnterOutcome, knocked, type KnockOutcome, type Refusal, type SeatRef } from './outcomes.js';
import { Pulse } from './pulse.js';
import { PulseRepository } from './pulse.repository.js';
import { type RoomPlan, RoomPlans } from './room-plans.js';
import { RoomMoved, RoomRepository } from './room.repository.js';

interface Kept {
  readonly live: LiveRoom;
  readonly words: RoomWords;
  readonly announcer: Announcer;
}

/** The live rooms of this process, one a meeting. */
@Injectable()
export class RoomService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly byMeeting = new Map<string, Kept>();
  private readonly byRoom = new Map<string, { readonly kept: Kept; readonly meetingId: string }>();
  private readonly opening = new Map<string, Promise<Kept | null>>();
  private readonly audiences = new Audiences();
  private readonly apart = new ApartRooms();

  constructor(
    private readonly repository: RoomRepository,
    private readonly plans: RoomPlans,
    private readonly media: MediaService,
    private readonly pulse: Pulse,
    private readonly pulses: PulseRepository,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
    private readonly bookmarks: BookmarksService,
  ) {}

  announceTo(audience: Partial<Audience>): void {
    this.audiences.add(audience);
  }

  /** Takes up the rooms that were live when the server stopped; everyone in them has their whole window to come back. */
  async onApplicationBootstrap(): Promise<void> {
    this.metrics.watch('rooms', () => this.byRoom.size);
    this.metrics.watch('seats', () => [...this.byMeeting.keys()].reduce((sum, id) => sum + this.present(id), 0));
    for (const { meetingId, room, words, aliveAt } of await this.repository.all()) {
      if (room.kind === 'closed') continue;
      const { live } = this.keep(meetingId, room, words);
      await live.post({ kind: 'wake', at: this.clock.now(), aliveAt });
    }
    await this.pulses.forgetAllBut(this.pulse.keeper);
  }

  /** How many are in the meeting's room now. */
  present(meetingId: string): number {
    const room = this.byMeeting.get(meetingId)?.live.room;
    return room?.kind === 'open' ? room.seats.length : 0;
  }

  /** The open room of this id, if this process has it. */
  find(roomId: string): OpenRoom | undefined {
    const room = this.byRoom.get(roomId)?.kept.live.room;
    return room?.kind === 'open' ? room : undefined;
  }

  /** The words of the room's running order, if this process has it. */
  script(roomId: string): Script | undefined {
    return this.byRoom.get(roomId)?.kept.words.script;
  }

  /** The meeting's room, which the first to come opens afresh; null outside the meeting's hours. */
  async roomOf(meetingId: string): Promise<OpenRoom | null> {
    const kept = this.byMeeting.get(meetingId) ?? (await this.open(meetingId));
    if (!kept) return null;
    const { room } = kept.live;
    return room.kind === 'open' ? room : this.roomOf(meetingId);
  }

  /**
   * A room like the meeting's, found by this link alone and kept in memory alone: a restart ends it. Answered with its id and with
   * the id that stands for a meeting's at its door; null where there is no such meeting.
   */
  async openApart(
    like: string,
    link: string,
    hours: Hours,
  ): Promise<{ readonly roomId: string; readonly meetingId: string } | null> {
    const plan = await this.plans.planApart(like, hours);
    if (!plan) return null;
    const meetingId = randomUUID();
    const room = freshRoom(plan, this.config);
    this.apart.add({ roomId: room.id, meetingId, link });
    this.keep(meetingId, room, plan.words);
    return { roomId: room.id, meetingId };
  }

  /** What stands for a meeting's id where a link leads to a room that is no meeting's; null for every other link. */
  meetingBehind(link: string): string | null {
    return this.apart.meetingBehind(link);
  }

  /** Takes a seat in the meeting's room, or resumes the one of this token; the first to come opens a fresh room, in the meeting's hours. */
  async enter(meetingId: string, who: Comer): Promise<EnterOutcome> {
    const outcome = await this.atDoor(meetingId, () => ({ kind: 'enter', seat: newSeatId(), at: this.now(), ...who }));
    return outcome.ok ? entered(outcome) : outcome;
  }

  /** Waits at the porch of the meeting's room, or goes on waiting. */
  async knock(meetingId: string, who: Comer): Promise<KnockOutcome> {
    const id = newSeatId();
    const outcome = await this.atDoor(meetingId, () => ({ kind: 'knock', knock: id, at: this.now(), ...who }));
    return outcome.ok ? knocked(outcome, who.tokenHash, id) : outcome;
  }

  /** What this seat sees, its own view with it. @throws Refused `ROOM_CLOSED` */
  viewsFor({ roomId, seatId }: SeatRef): Pick<Entered, 'view' | 'own'> {
    const room = this.find(roomId);
    const own = room && ownView(room, seatId);
    if (!room || !own) throw new Refused('ROOM_CLOSED');
    this.byRoom.get(roomId)?.kept.announcer.isTold(seatId, own.porch);
    return { view: commonView(room), own };
  }

  /** Who talks with whoever waits, as they are told; null where nobody waits so. */
  greetingFor(roomId: string, knockId: SeatId): Greeting | null {
    const room = this.find(roomId);
    const knock = room && findKnock(room, knockId);
    return knock ? greetingOf(room, knock.greeter) : null;
  }

  /** The line of a seat or of a knock is down. Never rejects: nobody waits for it. */
  async loseLine({ roomId, seatId: seat }: SeatRef): Promise<void> {
    const lost = this.post(roomId, { kind: 'loseLine', seat, at: this.now() });
    await lost.catch((error: unknown) => this.log.fault('room.lineNotSaved', error));
  }

  /** A command for a room; refused when the room is not, or no longer, here. */
  async post(roomId: string, command: Command): Promise<Outcome | { readonly ok: false; readonly code: RefusalCode }> {
    const found = this.byRoom.get(roomId);
    if (!found) return { ok: false, code: 'ROOM_CLOSED' };
    const began = performance.now();
    const outcome = await found.kept.live.post(command);
    this.metrics.commandAnswered(performance.now() - began);
    return outcome;
  }

  now(): number {
    return this.clock.now();
  }

  /** Calls `ring` at the instant `at`, by the clock of the rooms; the function returned takes that back. */
  alarm(at: number, ring: () => void): () => void {
    return this.clock.alarm(at, ring);
  }

  onApplicationShutdown(): void {
    for (const { kept } of this.byRoom.values()) stop(kept);
  }

  // A room that closes while someone is at its door is followed by a fresh one.
  private async atDoor(meetingId: string, command: () => Command): Promise<(Outcome & { ok: true }) | Refusal> {
    const kept = this.byMeeting.get(meetingId) ?? (await this.open(meetingId));
    if (!kept) return { ok: false, code: 'NOT_OPEN_YET' };
    const outcome = await kept.live.post(command());
    if (outcome.ok) return outcome;
    return outcome.code === 'ROOM_CLOSED' ? this.atDoor(meetingId, command) : { ok: false, code: outcome.code };
  }

  // Those who come at once open one room, not one each.
  private open(meetingId: string): Promise<Kept | null> {
    const opening = this.opening.get(meetingId) ?? this.openPlanned(meetingId);
    this.opening.set(meetingId, opening);
    return opening;
  }

  private async openPlanned(meetingId: string): Promise<Kept | null> {
    try {
      const plan = await this.plans.planFor(meetingId, this.clock.now());
      return plan && (await this.openFresh(meetingId, plan));
    } finally {
      this.opening.delete(meetingId);
    }
  }

  private async openFresh(meetingId: string, plan: RoomPlan): Promise<Kept> {
    const room = freshRoom(plan, this.config);
    await this.repository.create(meetingId, room, plan.words);
    this.log.event('room.opened', {});
    return this.keep(meetingId, room, plan.words);
  }

  private keep(meetingId: string, room: OpenRoom, words: RoomWords): Kept {
    const live = new LiveRoom(room, {
      clock: this.clock,
      save: (next, from) => this.save(next, from),
      publish: (next, events, change) => this.published(next, events, change),
      follow: (rooms) => this.follow(meetingId, words, rooms),
      failed: (error) => this.log.fault('room.alarmFailed', error),
    });
    const kept = { live, words, announcer: new Announcer(room, this.clock, this.audiences) };
    this.byMeeting.set(meetingId, kept);
    this.byRoom.set(room.id, { kept, meetingId });
    return kept;
  }

  private async save(room: Room, from: number): Promise<void> {
    if (this.apart.has(room.id)) return;
    try {
      await this.repository.save(room, from);
    } catch (error) {
      if (error instanceof RoomMoved) this.forget(room.id);
      throw error;
    }
  }

  // What was read moves the meeting's bookmark; the room goes on whether that could be kept or not.
  private async follow(meetingId: string, { marks }: RoomWords, rooms: readonly Room[]): Promise<void> {
    const followed = this.bookmarks.follow(meetingId, marks, rooms);
    await followed.catch((error: unknown) => this.log.fault('room.bookmarkNotSaved', error));
  }

  private published(room: Room, events: readonly RoomEvent[], change: ViewChange | null): void {
    // Whoever is in a room that closes hears that it is over, before anything is taken from them.
    if (!change || room.kind === 'closed') {
      this.close(room.id);
      return;
    }
    this.pulse.watch(room.id, hasRunningClock(room));
    // Before anyone is told: when serenity is seen to begin, every microphone is closed [Y1].
    this.media.reconcile(room.id, { heard: heardSeats(room), seen: seenSeats(room) }, porchTalks(room));
    for (const event of events) if (event.kind === 'seatFreed') this.media.free(room.id, event.seat);
    this.byRoom.get(room.id)?.kept.announcer.announce(room, events, change);
  }

  private close(roomId: string): void {
    this.forget(roomId);
    this.audiences.each((one) => one.closed?.(roomId));
    this.log.event('room.closed', {});
  }

  private forget(roomId: string): void {
    const found = this.byRoom.get(roomId);
    if (!found) return;
    stop(found.kept);
    this.byRoom.delete(roomId);
    this.apart.drop(roomId);
    if (this.byMeeting.get(found.meetingId) === found.kept) this.byMeeting.delete(found.meetingId);
    this.media.close(roomId);
    this.pulse.watch(roomId, false);
  }
}

function hasRunningClock(room: Room): boolean {
  const phase = room.kind === 'open' ? room.floor.turn?.phase : undefined;
  return phase?.kind === 'sharing' && phase.clock.kind === 'running' && phase.clock.endsAt !== null;
}

function stop(kept: Kept): void {
  kept.live.stop();
  kept.announcer.stop();
}

function newSeatId(): SeatId {
  return randomBytes(12).toString('base64url');
}
