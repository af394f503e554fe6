import { useCallback, useEffect, useRef } from 'react';

/** Gives the focus, after the next drawing, to the first of these elements that may have it: nothing that moves or goes takes it along. */
export function useFocusNext(): (...ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const found = wanted.current.map((id) => document.getElementById(id)).find(isFocusable);
    wanted.current = [];
    found?.focus();
  });
  return useCallback((...ids) => (wanted.current = ids), []);
}

function isFocusable(element: HTMLElement | null): element is HTMLElement {
  return element !== null && !element.matches(':disabled');
}
