import { useEffect } from 'react';
import { renewLater, type RenewalPlace } from './session/renewal.js';

/** Renews a member's tokens quietly while this page stays; nothing where there is no place to. */
export function useRenewal(place: RenewalPlace | null): void {
  useEffect(() => {
    return place ? renewLater(place) : undefined;
  }, [place]);
}
