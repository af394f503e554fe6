import { useBrowser } from '../../use-browser.js';

/** The visitor's time zone (IANA); until it is known, the meeting's. */
export function useZone(timeZone: string): string {
  return useBrowser(() => new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? timeZone;
}
