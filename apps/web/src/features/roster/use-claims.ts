import { useCallback, useEffect, useState } from 'react';
import { claimsAt, keepClaim, type KeptClaim } from '../../session/claims.js';
import { placesHeld } from '../../session/roster.js';

export interface Claims {
  /** What this browser has signed up for at the meeting. */
  readonly kept: readonly KeptClaim[];
  /** Something of it was changed. */
  readonly readAgain: () => void;
}

/** The claims that this browser keeps, put right by what the server still has of them: a servant may have taken a name off. */
export function useClaims(link: string): Claims {
  const [kept, setKept] = useState(() => claimsAt(link));
  const readAgain = useCallback(() => setKept(claimsAt(link)), [link]);
  useEffect(() => {
    let isHere = true;
    void putRight(link).then(() => isHere && readAgain());
    return () => {
      isHere = false;
    };
  }, [link, readAgain]);
  return { kept, readAgain };
}

async function putRight(link: string): Promise<void> {
  for (const claim of claimsAt(link)) {
    const answer = await placesHeld(link, claim.claim);
    if (answer.kind === 'done') keepClaim(link, { ...claim, startsAt: answer.value.startsAt });
  }
}
