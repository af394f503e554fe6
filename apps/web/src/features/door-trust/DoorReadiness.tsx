import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Readiness } from '../../session/tokens.js';
import { dayInSentence } from '../../i18n/times.js';
import { Notice } from '../../ui/Notice.js';
import styles from './DoorTrust.module.css';

interface DoorReadinessProps {
  /** Null while it is being found out. */
  readonly readiness: Readiness | null;
}

/** Whether this device lets its member in at a group's door, and until when. */
export function DoorReadiness({ readiness }: DoorReadinessProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['ready']}>
      <div role="status">{readiness?.kind === 'keyChanged' ? null : <Said readiness={readiness} />}</div>
      {readiness?.kind === 'keyChanged' && <KeyChanged />}
      <Link href="/how-the-door-works" className={styles['how'] ?? ''}>
        {t('trust.readiness.how')}
      </Link>
    </div>
  );
}

function Said({ readiness }: DoorReadinessProps) {
  const { t, i18n } = useTranslation();
  switch (readiness?.kind) {
    case undefined:
      return <p>{t('trust.readiness.getting')}</p>;
    case 'ready': {
      // The last day, not the instant after it, which is a month's first in UTC.
      const date = dayInSentence(readiness.until - 1, { language: i18n.language, zone: 'UTC' });
      return <p>{t('trust.readiness.ready', { date })}</p>;
    }
    case 'refused':
      return <p>{t(`code.${readiness.code}`)}</p>;
    case 'noMeetings':
    case 'failed':
      return <p>{t(`trust.readiness.${readiness.kind}`)}</p>;
    case 'keyChanged':
      return null;
  }
}

function KeyChanged() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Notice tone="attention">
        <p>{t('trust.readiness.keyChanged')}</p>
        <p>{t('trust.readiness.keyChangedNext')}</p>
      </Notice>
    </div>
  );
}
