import { actingChair, type CommonView, type Offer } from '@homegroup/room';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import styles from './WhoChairs.module.css';

/** How the meeting shares and who leads; where nobody does, a way to offer, and a moment to object. */
export function WhoChairs({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { offer } = view.chairing;
  return (
    <div className={styles['chairing']} role="status">
      {offer ? <Offered session={session} view={view} offer={offer} /> : <Leading session={session} view={view} />}
    </div>
  );
}

function Leading({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const mayOffer = useMay(session, { kind: 'offerToChair' });
  const acting = actingChair(view);
  if (acting !== null) {
    const chair = acting === own ? t('floor.offer.youChair') : t('floor.offer.leads', { name: nameOf(view, acting) });
    return <p>{`${t(`floor.way.${view.floor.way}`)} · ${chair}`}</p>;
  }
  return (
    <>
      <p>{t('floor.offer.none')}</p>
      {mayOffer && <Button onPress={() => void session.act({ kind: 'offerToChair' })}>{t('floor.offer.offer')}</Button>}
    </>
  );
}

interface OfferedProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly offer: Offer;
}

function Offered({ session, view, offer }: OfferedProps) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const seconds = useSecondsUntil(session.now, offer.agreedAt);
  if (offer.seat === own) {
    return (
      <>
        <p>{t('floor.offer.mine', { seconds })}</p>
        <Button onPress={() => void session.act({ kind: 'withdrawOffer' })}>{t('floor.offer.withdraw')}</Button>
      </>
    );
  }
  const object = () => void session.act({ kind: 'objectToOffer', offer: offer.number });
  return (
    <>
      <p>{t('floor.offer.theirs', { name: nameOf(view, offer.seat), seconds })}</p>
      <Button onPress={object}>{t('floor.offer.object')}</Button>
    </>
  );
}

/** In steps of five: a screen reader is not to count aloud. */
function useSecondsUntil(now: () => number, at: number): number {
  const [left, setLeft] = useState(() => at - now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(at - now()), 500);
    return () => clearInterval(timer);
  }, [at, now]);
  return Math.max(0, Math.ceil(left / 5_000) * 5);
}
