import { useCallback } from 'react';
import { Asked } from './asked.js';
import { RosterPage } from './features/roster/RosterPage.js';
import { both } from './session/both.js';
import * as groups from './session/groups.js';
import { fetchRoster } from './session/roster.js';
import { useAsked } from './use-asked.js';

interface OfMeeting {
  readonly groupId: string;
  readonly id: string;
}

/** Who serves when at a meeting, for the servants of its group. */
export function Roster({ groupId, id }: OfMeeting) {
  const ask = useCallback(
    () => both(groups.fetchGroup(groupId), both(groups.fetchMeeting(groupId, id), fetchRoster(groupId, id))),
    [groupId, id],
  );
  const [answer, again] = useAsked(ask);
  return (
    <Asked answer={answer} onRetry={again}>
      {([group, [meeting, roster]]) => <RosterPage group={group} meeting={meeting} roster={roster} onChanged={again} />}
    </Asked>
  );
}
