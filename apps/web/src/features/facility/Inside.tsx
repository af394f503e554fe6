import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type FacilityVisit, type Stage } from '../../session/facility-visit.js';
import { Button } from '../../ui/Button.js';
import { Message } from './Message.js';
import { Screen } from './Screen.js';
import { useWakeLock } from './use-wake-lock.js';
import styles from './Facility.module.css';

interface InsideProps {
  readonly visit: Pick<FacilityVisit, 'comeIn' | 'leave'>;
  readonly stage: Stage & { readonly kind: 'inside' };
}

/** Where the room would be, and what stands there while it is not. */
export function Inside({ visit, stage: { session, found } }: InsideProps) {
  const { t } = useTranslation();
  useWakeLock();
  const presence = useStore(session.store, (state) => state.presence);
  const isSeated = useDeferredValue(presence.kind === 'seated');
  const leave = () => void visit.leave();
  if (isSeated)
    return <Screen session={session} hasCamera={found.door.camera} helplines={found.porch.helplines} onLeave={leave} />;
  return (
    <div className={styles['frame']}>
      <main className={styles['main']}>
        {presence.kind === 'elsewhere' ? (
          <Message title={t('facility.elsewhere.title')}>
            <p>{t('facility.elsewhere.lead')}</p>
            <Button look="main" onPress={() => void visit.comeIn()}>
              {t('facility.elsewhere.back')}
            </Button>
            <Button onPress={leave}>{t('facility.room.leave')}</Button>
          </Message>
        ) : (
          <Message title={t('facility.entering')}>
            {presence.kind === 'refused' && <p>{t(`code.${presence.code}`)}</p>}
            {presence.kind !== 'entering' && <p>{t('facility.stillTrying')}</p>}
            <Button onPress={leave}>{t('facility.room.leave')}</Button>
          </Message>
        )}
      </main>
    </div>
  );
}
