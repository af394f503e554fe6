import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { EventLog } from './event-log.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { Overload } from './overload.js';

/** How the server is: the event log and the metrics, which every module may use, and its health. */
@Module({})
export class OpsModule {
  static of(log: EventLog): DynamicModule {
    return {
      module: OpsModule,
      global: true,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [{ provide: EventLog, useValue: log }, Metrics, Overload],
      exports: [EventLog, Metrics, Overload],
    };
  }
}
