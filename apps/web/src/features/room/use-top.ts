import { useLayoutEffect } from 'react';

/** What begins is seen from its beginning: the room after the porch, and every item of the running order. */
export function useTop(step: number | undefined): void {
  useLayoutEffect(() => {
    // Scrolling is answered with a promise (CSSOM View), which is no clean-up.
    scrollTo(0, 0);
  }, [step]);
}
