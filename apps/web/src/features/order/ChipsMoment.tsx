import { type CommonView, hasRight } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { ChipRing } from './ChipRing.js';
import { chipName } from './chip-words.js';
import styles from './Chips.module.css';

interface ChipsMomentProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly onComeForward: () => void;
}

/** Who has come forward, with what they celebrate. Each is read out as they come. */
export function ChipsMoment({ session, view, onComeForward }: ChipsMomentProps) {
  const { t } = useTranslation();
  const script = useStore(session.store, (state) => state.script);
  const { forward } = view.progress;
  return (
    <section className={styles['moment']} aria-labelledby="celebrated">
      <h2 id="celebrated">{t('order.chips.heading')}</h2>
      <ul className={styles['forward']} aria-live="polite">
        {forward.map(({ seat, chip }) => (
          <li key={`${seat}-${chip}`}>
            <ChipRing colour={script?.chips[chip].colour} size="large" />
            <span className={styles['who']}>
              <bdi className={styles['name']}>{nameOf(view, seat)}</bdi> <span>{chipName(t, script, chip)}</span>
            </span>
          </li>
        ))}
      </ul>
      <OfWhoLeads session={session} view={view} onComeForward={onComeForward} />
      <p className={styles['note']}>{forward.length === 0 ? t('order.chips.nobody') : t('order.chips.applause')}</p>
    </section>
  );
}

/** Whoever leads has another main button than everyone, and celebrates all the same. */
function OfWhoLeads({ session, view, onComeForward }: ChipsMomentProps) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  if (own === undefined || !hasRight(view, own, 'lead')) return null;
  return view.progress.forward.some(({ seat }) => seat === own) ? (
    <Button onPress={() => void session.act({ kind: 'stepBack' })}>{t('order.do.stepBack')}</Button>
  ) : (
    <Button onPress={onComeForward}>{t('order.do.comeForward')}</Button>
  );
}
