import { useSyncExternalStore } from 'react';

/** The width from which the style sheets put things side by side. */
const WIDE = '(width >= 800px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(WIDE).matches);
}

function follow(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
