import { randomUUID } from 'node:crypto';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { EVENT_CODES, EVENT_NUMBERS, EVENT_WORDS, type EventCode, type EventFields } from './event-codes.js';
import { describeFault } from './fault.js';

const codes: ReadonlySet<string> = new Set(EVENT_CODES);

/**
 * The only log. A line holds a time, a level, this start's id, an event code and numbers: whatever else is handed
 * over is dropped, so that no name, address, title or text of a member can reach a file.
 */
export class EventLog {
  private readonly pino: Logger;
  private readonly counted = new Map<string, number>();

  constructor(to: DestinationStream = destination({ dest: 2, sync: true })) {
    const options = {
      base: { boot: randomUUID().slice(0, 8) },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level: string) => ({ level }) },
    };
    this.pino = pino(options, to);
  }

  event(code: EventCode, fields: EventFields = {}): void {
    this.pino.info({ event: this.count(code), ...kept(fields) });
  }

  warning(code: EventCode, fields: EventFields = {}): void {
    this.pino.warn({ event: this.count(code), ...kept(fields) });
  }

  /** A bug or a failure of the surroundings, without the error's message. */
  fault(code: EventCode, error: unknown, fields: EventFields = {}): void {
    this.pino.error({ event: this.count(code), ...kept(fields), ...describeFault(error) });
  }

  /** How often each event was told since the start. */
  get counts(): ReadonlyMap<string, number> {
    return this.counted;
  }

  private count(code: string): string {
    const event = codes.has(code) ? code : 'unlisted';
    this.counted.set(event, (this.counted.get(event) ?? 0) + 1);
    return event;
  }
}

// Types end at the first cast; this is what holds.
function kept(fields: EventFields): Record<string, number | string> {
  const given: Readonly<Record<string, unknown>> = fields;
  const line: Record<string, number | string> = {};
  for (const field of EVENT_NUMBERS) {
    const value = given[field];
    if (typeof value === 'number' && Number.isFinite(value)) line[field] = value;
  }
  for (const [field, words] of Object.entries<readonly string[]>(EVENT_WORDS)) {
    const word = words.find((listedWord) => listedWord === given[field]);
    if (word !== undefined) line[field] = word;
  }
  return line;
}
