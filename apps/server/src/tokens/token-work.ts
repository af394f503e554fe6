import { type MeetingTime, type Period, type TokenKeys } from '@homegroup/seat-token';
import { Injectable } from '@nestjs/common';
import { type Evaluated, type TokenJob } from './token-jobs.js';
import { TokenWorkers } from './token-workers.js';

/** So many times are evaluated in one go, about 0.1 s: whoever stands at the door waits no longer for the batch of someone else. */
const SLICE = 4;

type Check = Omit<Extract<TokenJob, { kind: 'check' }>, 'kind'>;

/** What is computed on the curve, away from the event loop. All of it throws `TooMuchWork` where too many wait. */
@Injectable()
export class TokenWork {
  constructor(private readonly workers: TokenWorkers) {}

  async derive(seed: Uint8Array, groupId: string, period: Period): Promise<TokenKeys> {
    const answer = await this.workers.run({ kind: 'derive', seed, groupId, period }, 'atTheDoor');
    if (answer.kind !== 'derive') throw new Error('no keys were derived');
    return answer;
  }

  /** One evaluation for each time and its element, in order; null where an element is none. */
  async evaluate(
    secretKey: Uint8Array,
    times: readonly MeetingTime[],
    blinded: readonly Uint8Array[],
  ): Promise<Evaluated[] | null> {
    // Whoever sent one that is none behind hundreds that are some would have them all computed, for nothing, again and again.
    const looked = await this.workers.run({ kind: 'look', blinded }, 'batch');
    if (!(looked.kind === 'look' && looked.areElements)) return null;
    const evaluations: Evaluated[] = [];
    for (let at = 0; at < times.length; at += SLICE) {
      const slice = { times: times.slice(at, at + SLICE), blinded: blinded.slice(at, at + SLICE) };
      const answer = await this.workers.run({ kind: 'evaluate', secretKey, ...slice }, 'batch');
      if (answer.kind !== 'evaluate') return null;
      evaluations.push(...answer.evaluations);
    }
    return evaluations;
  }

  /** Whether someone holds the token that they show, with this seat. */
  async check(shown: Check): Promise<boolean> {
    const answer = await this.workers.run({ kind: 'check', ...shown }, 'atTheDoor');
    return answer.kind === 'check' && answer.isTrue;
  }
}
