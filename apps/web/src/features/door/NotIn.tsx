import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Progress } from '../../ui/Progress.js';
import styles from './Porch.module.css';

/** Nobody opened for now. */
export function Declined({ onKnock }: { readonly onKnock: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['notIn']}>
      <PageHeading>{t('door.declined.title')}</PageHeading>
      <p>{t('door.declined.next')}</p>
      <Link href="/" className={styles['meetings'] ?? ''}>
        {t('door.sentAway.meetings')}
      </Link>
      <Button onPress={onKnock}>{t('door.declined.again')}</Button>
    </div>
  );
}

interface SentAwayProps {
  readonly isBan: boolean;
  readonly onKnock: () => void;
}

/** After being asked to leave: a knock, or other meetings; never a door that is shut without a word. */
export function SentAway({ isBan, onKnock }: SentAwayProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['notIn']}>
      <PageHeading>{isBan ? t('door.sentAway.bannedTitle') : t('door.sentAway.title')}</PageHeading>
      <p>{isBan ? t('door.sentAway.bannedNext') : t('door.sentAway.next')}</p>
      {!isBan && (
        <Button look="main" onPress={onKnock}>
          {t('door.sentAway.knock')}
        </Button>
      )}
      <Link href="/" className={styles['meetings'] ?? ''}>
        {t('door.sentAway.meetings')}
      </Link>
    </div>
  );
}

/** This device works for its way in; the page asks nothing of anybody meanwhile. */
export function Working() {
  const { t } = useTranslation();
  return (
    <div className={styles['notIn']}>
      <PageHeading>{t('porch.entering')}</PageHeading>
      <p>{t('door.waiting.working')}</p>
      <Progress label={t('door.waiting.workingLabel')} done={null} />
    </div>
  );
}
