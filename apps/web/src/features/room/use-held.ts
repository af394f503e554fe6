import { useEffect, useState } from 'react';

/** The value, or the last one there was until `ms` milliseconds have passed without any. */
export function useHeld<T>(value: T | undefined, ms: number): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  useEffect(() => {
    if (value !== undefined) return;
    const timer = setTimeout(() => setLast(undefined), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value ?? last;
}
