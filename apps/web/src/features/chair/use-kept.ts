import { useEffect, useRef, useState } from 'react';

/** How long the way back from what was done is offered, in milliseconds. */
const KEPT_MS = 10_000;

/** Something kept for ten seconds: what a thing just done needs to be taken back. */
export function useKept<T>() {
  const [kept, setKept] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (value: T | null) => {
    clearTimeout(timer.current);
    setKept(value);
    if (value !== null) timer.current = setTimeout(() => setKept(null), KEPT_MS);
  };
  return { kept, keep };
}
