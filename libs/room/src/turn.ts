import { BURNING_DESIRE_MS, type Floor, type Timing } from './floor.js';
import { type Instant, type SeatId } from './room.js';

/** The clock of a share: data, which nobody needs to move [T4]. Null where there is no limit. */
export type ShareClock =
  | { readonly kind: 'running'; readonly endsAt: Instant | null }
  | {
      readonly kind: 'paused';
      /** Less than nothing when the share is over its time. */
      readonly leftMs: number | null;
      readonly byServant: boolean;
      /** Everything stood still; whoever shares has not gone on yet [Y2]. */
      readonly bySerenity: boolean;
      /** The line of the one who shares is down [T8]. */
      readonly byLine: boolean;
    };

/** One share by one seat, numbered [T1]. */
export interface Turn {
  readonly number: number;
  readonly seat: SeatId;
  /** What the share may last in all, in milliseconds; null where there is no limit. */
  readonly lengthMs: number | null;
  readonly phase: { readonly kind: 'called' } | { readonly kind: 'sharing'; readonly clock: ShareClock };
}

/** The share is announced to be nearly over this long before its end, or a third of a short share. */
const WARNING_MS = 60_000;

export type ShareStage = 'called' | 'paused' | 'sharing' | 'nearlyOver' | 'over';

/** A turn for the seat, which has said yes already or is asked now [T2, T3]. */
export function newTurn(floor: Floor, seat: SeatId, at: Instant): Turn {
  const lengthMs = lengthOf(floor);
  const turn: Turn = { number: floor.turns + 1, seat, lengthMs, phase: { kind: 'called' } };
  return floor.ready.includes(seat) ? begun(turn, at) : turn;
}

/** The share begins now [T3]. */
export function begun(turn: Turn, at: Instant): Turn {
  return withClock(turn, { kind: 'running', endsAt: turn.lengthMs === null ? null : at + turn.lengthMs });
}

/** Why a share's clock stands: a servant has paused it, everything stood still, the line of its holder is down. */
type Because = 'byServant' | 'bySerenity' | 'byLine';

/** The clock stands, for a reason that is added to those there are [T5, T8, Y2]. */
export function paused(turn: Turn, because: Because, at: Instant): Turn {
  if (turn.phase.kind === 'called') return turn;
  const { clock } = turn.phase;
  const standing =
    clock.kind === 'paused'
      ? clock
      : { kind: 'paused' as const, leftMs: leftMs(clock, at), byServant: false, bySerenity: false, byLine: false };
  return withClock(turn, { ...standing, [because]: true });
}

/** A reason for which the clock stood is gone; without any it goes on with what was left [T5, T8]. */
export function resumed(turn: Turn, because: Because, at: Instant): Turn {
  if (turn.phase.kind === 'called' || turn.phase.clock.kind === 'running') return turn;
  const clock = { ...turn.phase.clock, [because]: false };
  if (clock.byServant || clock.bySerenity || clock.byLine) return withClock(turn, clock);
  return withClock(turn, { kind: 'running', endsAt: clock.leftMs === null ? null : at + clock.leftMs });
}

/** The share may last `lengthMs` in all; one that is over has what was added from now on [T7]. */
export function extended(turn: Turn, lengthMs: number, at: Instant): Turn {
  if (turn.phase.kind === 'called' || turn.lengthMs === null) return turn;
  const { clock } = turn.phase;
  const left = Math.max(0, leftMs(clock, at) ?? 0) + lengthMs - turn.lengthMs;
  const after: ShareClock =
    clock.kind === 'running' ? { kind: 'running', endsAt: at + left } : { ...clock, leftMs: left };
  return { ...withClock(turn, after), lengthMs };
}

/** Milliseconds left at `at`, less than nothing when over; null without a limit. */
export function leftMs(clock: ShareClock, at: Instant): number | null {
  if (clock.kind === 'paused') return clock.leftMs;
  return clock.endsAt === null ? null : clock.endsAt - at;
}

/** How long before the end of a share it is said that it is nearly over. */
export function warningMs(lengthMs: number): number {
  return Math.min(WARNING_MS, lengthMs / 3);
}

/** What a turn's clock says at `at`: nothing of it is kept, everyone reckons it alike [T4]. */
export function stageOf(turn: Turn, at: Instant): ShareStage {
  if (turn.phase.kind === 'called') return 'called';
  const { clock } = turn.phase;
  if (clock.kind === 'paused') return 'paused';
  const left = leftMs(clock, at);
  if (left === null || turn.lengthMs === null) return 'sharing';
  if (left <= 0) return 'over';
  return left <= warningMs(turn.lengthMs) ? 'nearlyOver' : 'sharing';
}

/** When the microphone is closed by the clock [T6], or null. */
export function closesAt(turn: Turn | null, timing: Timing): Instant | null {
  if (turn?.phase.kind !== 'sharing' || timing.style !== 'softClose') return null;
  const { clock } = turn.phase;
  return clock.kind === 'running' && clock.endsAt !== null ? clock.endsAt + timing.graceMs : null;
}

function lengthOf({ timing, way }: Floor): number | null {
  if (timing.style === 'unlimited') return null;
  return way === 'burningDesire' ? Math.min(timing.lengthMs, BURNING_DESIRE_MS) : timing.lengthMs;
}

function withClock(turn: Turn, clock: ShareClock): Turn {
  return { ...turn, phase: { kind: 'sharing', clock } };
}
