import { Injectable } from '@nestjs/common';

// setTimeout takes a signed 32-bit number of milliseconds; a later alarm is set again on the way.
const TIMEOUT_MAX_MS = 2 ** 31 - 1;

/** The server's clock. Tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now();
  }

  /** Calls `ring` at the instant `at` or just after it; the function returned takes the alarm back. */
  alarm(at: number, ring: () => void): () => void {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const left = Math.max(0, at - this.now());
      timer = setTimeout(look, Math.min(left, TIMEOUT_MAX_MS));
    };
    // Timers go by another clock, and may come a little before the instant.
    const look = () => {
      if (this.now() < at) arm();
      else ring();
    };
    arm();
    return () => clearTimeout(timer);
  }
}
