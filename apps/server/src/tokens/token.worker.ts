import { parentPort } from 'node:worker_threads';
import { areElements, blindEvaluate, deriveKeys, infoOf, isTrue, type MeetingTime } from '@homegroup/seat-token';
import type { Evaluated, TokenAnswer, TokenJob } from './token-jobs.js';

// A thread of its own: what is computed here takes milliseconds, in which rooms would stand still. One job at a time.
// Tests run this file as it stands, so that it keeps to syntax that Node strips by itself.

function answerTo(job: TokenJob): TokenAnswer {
  switch (job.kind) {
    case 'derive':
      return { kind: job.kind, ...deriveKeys(job.seed, job.groupId, job.period) };
    case 'look':
      return { kind: job.kind, areElements: areElements(job.blinded) };
    case 'evaluate':
      return { kind: job.kind, evaluations: job.times.map((time, at) => evaluated(job, time, job.blinded[at])) };
    case 'check':
      return { kind: job.kind, isTrue: isTrue(job.secretKey, infoOf(job.time), job) };
  }
}

function evaluated({ secretKey }: { secretKey: Uint8Array }, time: MeetingTime, blinded?: Uint8Array): Evaluated {
  const evaluation = blindEvaluate(secretKey, infoOf(time), blinded ? [blinded] : []);
  const [first] = evaluation.evaluated;
  if (!first) throw new Error('a time without an element');
  return { evaluated: first, proof: evaluation.proof };
}

parentPort?.on('message', (job: TokenJob) => {
  let answer: TokenAnswer;
  try {
    answer = answerTo(job);
  } catch {
    answer = { kind: 'invalid' };
  }
  parentPort?.postMessage(answer);
});
