import { EventLog } from './event-log.js';

/** A log in memory, for tests. */
export function memoryLog(): { log: EventLog; lines: () => Record<string, unknown>[]; text: () => string } {
  const written: string[] = [];
  const log = new EventLog({ write: (line: string) => void written.push(line) });
  const lines = () => written.map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>);
  return { log, lines, text: () => written.join('') };
}
