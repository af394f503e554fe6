import { type MadeInvitation, type OpenInvitation, type Term } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ofDevice } from '../../i18n/times.js';
import { invite, withdrawInvitation } from '../../session/groups.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { CopyLink } from './CopyLink.js';
import { TermFields } from './TermFields.js';
import styles from './Serve.module.css';

interface InviteServantProps {
  readonly group: string;
  readonly invitations: readonly OpenInvitation[];
  readonly onChanged: () => void;
}

/** A link for one more servant. Its secret stands behind the # of the address, which no server sees. */
export function InviteServant({ group, invitations, onChanged }: InviteServantProps) {
  const { t } = useTranslation();
  const [terms, setTerms] = useState<Term[]>([]);
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const make = async () => {
    const answer = await invite(group, terms);
    setFailed(answer.kind !== 'done');
    if (answer.kind !== 'done') return;
    setMade(answer.value);
    onChanged();
  };
  return (
    <section className={styles['section']} aria-labelledby="invite">
      <h2 id="invite">{t('serve.servants.invite')}</h2>
      <p>{t('serve.servants.inviteLead')}</p>
      <TermFields terms={terms} onChange={setTerms} />
      <Button look="main" onPress={() => void make()}>
        {t('serve.servants.make')}
      </Button>
      <Live>
        {hasFailed && <Notice tone="stop">{t('page.unreachable')}</Notice>}
        {made && <CopyLink label={t('serve.servants.link')} address={`${location.origin}/invitation#${made.secret}`} />}
      </Live>
      <OpenInvitations group={group} invitations={invitations} onChanged={onChanged} />
    </section>
  );
}

function OpenInvitations({ group, invitations, onChanged }: InviteServantProps) {
  const { t, i18n } = useTranslation();
  if (invitations.length === 0) return null;
  const dates = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short', ...ofDevice() });
  return (
    <>
      <h3>{t('serve.servants.open')}</h3>
      <ul className={styles['list']}>
        {invitations.map(({ id, terms, expiresAt }) => (
          <li key={id} className={styles['link']}>
            <span>
              {t('serve.servants.openOne', { date: dates.format(expiresAt) })}
              {terms.length > 0 && ` · ${terms.map(({ position }) => t(`floor.role.${position}`)).join(', ')}`}
            </span>
            <Button onPress={() => void withdrawInvitation(group, id).then(onChanged)}>
              {t('serve.servants.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
