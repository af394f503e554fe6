import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * What only the browser knows, such as its time zone; null while the server draws the page and until the page is alive, so
 * that both draw the same. `read` must give the same value each time.
 */
export function useBrowser<T extends string>(read: () => T): T | null {
  return useSyncExternalStore(never, read, () => null);
}
