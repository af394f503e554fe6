import { isTimeZone } from '@homegroup/contracts';

/** Time zones of a file: each is looked up once, however many rows name it. */
export class Zones {
  private readonly todays = new Map<string, string | null>();

  /** At this instant, in milliseconds since the epoch. */
  constructor(private readonly at: number) {}

  /** The day of the calendar in a time zone, `YYYY-MM-DD`; null when there is no such zone. */
  today(zone: string): string | null {
    const known = this.todays.get(zone);
    if (known !== undefined) return known;
    // Swedish writes dates as ISO 8601 does.
    const today = isTimeZone(zone)
      ? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(this.at)
      : null;
    this.todays.set(zone, today);
    return today;
  }
}
