import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { OccurrencesService } from './occurrences.service.js';

const HOUR_MS = 3_600_000;

/** Sees to it that the coming weeks of all meetings are written down: at the start, and every hour. */
@Injectable()
export class Upkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private isOver = false;

  constructor(
    private readonly occurrences: OccurrencesService,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), HOUR_MS).unref();
  }

  /** Waits for the batch that is being written: the database is still there. */
  async onModuleDestroy(): Promise<void> {
    this.isOver = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private run(): void {
    this.running ??= this.keepUp().finally(() => (this.running = null));
  }

  private async keepUp(): Promise<void> {
    try {
      await this.occurrences.keepUp(Date.now(), () => this.isOver);
    } catch (error) {
      this.log.fault('groups.upkeepFailed', error);
    }
  }
}
