import { type ServicePass } from '@homegroup/contracts';
import { useEffect, useState } from 'react';
import { fetchServicePass } from '../../session/service-pass.js';

/** The service positions that someone comes in with, if they have any here and wish to. */
export interface Service {
  readonly pass: ServicePass | null;
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
}

/** Asks only in a browser of someone who serves; nobody else's says anything. */
export function useService(link: string): Service {
  const [pass, setPass] = useState<ServicePass | null>(null);
  const [isWanted, want] = useState(true);
  useEffect(() => {
    let isHere = true;
    void fetchServicePass(link).then((found) => isHere && setPass(found));
    return () => {
      isHere = false;
    };
  }, [link]);
  return { pass, isWanted, want };
}
