import { ownWorker } from './own-worker.js';
import { type Solver } from './proof.js';

/** The work is done in a thread of its own. */
export async function startSolver(): Promise<Solver> {
  const { default: url } = await import('./proof-worker.ts?worker&url');
  return ownWorker(url, 'proof');
}
