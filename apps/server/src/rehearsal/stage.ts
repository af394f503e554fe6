import { randomBytes } from 'node:crypto';
import { type Code } from '@homegroup/contracts';
import {
  type ChatTo,
  type Comer,
  type Knock,
  type OpenRoom,
  type Seat,
  type SeatAction,
  type SeatId,
} from '@homegroup/room';

/** What the simulated people of a rehearsal do in its room: what everyone does, by the same commands. Null, or why it was refused. */
export interface Stage {
  /** Undefined once it is over. */
  readonly room: () => OpenRoom | undefined;
  readonly now: () => number;
  readonly enter: (comer: Comer) => Promise<Code | null>;
  readonly knock: (comer: Comer) => Promise<Code | null>;
  readonly act: (seat: SeatId, action: SeatAction) => Promise<Code | null>;
  readonly say: (seat: SeatId, text: string, to: ChatTo) => Code | null;
}

/** Who someone is at the door: they have no connection, and nobody else can have their tokens. */
export interface Mask {
  readonly tokenHash: string;
  readonly deviceHash: string;
}

export function newMask(): Mask {
  return { tokenHash: newHash(), deviceHash: newHash() };
}

export function newHash(): string {
  return randomBytes(32).toString('base64url');
}

export function seatOf({ seats }: OpenRoom, { tokenHash }: Mask): Seat | undefined {
  return seats.find((seat) => seat.tokenHash === tokenHash);
}

export function knockOf({ knocks }: OpenRoom, { tokenHash }: Mask): Knock | undefined {
  return knocks.find((knock) => knock.tokenHash === tokenHash);
}

/** The last time that they were sent away, if that still holds. */
export function removalOf(
  { removals }: OpenRoom,
  { tokenHash, deviceHash }: Mask,
): OpenRoom['removals'][number] | undefined {
  return removals.findLast((one) => one.tokenHash === tokenHash || one.deviceHash === deviceHash);
}
