import { useCallback, useEffect, useState } from 'react';

/** What became of a question: a value, or some failure. */
interface Answer {
  readonly kind: string;
}

const VALUES: ReadonlySet<string> = new Set(['done', 'found']);

/**
 * What the server says, null while it is on its way; the function asks again, and keeps a value until the next one is there.
 * `ask` must be the same from one drawing to the next. What is known at the first drawing is not asked for.
 */
export function useAsked<A extends Answer>(ask: () => Promise<A>, known: A | null = null): [A | null, () => void] {
  const [answer, setAnswer] = useState(known);
  const [attempt, setAttempt] = useState(0);
  const isKnown = known !== null && attempt === 0;
  useEffect(() => {
    if (isKnown) return;
    let isWanted = true;
    void ask().then((next) => isWanted && setAnswer(next));
    return () => {
      isWanted = false;
    };
  }, [ask, attempt, isKnown]);
  const again = useCallback(() => {
    setAnswer((before) => (before && VALUES.has(before.kind) ? before : null));
    setAttempt((count) => count + 1);
  }, []);
  return [answer, again];
}
