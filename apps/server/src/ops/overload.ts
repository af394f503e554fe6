import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config.js';
import { EventLog } from './event-log.js';
import { Metrics } from './metrics.js';

/** What is given up, in this order: nothing; new strangers at the door; large pictures; all pictures. Never sound, seats or clocks. */
const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** How the process fares, by one look at it. */
export interface Reading {
  /** How late its event loop was since the last look, in milliseconds, but for the worst tenth. */
  readonly delayMs: number;
  /** How much of the heap that it may have is in use, from 0 to 1. */
  readonly heap: number;
}

const LOOK_EVERY_MS = 1_000;
/** Of the delay of the first level. */
const DELAY_STEPS: readonly number[] = [1, 2, 4];
const HEAP_STEPS: readonly number[] = [0.8, 0.87, 0.94];
/** A level is left only well below where it begins. */
const RELIEF = 0.6;
/** So many looks in a row it takes to give up more, and to give back one level. */
const LOOKS = { up: 3, down: 10 };

/** How much this process has to do, and so what it gives up. */
@Injectable()
export class Overload implements OnApplicationBootstrap, OnApplicationShutdown {
  private current: Level = 0;
  private looks = 0;
  private timer: NodeJS.Timeout | null = null;
  private readonly delays = monitorEventLoopDelay({ resolution: 20 });
  private readonly followers: ((level: Level) => void)[] = [];

  constructor(
    private readonly config: Config,
    private readonly log: EventLog,
    metrics: Metrics,
  ) {
    metrics.watch('overload', () => this.current);
  }

  get level(): Level {
    return this.current;
  }

  /** Is told of each change. */
  onChange(follow: (level: Level) => void): void {
    this.followers.push(follow);
  }

  onApplicationBootstrap(): void {
    this.delays.enable();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    this.delays.disable();
    if (this.timer) clearInterval(this.timer);
  }

  /** One reading more. Levels come one by one, each after some readings in a row. */
  observe(reading: Reading): void {
    const worst = this.levelAt(reading, 1);
    const best = this.levelAt(reading, RELIEF);
    const direction = worst > this.current ? 1 : best < this.current ? -1 : 0;
    this.looks = direction === 0 || direction * this.looks < 0 ? direction : this.looks + direction;
    if (this.looks >= LOOKS.up) this.change(1);
    else if (this.looks <= -LOOKS.down) this.change(-1);
  }

  private look(): void {
    const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics();
    // An idle loop reads as the histogram's own resolution, far below the first step.
    this.observe({ delayMs: this.delays.percentile(90) / 1e6, heap: used / most });
    this.delays.reset();
  }

  private levelAt({ delayMs, heap }: Reading, part: number): number {
    const late = DELAY_STEPS.filter((step) => delayMs >= step * part * this.config.overloadDelayMs).length;
    const full = HEAP_STEPS.filter((step) => heap >= step * (part === 1 ? 1 : 1 - (1 - part) / 10)).length;
    return Math.max(late, full);
  }

  private change(by: 1 | -1): void {
    this.looks = 0;
    this.current = LEVELS.find((level) => level === this.current + by) ?? this.current;
    this.log.event('server.load', { load: this.current });
    for (const follow of this.followers) follow(this.current);
  }
}
