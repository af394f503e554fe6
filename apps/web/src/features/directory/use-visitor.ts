import { useEffect, useState } from 'react';
import { useBrowser } from '../../use-browser.js';

const TICK_MS = 20_000;

/** The visitor's time zone (IANA); until it is known, another that is. */
export function useZone(until: string): string {
  return useBrowser(() => new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? until;
}

/** The server's clock as it goes on from the instant at which a page was told, in milliseconds since the epoch. */
export function useNow(at: number): number {
  const [now, setNow] = useState(at);
  useEffect(() => {
    const offsetMs = at - Date.now();
    const timer = setInterval(() => setNow(Date.now() + offsetMs), TICK_MS);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(now, at);
}
