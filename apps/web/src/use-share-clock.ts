import { leftMs, stageOf, type ShareStage, type Turn } from '@homegroup/room';
import { useEffect, useState } from 'react';

export interface ShareClockView {
  readonly stage: ShareStage;
  /** Milliseconds left, less than nothing when over; null without a limit or before the share begins. */
  readonly left: number | null;
  /** What is left of the whole, from 1 down to 0. */
  readonly fraction: number;
}

const SECOND_MS = 1_000;

/** The clock of a share as it is now, reckoned anew whenever another second is to be shown. `now`: the server's clock. */
export function useShareClock(now: () => number, turn: Turn | null): ShareClockView | null {
  const [at, setAt] = useState(now);
  const isRunning = turn?.phase.kind === 'sharing' && turn.phase.clock.kind === 'running';
  const view = turn && viewAt(turn, at);
  useEffect(() => {
    if (!isRunning) return;
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      const current = now();
      setAt(current);
      timer = setTimeout(show, untilNextSecond(leftOf(turn, current) ?? 0));
    };
    show();
    return () => clearTimeout(timer);
  }, [isRunning, turn, now]);
  return view;
}

/** Minutes and seconds: `2:05`. */
export function clockWords(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / SECOND_MS) : Math.floor(-ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function viewAt(turn: Turn, at: number): ShareClockView {
  const left = leftOf(turn, at);
  const fraction = left === null || turn.lengthMs === null ? 1 : Math.min(1, Math.max(0, left / turn.lengthMs));
  return { stage: stageOf(turn, at), left, fraction };
}

function leftOf({ phase }: Turn, at: number): number | null {
  return phase.kind === 'called' ? null : leftMs(phase.clock, at);
}

// A millisecond more, so that the second is surely another one.
function untilNextSecond(left: number): number {
  const rest = ((left % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return (rest === 0 ? SECOND_MS : rest) + 1;
}
