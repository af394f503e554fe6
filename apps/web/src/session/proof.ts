import { type ProofChallenge } from '@homegroup/contracts';
import { call } from './api.js';
import { type Work } from './at-the-door.js';

/** Takes a challenge; answers the proof once, or null. */
export type Solver = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Does the work that a meeting's door asks for just now, if it asks for any. */
export async function work(link: string, startSolver: () => Promise<Solver>): Promise<Work> {
  const answer = await call<ProofChallenge>('GET', `/api/meetings/${encodeURIComponent(link)}/proof`);
  if (answer.kind !== 'done') return { kind: 'failed' };
  const { challenge } = answer.value;
  if (challenge === null) return { kind: 'notNeeded' };
  const proof = await solve(challenge, startSolver).catch(() => null);
  return typeof proof === 'string' ? { kind: 'done', proof } : { kind: 'failed' };
}

async function solve(challenge: unknown, startSolver: () => Promise<Solver>): Promise<unknown> {
  const solver = await startSolver();
  try {
    return await new Promise<unknown>((resolve, reject) => {
      solver.onmessage = ({ data }) => resolve(data);
      solver.onerror = () => reject(new Error('no solver'));
      solver.postMessage(challenge);
    });
  } finally {
    solver.terminate();
  }
}
