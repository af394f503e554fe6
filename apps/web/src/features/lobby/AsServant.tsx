import { type RosterPosition } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { claimsToday } from '../../session/claims.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { Switch } from '../../ui/Toggles.js';
import { type Service } from './use-service.js';

/** For those whom the group has appointed, and those who have signed up to serve today. */
export function AsServant({
  service: { positions, signedUp, isWanted, want, trouble },
}: {
  readonly service: Service;
}) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language).format(positions.map((position) => t(`floor.role.${position}`)));
  return (
    <>
      <Live>
        <SignedUp positions={signedUp} />
      </Live>
      {positions.length > 0 && (
        <Switch label={t('porch.asServant', { positions: list })} isOn={isWanted} onChange={want} />
      )}
      <Live>{trouble && <NotAsServant trouble={trouble} />}</Live>
    </>
  );
}

/** Nobody comes in as less than they wished without being told. */
function NotAsServant({ trouble }: { readonly trouble: NonNullable<Service['trouble']> }) {
  const { t } = useTranslation();
  return (
    <Notice tone="attention">
      <p>{trouble === 'unreachable' ? t('page.unreachable') : t(`code.${trouble}`)}</p>
      <p>{t('porch.notAsServant')}</p>
      {trouble === 'NOT_SIGNED_IN' && <Link href="/sign-in">{t('identity.signIn.title')}</Link>}
    </Notice>
  );
}

/** For whoever comes before the doors open, as this browser knows it. */
export function SignedUpHere({ link }: { readonly link: string }) {
  const [claims] = useState(() => claimsToday(link));
  return <SignedUp positions={[...new Set(claims.map(({ position }) => position))]} />;
}

function SignedUp({ positions }: { readonly positions: readonly RosterPosition[] }) {
  const { t, i18n } = useTranslation();
  if (positions.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language).format(positions.map((position) => t(`floor.role.${position}`)));
  return (
    <Notice>
      <p>{t('roster.porch.signedUp', { positions: list })}</p>
    </Notice>
  );
}
