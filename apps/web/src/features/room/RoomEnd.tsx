import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.js';
import styles from './RoomEnd.module.css';

/** After the room: what happened, in one line, and the way back. */
export function RoomEnd({
  kind,
  onReturn,
}: {
  readonly kind: 'left' | 'closed' | 'elsewhere' | 'lost';
  readonly onReturn: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles['end']}>
      <h1>{t(`room.${kind}`)}</h1>
      <p>{t(`room.${kind}Next`)}</p>
      {kind !== 'closed' && (
        <Button look="main" onPress={onReturn}>
          {t('room.again')}
        </Button>
      )}
      <Link href="/">{t('page.backHome')}</Link>
    </div>
  );
}
