import { useState } from 'react';
import { type Attempted } from '../../session/identity.js';

/** What did not work, and why. */
export type Failure = Exclude<Attempted<unknown>, { readonly kind: 'done' }>;

export interface Attempt {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Tries something; what it gives goes to `then`, why it failed is kept until the next attempt. */
  readonly run: <T>(act: () => Promise<Attempted<T>>, then: (value: T) => void) => void;
}

/** One thing at a time that may fail. */
export function useAttempt(): Attempt {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isBusy,
    failure,
    run: (act, then) => {
      setBusy(true);
      setFailure(null);
      void act().then((outcome) => {
        setBusy(false);
        if (outcome.kind === 'done') then(outcome.value);
        else setFailure(outcome);
      });
    },
  };
}
