import { type MeetingSummary } from '@homegroup/contracts';
import { useEffect, useState } from 'react';

/** Whether this browser holds a member's token of the meeting. Looked up here alone, and only where the door asks for more than a name. */
export function useIsMember({ link, room }: MeetingSummary): boolean {
  const [isMember, setMember] = useState(false);
  const isAsked = room.kind === 'open' && (room.door === 'knock' || room.door === 'members');
  useEffect(() => {
    let isHere = isAsked;
    if (isHere) void import('./session/tokens.js').then(({ groupOf }) => isHere && setMember(groupOf(link) !== null));
    return () => {
      isHere = false;
    };
  }, [link, isAsked]);
  return isMember;
}
