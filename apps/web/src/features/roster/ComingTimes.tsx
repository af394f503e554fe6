import { type RosterTime } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { cityOf, dayWords, type Place, deviceTimeWords } from '../../i18n/times.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { byPosition, type PositionPlaces, type TakenPlace } from './by-position.js';
import { labelParts, positionWords } from './roster-words.js';
import styles from './Roster.module.css';

interface ComingTimesProps {
  readonly times: readonly RosterTime[];
  /** By the meeting's own clock: those who set it up think in it. */
  readonly timeZone: string;
  readonly remove: (place: string) => Promise<Called<unknown>>;
  readonly onChanged: () => void;
}

/** Who has signed up for when, for those who lead the group. */
export function ComingTimes({ times, timeZone, remove, onChanged }: ComingTimesProps) {
  const { t, i18n } = useTranslation();
  const where = { language: i18n.language, zone: timeZone };
  const isAsked = times.some(({ places }) => places.length > 0);
  return (
    <section className={styles['section']} aria-labelledby="coming-times">
      <h2 id="coming-times">{t('roster.times.title')}</h2>
      <p className={styles['soft']}>{t('roster.times.clock', { place: cityOf(timeZone) })}</p>
      {times.length === 0 && <p>{t('roster.times.none')}</p>}
      {times.length > 0 && !isAsked && <p>{t('roster.needs.none')}</p>}
      <ul className={styles['list']}>
        {isAsked &&
          times.map(({ startsAt, places }) => (
            <li key={startsAt} className={styles['card']}>
              <h3>
                {dayWords(startsAt, where)} · {deviceTimeWords(startsAt, where)}
              </h3>
              {byPosition(places).map((one) => (
                <Position key={one.position} {...{ ...one, at: startsAt, where, remove, onChanged }} />
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}

interface PositionProps extends PositionPlaces, Pick<ComingTimesProps, 'remove' | 'onChanged'> {
  readonly at: number;
  readonly where: Place;
}

function Position({ position, taken, free, ...rest }: PositionProps) {
  const { t } = useTranslation();
  return (
    <div>
      <h4 className={styles['position']}>{positionWords(t, position)}</h4>
      <ul className={styles['places']}>
        {taken.map((place) => (
          <Taken key={place.id} place={place} position={position} {...rest} />
        ))}
        {free > 0 && <li className={styles['free']}>{t('roster.free', { count: free })}</li>}
      </ul>
    </div>
  );
}

interface TakenProps extends Omit<PositionProps, 'taken' | 'free'> {
  readonly place: TakenPlace;
}

function Taken({ place: { id, name }, position, at, where, remove, onChanged }: TakenProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const [hasFailed, setFailed] = useState(false);
  const act = () =>
    void remove(id).then((answer) => {
      setFailed(answer.kind !== 'done');
      if (answer.kind === 'done') onChanged();
    });
  return (
    <li className={styles['place']}>
      <bdi className={styles['name']}>{name}</bdi>
      <Button
        aria-label={t('roster.times.removeNamed', { name, ...labelParts(t, position, at, where) })}
        onPress={() => undo.begin(t('roster.times.removing', { name }), act)}
      >
        {t('roster.times.remove')}
      </Button>
      <div className={styles['below']}>
        <UndoNotice pending={undo.pending} label={t('roster.undo')} onUndo={undo.undo} />
        <Live>{hasFailed && <Notice tone="stop">{t('page.unreachable')}</Notice>}</Live>
      </div>
    </li>
  );
}
