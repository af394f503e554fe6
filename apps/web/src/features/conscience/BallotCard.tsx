import { type BallotView, type Choice, CHOICES, mayDo, resultOf } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import styles from './BallotCard.module.css';

type Open = BallotView & { readonly kind: 'open' };
type Closed = BallotView & { readonly kind: 'closed' };

/** A group conscience: the motion and three choices; then that one has taken part; then how it ended. */
export function BallotCard({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const ballot = useStore(session.store, (state) => state.view?.ballot);
  const isShown = ballot !== undefined && ballot.kind !== 'none';
  return (
    <>
      <p className="visually-hidden" role="status">
        {isShown && <News ballot={ballot} />}
      </p>
      {isShown && (
        <section className={styles['card']} aria-labelledby="conscience">
          <h2 id="conscience">{t('order.conscience.heading')}</h2>
          <p className={styles['motion']} dir="auto">
            {ballot.motion}
          </p>
          {ballot.kind === 'open' ? <Voting session={session} ballot={ballot} /> : <Result ballot={ballot} />}
        </section>
      )}
    </>
  );
}

/** What is read out: that the group is asked, and how it ended; not each voice that is counted. */
function News({ ballot }: { readonly ballot: Open | Closed }) {
  const { t } = useTranslation();
  return ballot.kind === 'open'
    ? t('order.conscience.open', { motion: ballot.motion })
    : t(`order.conscience.${resultOf(ballot)}`);
}

function Voting({ session, ballot }: { readonly session: RoomSession; readonly ballot: Open }) {
  const { t } = useTranslation();
  const hasVoted = useStore(session.store, ({ own }) => own?.votedIn === ballot.number);
  const refusal = useStore(session.store, (state) => voteRefusal(state, ballot));
  const vote = (choice: Choice) => void session.act({ kind: 'vote', ballot: ballot.number, choice });
  return (
    <>
      <p className={styles['note']}>{t('order.conscience.secret')}</p>
      <p role="status" className={styles['counted']}>
        {hasVoted && t('order.conscience.counted')}
      </p>
      {refusal === 'CAME_LATER' && <p>{t('order.conscience.later')}</p>}
      {!hasVoted && refusal === null && (
        <>
          <div className={styles['choices']} role="group" aria-labelledby="conscience">
            {CHOICES.map((choice) => (
              <Button key={choice} look="large" onPress={() => vote(choice)}>
                {t(`order.conscience.choice.${choice}`)}
              </Button>
            ))}
          </div>
          <p className={styles['note']}>{t('order.conscience.final')}</p>
        </>
      )}
      <p className={styles['part']}>
        {t('order.conscience.part', { count: ballot.voted })}
        {ballot.quorum !== null && ` · ${t('order.conscience.quorum', { count: ballot.quorum })}`}
      </p>
    </>
  );
}

function voteRefusal({ view, own }: RoomState, { number }: Open) {
  if (!view || !own) return 'NOT_NOW';
  return mayDo(view, own.seat, { kind: 'vote', ballot: number, choice: 'abstain' });
}

function Result({ ballot }: { readonly ballot: Closed }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['result']}>{t(`order.conscience.${resultOf(ballot)}`)}</p>
      <p className={styles['part']}>{t('order.conscience.counts', ballot.counts)}</p>
    </>
  );
}
