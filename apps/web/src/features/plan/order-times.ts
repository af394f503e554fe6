import { type OrderItem } from '@homegroup/contracts';
import { ofDevice } from '../../i18n/times.js';

const MINUTE_MS = 60_000;

/** What an order takes of the meeting's time: neither the first item, during which people arrive, nor the fellowship after counts [O1, O6]. */
export function countedMs(items: readonly OrderItem[]): number {
  return items.reduce((sum, item, index) => sum + (isCounted(item, index) ? item.lengthMs : 0), 0);
}

/** How long after the start of the meeting each item begins, in milliseconds; null for the first, which is there before. */
export function startsOf(items: readonly OrderItem[]): (number | null)[] {
  let at = 0;
  return items.map(({ lengthMs }, index) => {
    if (index === 0) return null;
    const begins = at;
    at += Number.isNaN(lengthMs) ? 0 : lengthMs;
    return begins;
  });
}

/** By the meeting's own clock, so long after it begins at `time` (`HH:MM`). */
export function clockWords(time: string, afterMs: number, language: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = Date.UTC(2000, 0, 1, hours, minutes) + afterMs;
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    ...ofDevice(),
  }).format(at);
}

/** Minutes as people write them: at most one place after the point. */
export function minutesIn(ms: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / MINUTE_MS);
}

function isCounted({ kind, lengthMs }: OrderItem, index: number): boolean {
  return index > 0 && kind !== 'fellowship' && !Number.isNaN(lengthMs);
}
