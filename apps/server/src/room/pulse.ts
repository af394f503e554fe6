import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { Clock } from './clock.js';
import { PulseRepository } from './pulse.repository.js';

/** How often it is written down that this process is there, in milliseconds: what a share loses by a crash at most. */
const BEAT_MS = 100;

/**
 * Writes down that this process is there, while a share's clock runs in one of its rooms. After a crash that tells when
 * the clock stood still, and what was lost is given back [L3]. One small row for all rooms, and no wait for the
 * disk: a beat that is lost with the whole machine costs a speaker nothing but half a second more.
 */
@Injectable()
export class Pulse implements OnApplicationShutdown {
  /** This process, among all that share the database. */
  readonly keeper = randomUUID();
  private readonly running = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private isBeating = false;
  private hasFailed = false;

  constructor(
    private readonly repository: PulseRepository,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  /** A share's clock runs in this room, or none does. */
  watch(roomId: string, isRunning: boolean): void {
    if (isRunning) this.running.add(roomId);
    else this.running.delete(roomId);
    if (this.running.size === 0) this.rest();
    else this.timer ??= setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  onApplicationShutdown(): void {
    this.rest();
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async beat(): Promise<void> {
    if (this.isBeating) return;
    this.isBeating = true;
    try {
      await this.repository.beat(this.keeper, this.clock.now());
      this.hasFailed = false;
    } catch (error) {
      if (!this.hasFailed) this.log.fault('room.pulseNotSaved', error);
      this.hasFailed = true;
    } finally {
      this.isBeating = false;
    }
  }
}
