import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeRosterLink } from '../../session/roster.js';
import { Button } from '../../ui/Button.js';
import { Copyable } from '../../ui/Copyable.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import styles from './Roster.module.css';

interface SignUpLinkProps {
  readonly group: string;
  readonly meeting: string;
  /** What stands in addresses of the meeting. */
  readonly link: string;
  readonly hasLink: boolean;
}

/** The link by which people sign up. Its secret stands behind the # of the address, which no server sees. */
export function SignUpLink({ group, meeting, link, hasLink }: SignUpLinkProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const make = async () => {
    const answer = await makeRosterLink(group, meeting);
    setFailed(answer.kind !== 'done');
    if (answer.kind === 'done') setSecret(answer.value.secret);
  };
  const isThere = hasLink || secret !== null;
  return (
    <section className={styles['section']} aria-labelledby="sign-up-link">
      <h2 id="sign-up-link">{t('roster.link.title')}</h2>
      <p>{t('roster.link.lead')}</p>
      <Live>
        {hasFailed && <Notice tone="stop">{t('page.unreachable')}</Notice>}
        {secret !== null && (
          <Copyable
            label={t('roster.link.label')}
            text={`${location.origin}/roster/${link}#${secret}`}
            copy={t('roster.link.copy')}
            copied={t('roster.link.copied')}
          />
        )}
      </Live>
      {isThere && secret === null && <p className={styles['soft']}>{t('roster.link.renewHint')}</p>}
      <Button look={isThere ? 'large' : 'main'} onPress={() => void make()}>
        {isThere ? t('roster.link.renew') : t('roster.link.make')}
      </Button>
    </section>
  );
}
