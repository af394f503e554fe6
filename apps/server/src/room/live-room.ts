import {
  apply,
  changeBetween,
  commonView,
  nextAlarm,
  type Alarm,
  type Command,
  type Outcome,
  type Room,
  type RoomEvent,
  type ViewChange,
} from '@homegroup/room';
import { type Clock } from './clock.js';

/** What a live room needs of the world around it. */
export interface LiveRoomSurroundings {
  readonly clock: Clock;
  /** One write, guarded by the version before. */
  readonly save: (room: Room, from: number) => Promise<void>;
  /** The room after commands that took effect, what happened, and how the common view changed (null once closed). */
  readonly publish: (room: Room, events: readonly RoomEvent[], change: ViewChange | null) => void;
  /**
   * The room as it is and as it becomes from one command to the next, before that is saved: what follows from it and may be told
   * again is not lost when the server dies in between. Never rejects.
   */
  readonly follow: (rooms: readonly Room[]) => Promise<void>;
  /** A command of the alarm failed; nobody waits for its answer. */
  readonly failed: (error: unknown) => void;
}

interface Waiting {
  readonly command: Command;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The authority of one room. Commands wait in a mailbox; always in this order: apply, save, publish, reply.
 * Commands that came while a save was under way are applied one by one and saved in one write, so a crowd
 * that enters at once costs a few writes, and still nobody is answered before their command is stored.
 */
export class LiveRoom {
  private readonly mailbox: Waiting[] = [];
  private working = false;
  private disarm: () => void = () => undefined;

  constructor(
    private current: Room,
    private readonly surroundings: LiveRoomSurroundings,
  ) {
    this.rearm();
  }

  get room(): Room {
    return this.current;
  }

  /** Applies the command in its turn. Rejects when it could not be saved: then it had no effect. */
  post(command: Command): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.mailbox.push({ command, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  /** Takes the alarm back; the room stays as it is stored. */
  stop(): void {
    this.disarm();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.mailbox.length > 0) await this.handle(this.mailbox.splice(0));
    this.working = false;
  }

  private async handle(batch: readonly Waiting[]): Promise<void> {
    const before = this.current;
    let room = before;
    const outcomes = batch.map(({ command }) => {
      const outcome = apply(room, command);
      room = outcome.room;
      return outcome;
    });
    try {
      if (room !== before) await this.keep(room, [before, ...outcomes.map((outcome) => outcome.room)]);
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    this.current = room;
    if (room !== before) this.settle(before, room, outcomes);
    batch.forEach(({ resolve }, index) => {
      const outcome = outcomes[index];
      if (outcome) resolve(outcome);
    });
  }

  private async keep(room: Room, passed: readonly [Room, ...Room[]]): Promise<void> {
    await this.surroundings.follow(passed);
    await this.surroundings.save(room, passed[0].version);
  }

  private settle(before: Room, after: Room, outcomes: readonly Outcome[]): void {
    this.rearm();
    const events = outcomes.flatMap((outcome) => (outcome.ok ? outcome.events : []));
    const open = before.kind === 'open' && after.kind === 'open';
    this.surroundings.publish(after, events, open ? changeBetween(commonView(before), commonView(after)) : null);
  }

  private rearm(): void {
    this.disarm();
    const next = nextAlarm(this.current);
    this.disarm = next ? this.surroundings.clock.alarm(next.at, () => this.ring(next.alarm)) : () => undefined;
  }

  private ring(alarm: Alarm): void {
    const { clock, failed } = this.surroundings;
    this.post({ ...alarm, at: clock.now() }).catch((error: unknown) => {
      failed(error);
      this.disarm = clock.alarm(clock.now() + RING_AGAIN_MS, () => this.ring(alarm));
    });
  }
}

/** How soon an alarm that could not be saved rings again. */
const RING_AGAIN_MS = 1_000;
