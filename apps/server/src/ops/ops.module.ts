import { type DynamicModule, Module } from '@nestjs/common';
import { EventLog } from './event-log.js';

/** What every module may use to tell how it is: the event log. */
@Module({})
export class OpsModule {
  static of(log: EventLog): DynamicModule {
    return {
      module: OpsModule,
      global: true,
      providers: [{ provide: EventLog, useValue: log }],
      exports: [EventLog],
    };
  }
}
