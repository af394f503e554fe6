import { useEffect } from 'react';

/** While it is needed, whoever leaves the page is asked by the browser first, by a link within the app, too. */
export function useLeavingWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    // Before the app's own listeners, which would go without a question.
    addEventListener('click', leaveByLoading, { capture: true });
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('click', leaveByLoading, { capture: true });
    };
  }, [isNeeded]);
}

/** A link to another page of the app is the browser's to follow, which loads that page, and asks before it does. */
function leaveByLoading(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin === location.origin && link.pathname !== location.pathname) event.stopPropagation();
}
