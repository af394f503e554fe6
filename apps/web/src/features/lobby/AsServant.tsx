import { type RosterPosition } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimsToday } from '../../session/claims.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { Switch } from '../../ui/Toggles.js';
import { type Service } from './use-service.js';

/** For those whom the group has appointed, and those who have signed up to serve today. */
export function AsServant({ service: { coming, isWanted, want } }: { readonly service: Service }) {
  const { t, i18n } = useTranslation();
  const positions = (coming?.pass.positions ?? []).map((position) => t(`floor.role.${position}`));
  const list = new Intl.ListFormat(i18n.language).format(positions);
  return (
    <>
      <Live>{coming && <SignedUp positions={coming.signedUp} />}</Live>
      {coming && <Switch label={t('porch.asServant', { positions: list })} isOn={isWanted} onChange={want} />}
    </>
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
