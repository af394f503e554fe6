import { useCallback, useEffect, useState } from 'react';
import { type Fetched } from './session/porch.js';

/** Null while it is on its way; the function asks again. `ask` must be the same from one drawing to the next. */
export function useFetched<T>(ask: () => Promise<Fetched<T>>): [Fetched<T> | null, () => void] {
  const [fetched, setFetched] = useState<Fetched<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void ask().then((next) => isWanted && setFetched(next));
    return () => {
      isWanted = false;
    };
  }, [ask, attempt]);
  const retry = useCallback(() => {
    setFetched(null);
    setAttempt((count) => count + 1);
  }, []);
  return [fetched, retry];
}
