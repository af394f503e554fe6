import { useEffect, useRef } from 'react';

/** Going to another page leaves the room: nobody is to be heard from a page that they no longer see. `leave` must stay the same. */
export function useGoodbye(leave: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    return () => {
      // React's strict mode takes every page down once and puts it up again at once.
      timer.current = setTimeout(leave);
    };
  }, [leave]);
}
