import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';

const ALGORITHM = 'PBKDF2/SHA-256';
/** Iterations of one try: a millisecond or two. */
const COST = 5_000;
/** Tries until the answer is found, at the most: about a second on a laptop. */
const COUNTER_MAX = 1_000;
/** And where strangers are only just more than few. */
const COUNTER_CALM = 250;
const GOOD_MS = 5 * 60_000;
/** So many answers are remembered as used; when all are still good no more are taken, rather than one twice. */
const USED_MAX = 50_000;
const SECRET_BYTES = 32;

const hex = z.string().regex(/^[0-9a-f]{1,128}$/);
/** What altcha's clients hand back (a payload of its second version): the challenge as it was given, and the answer. */
const Payload = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: hex,
      salt: hex,
      cost: z.literal(COST),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      expiresAt: z.int(),
      data: z.strictObject({ meeting: z.uuid() }),
    }),
    signature: hex,
  }),
  solution: z.strictObject({ counter: z.int().min(0).max(COUNTER_MAX), derivedKey: hex, time: z.number().optional() }),
});

/**
 * Work that a stranger's device does while many come: one answer opens one door once. Making a challenge costs the server one
 * derivation, which does not hold up its event loop, and checking an answer two hashes. The keys are this process's.
 */
@Injectable()
export class ProofsService {
  private readonly secrets = { challenge: newSecret(), key: newSecret() };
  /** Signatures of used challenges, and until when those are good, in milliseconds since the epoch. */
  private readonly used = new Map<string, number>();

  /** `rush`: from 1, where work is asked for at all; the more of it, the more work. */
  challenge(meetingId: string, rush: number, at = Date.now()): Promise<unknown> {
    const most = Math.round(Math.min(COUNTER_MAX, Math.max(1, rush) * COUNTER_CALM));
    return createChallenge({
      algorithm: ALGORITHM,
      cost: COST,
      counter: randomInt(Math.floor(most / 2), most + 1),
      data: { meeting: meetingId },
      deriveKey,
      expiresAt: new Date(at + GOOD_MS),
      hmacSignatureSecret: this.secrets.challenge,
      hmacKeySignatureSecret: this.secrets.key,
    });
  }

  /** Whether an answer is right, for this meeting, and is shown for the first time. It is used from then on. */
  async isDone(meetingId: string, proof: string, at = Date.now()): Promise<boolean> {
    const payload = parsed(proof);
    if (payload?.challenge.parameters.data.meeting !== meetingId) return false;
    const { challenge, solution } = payload;
    const { verified } = await verifySolution({
      challenge,
      solution: { counter: solution.counter, derivedKey: solution.derivedKey },
      deriveKey,
      hmacSignatureSecret: this.secrets.challenge,
      hmacKeySignatureSecret: this.secrets.key,
    });
    return verified && this.use(challenge.signature, challenge.parameters.expiresAt * 1_000, at);
  }

  private use(signature: string, until: number, at: number): boolean {
    if (until < at || this.used.has(signature)) return false;
    for (const [old, goodUntil] of this.used) {
      if (goodUntil >= at) break;
      this.used.delete(old);
    }
    if (this.used.size >= USED_MAX) return false;
    this.used.set(signature, until);
    return true;
  }
}

function parsed(proof: string): z.infer<typeof Payload> | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(proof, 'base64').toString());
    return Payload.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
