import { useEffect, useRef, useState } from 'react';

const OFFERED_MS = 10_000;

/** What was done, in words; null once it cannot be taken back any more. */
export interface TakeBack {
  readonly done: string | null;
  readonly offer: (words: string, back: () => void) => void;
  readonly takeBack: () => void;
}

/** For what is done at once, and can be taken back for ten seconds. */
export function useTakeBack(): TakeBack {
  const [offered, setOffered] = useState<{ readonly words: string; readonly back: () => void } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    done: offered?.words ?? null,
    offer: (words, back) => {
      clearTimeout(timer.current);
      setOffered({ words, back });
      timer.current = setTimeout(() => setOffered(null), OFFERED_MS);
    },
    takeBack: () => {
      clearTimeout(timer.current);
      setOffered(null);
      offered?.back();
    },
  };
}
