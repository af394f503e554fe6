import { type PeriodTimes, type TokenEvaluation } from '@homegroup/contracts';
import { blind, type Blinded, finalize, fromBase64url, infoOf, toBase64url } from '@homegroup/seat-token';
import { type KeptToken } from './token-shelf.js';

const ELEMENT_BYTES = 32;
const PROOF_BYTES = 64;

/** Tokens on their way: what is sent, and what stays here. */
export interface Asked {
  readonly blinded: readonly string[];
  /** Checks the proofs, and gives the tokens of times that are not before an instant; null where a proof does not hold. */
  readonly take: (evaluations: readonly TokenEvaluation[], from: number) => KeptToken[] | null;
}

/**
 * Blinds one nonce for each time of a list. Some milliseconds each, and five times as many to take: nothing for the thread
 * of the page. @throws Error where the key is none
 */
export function askFor(groupId: string, { period, publicKey, times }: PeriodTimes): Asked {
  const key = bytes(publicKey, ELEMENT_BYTES);
  const asked = times.map(({ meeting, startsAt }) =>
    blind(infoOf({ groupId, period, meetingId: meeting, startsAt }), key),
  );
  return {
    blinded: asked.map(({ blinded }) => toBase64url(blinded)),
    take: (evaluations, from) => {
      if (evaluations.length !== times.length) return null;
      try {
        return times.flatMap(({ link, startsAt }, at) => {
          if (startsAt < from) return [];
          return [{ link, startsAt, ...taken(asked[at], evaluations[at]) }];
        });
      } catch {
        return null;
      }
    },
  };
}

function taken(asked?: Blinded, evaluation?: TokenEvaluation): Pick<KeptToken, 'nonce' | 'output'> {
  if (!asked || !evaluation) throw new Error('not answered');
  const evaluated = [bytes(evaluation.evaluated, ELEMENT_BYTES)];
  const [output] = finalize([asked], { evaluated, proof: bytes(evaluation.proof, PROOF_BYTES) });
  if (!output) throw new Error('not answered');
  return { nonce: toBase64url(asked.nonce), output: toBase64url(output) };
}

function bytes(text: string, length: number): Uint8Array {
  const read = fromBase64url(text, length);
  if (!read) throw new Error('no bytes');
  return read;
}
