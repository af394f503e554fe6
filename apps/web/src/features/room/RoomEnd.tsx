import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './RoomEnd.module.css';

interface RoomEndProps {
  readonly kind: 'left' | 'closed' | 'elsewhere' | 'lost';
  readonly onReturn: () => void;
  /** What is still to be had of the room, from elsewhere. */
  readonly children?: ReactNode;
}

/** After the room: what happened, in one line, and the way back. */
export function RoomEnd({ kind, onReturn, children }: RoomEndProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['end']}>
      <PageHeading>{t(`room.${kind}`)}</PageHeading>
      <p>{t(`room.${kind}Next`)}</p>
      {kind !== 'closed' && (
        <Button look={kind === 'left' ? 'plain' : 'main'} onPress={onReturn}>
          {t('room.again')}
        </Button>
      )}
      {children}
      <Link href="/">{t('page.backHome')}</Link>
    </div>
  );
}
