import { hasRight } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { DoorSettings } from './DoorSettings.js';
import { KnockCard } from './KnockCard.js';
import { waitingIn } from './porch-state.js';
import { Removals } from './Removals.js';
import { WhatEachDoes } from './WhatEachDoes.js';
import styles from './Door.module.css';

/** Who waits, what can be done for them, and how the door stands. */
export function DoorSheet({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const waiting = useStore(session.store, waitingIn);
  const isStandIn = useStore(session.store, standsIn);
  return (
    <div className={styles['sheet']}>
      {isStandIn && <p>{t('door.sheet.standIn')}</p>}
      <section className={styles['part']} aria-labelledby="at-the-door">
        <h3 id="at-the-door">{t('door.sheet.waiting')}</h3>
        {waiting.length === 0 && <p className={styles['soft']}>{t('door.sheet.nobody')}</p>}
        <ol className={styles['knocks']}>
          {waiting.map((knock) => (
            <KnockCard key={knock.id} session={session} knock={knock} />
          ))}
        </ol>
        {waiting.length > 0 && <WhatEachDoes />}
      </section>
      <Removals session={session} />
      <DoorSettings session={session} />
    </div>
  );
}

function standsIn({ view, own }: RoomState): boolean {
  return view !== null && own !== null && own.porch !== null && !hasRight(view, own.seat, 'door');
}
