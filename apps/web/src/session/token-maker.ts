import { type PeriodTimes, type TokenEvaluation } from '@homegroup/contracts';
import { type KeptToken } from './token-shelf.js';

/** Makes the tokens of one list, away from the page: first what is asked for, then what is kept. */
export interface TokenMaker {
  ask(groupId: string, list: PeriodTimes): Promise<readonly string[]>;
  /** Null where a proof does not hold. */
  take(evaluations: readonly TokenEvaluation[], from: number): Promise<readonly KeptToken[] | null>;
  end(): void;
}

/** What the page says to the worker, and what it answers. */
export type ToMaker =
  | { readonly kind: 'ask'; readonly groupId: string; readonly list: PeriodTimes }
  | { readonly kind: 'take'; readonly evaluations: readonly TokenEvaluation[]; readonly from: number };
export type FromMaker =
  | { readonly kind: 'asked'; readonly blinded: readonly string[] }
  | { readonly kind: 'taken'; readonly tokens: readonly KeptToken[] | null };
