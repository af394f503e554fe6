import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Asked } from './asked.js';
import { InvitationPage, type Invited, NoInvitation } from './features/identity/InvitationPage.js';
import { Membership } from './features/members/Membership.js';
import { InstanceFrame } from './instance-frame.js';
import { type Called } from './session/api.js';
import { both } from './session/both.js';
import { fetchMe, lookAtInvitation } from './session/identity.js';
import { useAsked } from './use-asked.js';
import { useSecret } from './use-secret.js';

/** An invitation's link: its secret stands in the fragment, which no server sees, and leaves the address bar at once. */
export function InvitationRoute() {
  const secret = useSecret({ isGoodOnce: true });
  return (
    <InstanceFrame>
      <Invitation key={secret} secret={secret} />
    </InstanceFrame>
  );
}

function Invitation({ secret }: { readonly secret: string | null }) {
  const [, go] = useLocation();
  const [answer, retry] = useAsked(useCallback(() => ask(secret), [secret]));
  return (
    <Asked answer={answer} onRetry={retry}>
      {([me, invited]) => {
        if (invited === 'over') return <None why="over" />;
        if (invited === null && !me.mayRegister) return <None why="missing" />;
        const isToBelong = invited?.info.kind === 'member';
        return (
          <InvitationPage
            invited={invited}
            account={me.account}
            {...(isToBelong && { about: <Membership info={invited.info} /> })}
            onDone={() => go(isToBelong ? '/member' : '/serve')}
          />
        );
      }}
    </Asked>
  );
}

function None({ why }: { readonly why: 'over' | 'missing' }) {
  const { t } = useTranslation();
  return (
    <NoInvitation why={why}>
      <Link href="/">{t('page.backHome')}</Link>
    </NoInvitation>
  );
}

async function ask(secret: string | null) {
  return both(fetchMe(), look(secret));
}

// That an invitation is over is no failure of the page: it has words of its own.
async function look(secret: string | null): Promise<Called<Invited | 'over' | null>> {
  if (secret === null) return { kind: 'done', value: null };
  const looked = await lookAtInvitation(secret);
  if (looked.kind === 'done') return { kind: 'done', value: { secret, info: looked.value } };
  return looked.kind === 'refused' && looked.code === 'INVITATION_OVER' ? { kind: 'done', value: 'over' } : looked;
}
