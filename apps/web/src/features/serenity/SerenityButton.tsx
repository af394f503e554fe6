import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { isSerene, serves } from './serenity-state.js';

/** For any trusted servant, always in the same place: one tap, and everything stands still. Nothing is asked first. */
export function SerenityButton({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const isServant = useStore(session.store, serves);
  const isOn = useStore(session.store, isSerene);
  const serenity = useStore(session.store, (state) => state.view?.serenity.number ?? 0);
  if (!isServant) return null;
  return (
    <Button
      isDisabled={isOn}
      aria-label={t('door.bar.serenityLong')}
      icon={<CirclePause aria-hidden="true" size={20} />}
      onPress={() => void session.act({ kind: 'callForSerenity', serenity })}
    >
      {t('door.bar.serenity')}
    </Button>
  );
}
