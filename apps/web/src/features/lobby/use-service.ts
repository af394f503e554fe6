import { type Code, type RosterPosition } from '@homegroup/contracts';
import { useEffect, useState } from 'react';
import { type ComingService, fetchAppointed, fetchSignedUp, servesAs } from '../../session/service-pass.js';

/** The service positions that someone comes in with, if they have any here and wish to. */
export interface Service {
  /** What they may come in as; nothing for whoever does not serve. */
  readonly positions: readonly RosterPosition[];
  /** Those that they signed up for today. */
  readonly signedUp: readonly RosterPosition[];
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
  /** Why they could not, when they came in so. */
  readonly trouble: Code | 'unreachable' | null;
  /** What shows it at the door, none where it is not wished; null where it is, and cannot be had. */
  readonly take: () => Promise<{ readonly pass: string | undefined } | null>;
}

/**
 * Whoever the group has appointed chooses first: only then does the server learn which account is here. A place that was signed
 * up for is known by its own secret, and so is wished for until somebody says otherwise.
 */
export function useService(link: string): Service {
  const [appointed] = useState(() => servesAs(link));
  const [claimed, setClaimed] = useState<ComingService | null>(null);
  const [isWanted, setWanted] = useState(appointed.length === 0);
  const [trouble, setTrouble] = useState<Service['trouble']>(null);
  useEffect(() => {
    let isHere = true;
    void fetchSignedUp(link).then((found) => isHere && setClaimed(found));
    return () => {
      isHere = false;
    };
  }, [link]);

  async function take() {
    if (!isWanted) return { pass: undefined };
    if (appointed.length === 0) return { pass: claimed?.pass.pass };
    const answer = await fetchAppointed(link);
    if (answer.kind === 'done') return { pass: answer.value.pass.pass };
    setWanted(false);
    setTrouble(answer.kind === 'refused' ? answer.code : 'unreachable');
    return null;
  }

  return {
    positions: [...new Set([...appointed, ...(claimed?.pass.positions ?? [])])],
    signedUp: claimed?.signedUp ?? [],
    isWanted,
    want: (next) => {
      setWanted(next);
      setTrouble(null);
    },
    trouble,
    take,
  };
}
