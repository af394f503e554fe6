import { useEffect, useRef, useState } from 'react';

const UNDO_MS = 10_000;

export interface Undoable {
  /** What is about to be done, in words; null when nothing is. */
  readonly pending: string | null;
  readonly begin: (words: string, act: () => void) => void;
  readonly undo: () => void;
}

/** Does a thing after ten seconds, unless it is undone or the page is left: nobody is asked whether they are sure. */
export function useUndo(): Undoable {
  const [pending, setPending] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    pending,
    begin: (words, act) => {
      clearTimeout(timer.current);
      setPending(words);
      timer.current = setTimeout(() => {
        setPending(null);
        act();
      }, UNDO_MS);
    },
    undo: () => {
      clearTimeout(timer.current);
      setPending(null);
    },
  };
}
