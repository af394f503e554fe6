import { useLayoutEffect } from 'react';

/** What begins is seen from its beginning: the room after the porch, every item of the running order, a moment of serenity. */
export function useTop(step: string): void {
  useLayoutEffect(() => {
    // Scrolling is answered with a promise (CSSOM View), which is no clean-up.
    scrollTo(0, 0);
  }, [step]);
}
