import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../config.js';
import { EventLog } from './event-log.js';

/** What is read when someone asks. */
const GAUGES = {
  rooms: 'Rooms open now',
  seats: 'Seats taken now',
  connections: 'Sockets connected now',
  overload: 'What is given up under load: 0 nothing, 1 strangers, 2 large pictures, 3 pictures',
} as const;
type GaugeName = keyof typeof GAUGES;

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Numbers about the whole server, for its operator. No label tells of one meeting or one person. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly commands = new Histogram({
    name: 'homegroup_command_seconds',
    help: 'From a command to its answer',
    buckets: DURATION_BUCKETS_S,
    registers: [this.registry],
  });

  constructor(config: Config, log: EventLog) {
    if (config.metricsToken !== null) collectDefaultMetrics({ register: this.registry });
    this.countEvents(log);
  }

  /** Has the number read anew whenever metrics are asked for. */
  watch(name: GaugeName, read: () => number): void {
    const options = { name: `homegroup_${name}`, help: GAUGES[name], registers: [this.registry] };
    const gauge: Gauge = new Gauge({ ...options, collect: () => gauge.set(read()) });
  }

  /** One command of a seat was answered. */
  commandAnswered(durationMs: number): void {
    this.commands.observe(durationMs / 1000);
  }

  /** Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private countEvents(log: EventLog): void {
    const options = { name: 'homegroup_events_total', help: 'Events of the log', labelNames: ['event'] as const };
    const counter: Counter<'event'> = new Counter({
      ...options,
      registers: [this.registry],
      collect: () => {
        counter.reset();
        for (const [event, count] of log.counts) counter.inc({ event }, count);
      },
    });
  }
}
