import { useEffect, useState } from 'react';
import { type ComingService, fetchService } from '../../session/service-pass.js';

/** The service positions that someone comes in with, if they have any here and wish to. */
export interface Service {
  readonly coming: ComingService | null;
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
}

/** Asks only in a browser of someone who serves; nobody else's says anything. */
export function useService(link: string): Service {
  const [coming, setComing] = useState<ComingService | null>(null);
  const [isWanted, want] = useState(true);
  useEffect(() => {
    let isHere = true;
    void fetchService(link).then((found) => isHere && setComing(found));
    return () => {
      isHere = false;
    };
  }, [link]);
  return { coming, isWanted, want };
}
