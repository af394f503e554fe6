import { useLocation } from 'wouter';
import { Asked } from './asked.js';
import { MemberPage } from './features/members/MemberPage.js';
import { InstanceFrame } from './instance-frame.js';
import { ownGroups } from './session/members.js';
import { useAsked } from './use-asked.js';

/** A member's own page. */
export function MemberRoute() {
  const [, go] = useLocation();
  const [groups, again] = useAsked(ownGroups);
  return (
    <InstanceFrame>
      <Asked answer={groups} onRetry={again}>
        {(value) => (
          <MemberPage groups={value} readiness={() => null} onChanged={again} onSignedOut={() => go('/sign-in')} />
        )}
      </Asked>
    </InstanceFrame>
  );
}
