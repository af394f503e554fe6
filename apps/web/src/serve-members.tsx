import { useCallback } from 'react';
import { Asked } from './asked.js';
import { MembersPage } from './features/members/MembersPage.js';
import { both } from './session/both.js';
import { fetchGroup } from './session/groups.js';
import { beginPeriod, fetchRoll } from './session/members.js';
import { useAsked } from './use-asked.js';

/** The members of a group, for its servants. */
export function Members({ id }: { readonly id: string }) {
  const [answer, again] = useAsked(useCallback(() => both(fetchGroup(id), fetchRoll(id)), [id]));
  return (
    <Asked answer={answer} onRetry={again}>
      {([group, roll]) => (
        <MembersPage group={group} roll={roll} beginPeriod={() => beginPeriod(id)} onChanged={again} />
      )}
    </Asked>
  );
}
