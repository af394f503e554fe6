import { useCallback, useEffect, useState } from 'react';
import { type Called } from './session/api.js';

/** What the server says, null while it is on its way; the function asks again. `ask` must be the same from one drawing to the next. */
export function useAsked<T>(ask: () => Promise<Called<T>>): [Called<T> | null, () => void] {
  const [answer, setAnswer] = useState<Called<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void ask().then((next) => isWanted && setAnswer(next));
    return () => {
      isWanted = false;
    };
  }, [ask, attempt]);
  return [answer, useCallback(() => setAttempt((count) => count + 1), [])];
}
