import { useCallback, useEffect, useState } from 'react';
import { type Fetched } from './session/porch.js';

/**
 * Null while it is on its way; the function asks again. `ask` must be the same from one drawing to the next. What is known
 * at the first drawing is not asked for.
 */
export function useFetched<T>(
  ask: () => Promise<Fetched<T>>,
  known: Fetched<T> | null = null,
): [Fetched<T> | null, () => void] {
  const [fetched, setFetched] = useState(known);
  const [attempt, setAttempt] = useState(0);
  const isKnown = known !== null && attempt === 0;
  useEffect(() => {
    if (isKnown) return;
    let isWanted = true;
    void ask().then((next) => isWanted && setFetched(next));
    return () => {
      isWanted = false;
    };
  }, [ask, attempt, isKnown]);
  const retry = useCallback(() => {
    setFetched(null);
    setAttempt((count) => count + 1);
  }, []);
  return [fetched, retry];
}
