import { type ProofChallenge } from '@homegroup/contracts';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Does the work that a meeting's door asks for just now. @throws when none is asked for, or it is not done in time */
export async function proofFor(url: string, meeting: string): Promise<string> {
  const answer = await fetch(`${url}/api/meetings/${meeting}/proof`);
  const { challenge } = (await answer.json()) as ProofChallenge & { readonly challenge: Challenge | null };
  if (challenge === null) throw new Error('no work is asked for');
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('the work was not done in time');
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
