import { type Porch } from '@homegroup/contracts';
import { useEffect, useState } from 'react';

/** What is told of the time left changes at most this often; timers that wait for longer than weeks would fire at once. */
const TICK_MS = 15_000;

/** How long until the doors open, in milliseconds by the server's clock; 0 when they are open, null when it is not known. */
export function useDoors({ meeting, at }: Pick<Porch, 'meeting' | 'at'>): number | null {
  const opensAt = meeting.room.kind === 'notYet' ? meeting.room.opensAt : null;
  // This device's clock may be wrong by hours: what counts is how far it was from the server's when the porch was told.
  const [offsetMs] = useState(() => at - Date.now());
  const [leftMs, setLeft] = useState(() => leftUntil(opensAt, offsetMs));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const next = leftUntil(opensAt, offsetMs);
      setLeft(next);
      clearTimeout(timer);
      if (next > 0) timer = setTimeout(look, Math.min(next, TICK_MS));
    };
    timer = setTimeout(look);
    // A page that slept in a pocket looks at the clock as soon as it is seen again.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [opensAt, offsetMs]);
  return meeting.room.kind === 'none' ? null : leftMs;
}

function leftUntil(opensAt: number | null, offsetMs: number): number {
  return opensAt === null ? 0 : Math.max(0, opensAt - (Date.now() + offsetMs));
}
