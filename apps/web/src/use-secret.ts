import { SECRET } from '@homegroup/contracts';
import { useEffect, useState } from 'react';

/**
 * The secret of a link, which stands in the fragment that no server sees; null where there is none. One that is good only
 * once leaves the address bar at once; another stays, so that the page can be kept and loaded again.
 */
export function useSecret({ isGoodOnce }: { readonly isGoodOnce: boolean }): string | null {
  const [secret, setSecret] = useState(secretInAddress);
  useEffect(() => {
    const hide = () => isGoodOnce && hideSecret();
    hide();
    // A second link opened in the same tab changes nothing but the fragment.
    const read = () => {
      const next = secretInAddress();
      if (next !== null) setSecret(next);
      hide();
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [isGoodOnce]);
  return secret;
}

function secretInAddress(): string | null {
  const fragment = location.hash.slice(1);
  return SECRET.test(fragment) ? fragment : null;
}

function hideSecret(): void {
  if (secretInAddress() !== null) history.replaceState(history.state, '', location.pathname);
}
