import { LogOut, Menu, Users } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './RoomPage.module.css';

interface RoomBarProps {
  readonly session: RoomSession;
  readonly title: string;
  readonly onOpen: (sheet: 'people' | 'menu') => void;
  /** What stands under it. */
  readonly children: ReactNode;
}

/** Where one is, with how many, and the ways out. */
export function RoomBar({ session, title, onOpen, children }: RoomBarProps) {
  const { t } = useTranslation();
  const count = useStore(session.store, (state) => state.view?.seats.length ?? 0);
  return (
    <header className={styles['bar']}>
      <PageHeading>{title}</PageHeading>
      <div className={styles['ways']}>
        <Button look="quiet" icon={<Users aria-hidden="true" size={20} />} onPress={() => onOpen('people')}>
          <span className={styles['count']}>{t('room.present', { count })}</span>
        </Button>
        <Button
          look="quiet"
          aria-label={t('room.menu')}
          icon={<Menu aria-hidden="true" size={24} />}
          onPress={() => onOpen('menu')}
        />
        <Button
          look="quiet"
          aria-label={t('room.leave')}
          icon={<LogOut aria-hidden="true" size={22} />}
          onPress={() => void session.leave()}
        />
      </div>
      {children}
    </header>
  );
}
