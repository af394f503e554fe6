import { type MeetingTime, type Period } from '@homegroup/seat-token';

/** What the worker threads compute; see the functions of the same names in `@homegroup/seat-token`. */
export type TokenJob =
  | { readonly kind: 'derive'; readonly seed: Uint8Array; readonly groupId: string; readonly period: Period }
  /** Whether all of them can be evaluated. */
  | { readonly kind: 'look'; readonly blinded: readonly Uint8Array[] }
  /** One blinded element for each time. */
  | {
      readonly kind: 'evaluate';
      readonly secretKey: Uint8Array;
      readonly times: readonly MeetingTime[];
      readonly blinded: readonly Uint8Array[];
    }
  | {
      readonly kind: 'check';
      readonly secretKey: Uint8Array;
      readonly time: MeetingTime;
      readonly nonce: Uint8Array;
      readonly mac: Uint8Array;
      readonly seatTokenHash: Uint8Array;
    };

export type TokenAnswer =
  | { readonly kind: 'derive'; readonly secretKey: Uint8Array; readonly publicKey: Uint8Array }
  | { readonly kind: 'look'; readonly areElements: boolean }
  | { readonly kind: 'evaluate'; readonly evaluations: readonly Evaluated[] }
  | { readonly kind: 'check'; readonly isTrue: boolean }
  /** What was given was no element, or no key. */
  | { readonly kind: 'invalid' };

export interface Evaluated {
  readonly evaluated: Uint8Array;
  readonly proof: Uint8Array;
}
