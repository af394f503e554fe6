import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { Asked } from './asked.js';
import { DoorReadiness } from './features/door-trust/DoorReadiness.js';
import { MemberPage } from './features/members/MemberPage.js';
import { InstanceFrame } from './instance-frame.js';
import { ownGroups } from './session/members.js';
import { forgetOtherGroups, keepTokens } from './session/tokens.js';
import { useAsked } from './use-asked.js';

/** A member's own page. */
export function MemberRoute() {
  const [, go] = useLocation();
  const [groups, again] = useAsked(ownGroups);
  useEffect(() => {
    if (groups?.kind === 'done') forgetOtherGroups(groups.value.map(({ id }) => id));
  }, [groups]);
  return (
    <InstanceFrame>
      <Asked answer={groups} onRetry={again}>
        {(value) => (
          <MemberPage
            groups={value}
            readiness={({ id }) => <Ready groupId={id} />}
            onChanged={again}
            onSignedOut={() => go('/sign-in')}
          />
        )}
      </Asked>
    </InstanceFrame>
  );
}

/** Whoever opens their page has this device made ready for the month. */
function Ready({ groupId }: { readonly groupId: string }) {
  const [readiness] = useAsked(useCallback(() => keepTokens(groupId, { ask: 'now' }), [groupId]));
  return <DoorReadiness readiness={readiness} />;
}
