import { hasRight } from '@homegroup/room';
import { Clock, ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { useIsWide } from '../../use-is-wide.js';
import { ChairPanel } from './ChairPanel.js';
import { TimekeeperCard } from './TimekeeperCard.js';

/** The way to the chair's console, or to the timekeeper's clock; nothing for whoever holds neither position. */
export function ServantButton({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const position = useStore(session.store, positionOf);
  const [isOpen, setOpen] = useState(false);
  const isWide = useIsWide();
  if (position === null) return null;
  const title = position === 'chair' ? t('floor.chair.title') : t('floor.timekeeper.title');
  const Icon = position === 'chair' ? ListOrdered : Clock;
  const isBeside = position === 'chair' && isWide;
  if (isBeside) return null;
  return (
    <>
      <Button look="stacked" icon={<Icon aria-hidden="true" />} onPress={() => setOpen(true)}>
        {position === 'chair' ? t('floor.chair.open') : t('floor.timekeeper.open')}
      </Button>
      <Sheet title={title} closeLabel={t('room.close')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {position === 'chair' ? <ChairPanel session={session} /> : <TimekeeperCard session={session} />}
      </Sheet>
    </>
  );
}

function positionOf({ view, own }: RoomState): 'chair' | 'timekeeper' | null {
  if (!view || !own) return null;
  if (hasRight(view, own.seat, 'lead')) return 'chair';
  return hasRight(view, own.seat, 'time') ? 'timekeeper' : null;
}
