import { type CommonView, currentItem } from '@homegroup/room';
import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** What the clock of an item says, in whole minutes: begun ones that are left, full ones that it is over. */
export interface ItemClock {
  readonly kind: 'left' | 'over';
  readonly minutes: number;
}

/** The clock of the item under way, reckoned anew whenever another minute is to be shown. `now`: the server's clock. */
export function useItemClock(now: () => number, view: CommonView): ItemClock | null {
  const [at, setAt] = useState(now);
  const endsAt = endOf(view);
  useEffect(() => {
    if (endsAt === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      const current = now();
      setAt(current);
      timer = setTimeout(show, untilNextMinute(endsAt - current));
    };
    show();
    return () => clearTimeout(timer);
  }, [now, endsAt]);
  return endsAt === null ? null : clockAt(endsAt - at);
}

function endOf(view: CommonView): number | null {
  const item = currentItem(view);
  const { beganAt } = view.progress;
  return item === undefined || beganAt === null ? null : beganAt + item.lengthMs;
}

function clockAt(left: number): ItemClock {
  if (left > 0) return { kind: 'left', minutes: Math.ceil(left / MINUTE_MS) };
  return { kind: 'over', minutes: Math.floor(-left / MINUTE_MS) };
}

// A millisecond more, so that the minute is surely another one.
function untilNextMinute(left: number): number {
  const rest = ((left % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  return (rest === 0 ? MINUTE_MS : rest) + 1;
}
