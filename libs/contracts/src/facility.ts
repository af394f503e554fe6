import * as z from 'zod';
import { FACILITY_CODE } from './vocabulary.js';

/** `POST /api/groups/:group/meetings/:meeting/facility-code`: a code for the next time the meeting takes place. */
export const NewFacilityCode = z.strictObject({
  /** Whether the facility's camera may be shown; it wishes so itself. */
  camera: z.boolean(),
});

export interface FacilityCode {
  readonly code: string;
  /** From when the code works, when the meeting begins and when the code ends, milliseconds since the epoch. */
  readonly from: number;
  readonly startsAt: number;
  readonly until: number;
}

/** `POST /api/facility`: a code in place of a name. */
export const FacilityQuestion = z.strictObject({ code: z.string().regex(FACILITY_CODE) });

/** Where the facility's screen goes, and the pass that makes it one. */
export interface FacilityDoor {
  /** The meeting's link. */
  readonly link: string;
  readonly pass: string;
  readonly camera: boolean;
  /** Milliseconds since the epoch: the room opens then. */
  readonly opensAt: number;
}
