import { tzlib_get_ical_block as blockOf } from 'timezones-ical-library';

/** Israel's clocks change on the Friday before the last Sunday of March; the library has the last Friday. */
const ISRAEL = { has: 'BYMONTH=3;BYDAY=-1FR', is: 'BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29' };

/** The VTIMEZONE of an IANA time zone (RFC 5545, section 3.6.5), under the name that it was asked by; it ends its line. */
export function timeZoneBlock(timeZone: string): string {
  const [block = ''] = [blockOf(timeZone)].flat();
  const right = block.includes('X-LIC-LOCATION:Asia/Jerusalem') ? block.replace(ISRAEL.has, ISRAEL.is) : block;
  // Asked by an old name, the library answers with the zone's new one.
  return `${right.replace(/^TZID:[^\r\n]*/m, `TZID:${timeZone}`).trim()}\r\n`;
}
