import { type LoggerService } from '@nestjs/common';
import { EVENT_WORDS } from './event-codes.js';
import { type EventLog } from './event-log.js';

/** What Nest and its packages say, reduced to who spoke; an error handed along keeps its class and our frames. */
export class NestLog implements LoggerService {
  constructor(private readonly events: EventLog) {}

  // The framework's progress is not news.
  log(): void {}

  warn(...said: unknown[]): void {
    this.events.warning('framework.warning', { context: contextOf(said) });
  }

  error(...said: unknown[]): void {
    const error = said.find((part) => part instanceof Error);
    this.events.fault('framework.error', error, { context: contextOf(said) });
  }

  fatal(...said: unknown[]): void {
    this.error(...said);
  }
}

// Nest hands its context over as the last argument.
function contextOf(said: readonly unknown[]): (typeof EVENT_WORDS.context)[number] {
  return EVENT_WORDS.context.find((name) => name === said.at(-1)) ?? 'other';
}
