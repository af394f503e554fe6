import { useEffect, useState } from 'react';

const SECOND_MS = 1_000;

/** The server's time, told anew each second. */
export function useNow(now: () => number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
