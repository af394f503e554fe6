import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Challenge, solveChallenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ProofsService } from './proofs.service.js';

const MEETING = '5f3e2a10-0000-4000-8000-000000000001';
const OTHER = '5f3e2a10-0000-4000-8000-000000000002';
const proofs = new ProofsService();
let challenge: Challenge;
let solution: Solution;

beforeAll(async () => {
  challenge = (await proofs.challenge(MEETING, 1)) as Challenge;
  solution = await solved(challenge);
}, 120_000);

async function solved(one: Challenge): Promise<Solution> {
  const found = await solveChallenge({ challenge: one, deriveKey });
  if (!found) throw new Error('not solved in time');
  return found;
}

const written = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

describe('a proof of work', () => {
  it('is taken once, for its own meeting, within its minutes', async () => {
    const proof = written({ challenge, solution });
    expect(await proofs.isDone(OTHER, proof)).toBe(false);
    expect(await proofs.isDone(MEETING, proof, Date.now() + 6 * 60_000)).toBe(false);
    expect(await new ProofsService().isDone(MEETING, proof)).toBe(false);
    expect(await proofs.isDone(MEETING, proof)).toBe(true);
    expect(await proofs.isDone(MEETING, proof)).toBe(false);
    expect(await proofs.isDone(MEETING, written({ solution, challenge }))).toBe(false);
  });

  it('is refused with whatever was altered in it, and whatever is none', async () => {
    const fresh = (await proofs.challenge(MEETING, 1)) as Challenge;
    const parameters = (changes: object) => ({ ...fresh, parameters: { ...fresh.parameters, ...changes } });
    for (const payload of [
      { challenge: fresh, solution },
      { challenge: parameters({ data: { meeting: MEETING, more: 1 } }), solution },
      { challenge: parameters({ cost: 1 }), solution },
      { challenge: parameters({ keyPrefix: '00' }), solution },
      { challenge: parameters({ expiresAt: 4_000_000_000 }), solution },
      { challenge: { parameters: fresh.parameters }, solution },
      { challenge: fresh },
      {},
      null,
    ]) {
      expect(await proofs.isDone(MEETING, written(payload))).toBe(false);
    }
    for (const text of ['', 'no proof', '====', 'x'.repeat(2_000)]) {
      expect(await proofs.isDone(MEETING, text)).toBe(false);
    }
  });

  it('takes more work the more come, up to a thousand tries', async () => {
    // The answer to a challenge is found by trying from 0 on: what it takes is known without trying.
    const tries = async (rush: number, from: number) => {
      const one = (await proofs.challenge(MEETING, rush)) as Challenge;
      const found = await solveChallenge({ challenge: one, deriveKey, counterStart: from });
      return found?.counter ?? -1;
    };
    expect(await tries(1, 125)).toBeLessThanOrEqual(250);
    const most = await tries(100, 500);
    expect(most).toBeGreaterThanOrEqual(500);
    expect(most).toBeLessThanOrEqual(1_000);
  }, 120_000);
});
