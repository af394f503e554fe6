import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { EventLog } from '../ops/event-log.js';
import { Clock } from './clock.js';
import { PulseRow } from './pulse.entity.js';

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
    @InjectRepository(PulseRow) private readonly rows: Repository<PulseRow>,
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

  /** When each process that ever was is known to have been there last. */
  async lastOfEach(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.rows.find();
    return new Map(rows.map(({ keeper, at }) => [keeper, Number(at)]));
  }

  /** Forgets the processes that are no more. */
  async forgetOthers(): Promise<void> {
    await this.rows.createQueryBuilder().delete().where('keeper <> :keeper', { keeper: this.keeper }).execute();
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
      await this.rows.query(BEAT, [this.keeper, this.clock.now()]);
      this.hasFailed = false;
    } catch (error) {
      if (!this.hasFailed) this.log.fault('room.pulseNotSaved', error);
      this.hasFailed = true;
    } finally {
      this.isBeating = false;
    }
  }
}

// The setting holds for this one statement's transaction: it does not wait for the disk.
const BEAT = `
  WITH beat AS (
    INSERT INTO pulses (keeper, at) VALUES ($1, $2)
    ON CONFLICT (keeper) DO UPDATE SET at = excluded.at RETURNING 1
  )
  SELECT set_config('synchronous_commit', 'off', true) FROM beat`;
