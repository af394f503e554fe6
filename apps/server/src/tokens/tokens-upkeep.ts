import { monthFrom, monthOf } from '@homegroup/seat-token';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { TokenFetchesRepository } from './token-fetches.repository.js';
import { TokenKeys } from './token-keys.js';

const HOUR_MS = 3_600_000;

/** Erases keys, and who fetched tokens, when the month after theirs is over: at the start, and every hour. */
@Injectable()
export class TokensUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly keys: TokenKeys,
    private readonly fetches: TokenFetchesRepository,
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

  /** What is over at this instant: everything but the current month and the one before, which a meeting may still be of. */
  async eraseOver(at = Date.now()): Promise<void> {
    const kept = monthFrom(monthOf(at), -1);
    await this.keys.eraseBefore(kept);
    await this.fetches.forgetBefore(kept);
  }

  private run(): void {
    this.running ??= this.keepUp().finally(() => (this.running = null));
  }

  private async keepUp(): Promise<void> {
    try {
      await this.eraseOver();
    } catch (error) {
      this.log.fault('tokens.upkeepFailed', error);
    }
  }
}
