import { type BallotView } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { MotionForm } from './MotionForm.js';
import styles from './BallotCard.module.css';

interface BallotCardProps {
  readonly session: RoomSession;
}

/** A group conscience: to ask, to see how many have taken part, to close it and put it away. */
export function BallotCard({ session }: BallotCardProps) {
  const { t } = useTranslation();
  const ballot = useStore(session.store, (state) => state.view?.ballot);
  if (!ballot) return null;
  return (
    <section aria-labelledby="chair-ballot" className={styles['ballot']}>
      <h3 id="chair-ballot">{t('script.ballot.heading')}</h3>
      {ballot.kind === 'none' && <Ask session={session} number={ballot.number} />}
      {ballot.kind === 'open' && <Open session={session} ballot={ballot} />}
      {ballot.kind === 'closed' && <Closed session={session} ballot={ballot} />}
    </section>
  );
}

function Ask({ session, number }: BallotCardProps & { readonly number: number }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t('script.ballot.ask')}</Button>;
  return (
    <MotionForm
      onOpen={(motion, quorum) => session.act({ kind: 'openBallot', ballot: number, motion, quorum })}
      onCancel={() => setOpen(false)}
    />
  );
}

type Known<K extends BallotView['kind']> = BallotCardProps & {
  readonly ballot: Extract<BallotView, { readonly kind: K }>;
};

function Open({ session, ballot: { number, motion, voted, seats } }: Known<'open'>) {
  const { t } = useTranslation();
  // Whoever was there when it opened takes part, but for a facility.
  const here = useStore(
    session.store,
    ({ view }) => view?.seats.slice(0, seats).filter(({ roles }) => !roles.includes('facility')).length ?? 0,
  );
  return (
    <>
      <p className={styles['motion']}>{motion}</p>
      <p role="status">{t('script.ballot.voted', { count: voted, here })}</p>
      <p className={styles['soft']}>{t('script.ballot.secret')}</p>
      <Button onPress={() => void session.act({ kind: 'closeBallot', ballot: number })}>
        {t('script.ballot.close')}
      </Button>
    </>
  );
}

function Closed({ session, ballot: { number, motion } }: Known<'closed'>) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['motion']}>{motion}</p>
      <p role="status">{t('script.ballot.closed')}</p>
      <Button onPress={() => void session.act({ kind: 'dismissBallot', ballot: number })}>
        {t('script.ballot.dismiss')}
      </Button>
    </>
  );
}
