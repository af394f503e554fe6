import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { RosterService } from './roster.service.js';

const HOUR_MS = 3_600_000;

/** Sees to it that who served is forgotten: at the start, and every hour. */
@Injectable()
export class RosterUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly rosters: RosterService,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), HOUR_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private run(): void {
    this.running ??= this.forget().finally(() => (this.running = null));
  }

  private async forget(): Promise<void> {
    try {
      await this.rosters.forgetOver();
    } catch (error) {
      this.log.fault('roster.upkeepFailed', error);
    }
  }
}
