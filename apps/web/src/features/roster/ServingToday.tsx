import { type CommonView } from '@homegroup/room';
import { Circle, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { namesOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { HandOver } from './HandOver.js';
import { positionWords } from './roster-words.js';
import { type Served, servedIn } from './served.js';
import { useServing } from './use-serving.js';
import styles from './ServingToday.module.css';

interface ServingTodayProps {
  readonly session: RoomSession;
}

/** Who has signed up for today, and who of them is here; whoever leads gives the position of one who has not come to another. */
export function ServingToday({ session }: ServingTodayProps) {
  const { t } = useTranslation();
  const places = useServing(session);
  const view = useStore(session.store, (state) => state.view);
  const served = view ? servedIn(view, places) : [];
  if (!view || served.length === 0) return null;
  return (
    <section className={styles['serving']} aria-labelledby="signed-up">
      <h3 id="signed-up">{t('roster.room.title')}</h3>
      <ul>
        {served.map((one) => (
          <Position key={one.position} session={session} view={view} served={one} />
        ))}
      </ul>
    </section>
  );
}

interface PositionProps extends ServingTodayProps {
  readonly view: CommonView;
  readonly served: Served;
}

function Position({ session, view, served: { position, signedUp, holders } }: PositionProps) {
  const { t, i18n } = useTranslation();
  const isMissing = holders.length === 0 && signedUp.some(({ isHere }) => !isHere);
  const others = holders.filter(({ name }) => !signedUp.some((one) => one.name === name)).map(({ id }) => id);
  return (
    <li>
      <b>{positionWords(t, position)}</b>
      {signedUp.map(({ name, isHere }, index) => (
        <span key={index} className={styles['name']} data-here={isHere}>
          {isHere ? <CircleCheck aria-hidden="true" size={18} /> : <Circle aria-hidden="true" size={18} />}
          <bdi>{name}</bdi>
          <span className={styles['soft']}>{t(isHere ? 'roster.room.here' : 'roster.room.notHere')}</span>
        </span>
      ))}
      {others.length > 0 && (
        <span className={styles['soft']}>
          {t('roster.room.serving', { names: namesOf(view, others, i18n.language) })}
        </span>
      )}
      {isMissing && <HandOver session={session} position={position} />}
    </li>
  );
}
