import { useEffect, useRef, useState } from 'react';

/** How long a first tap waits for its second, in milliseconds. */
const WAITS_MS = 4_000;

/**
 * For what ends something of another person: the first tap says so, the second does it. `meaning`: what a tap would do now;
 * as soon as it is another, a first tap counts no more.
 */
export function useSecondTap(meaning: string) {
  const [armed, setArmed] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isArmed = armed === meaning;
  return {
    isArmed,
    tap: (act: () => void) => {
      clearTimeout(timer.current);
      setArmed(isArmed ? null : meaning);
      if (isArmed) act();
      else timer.current = setTimeout(() => setArmed(null), WAITS_MS);
    },
  };
}
