import { type CommonView } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { nameOf } from '../../i18n/names.js';
import { type RoomSession } from '../../session/room-session.js';
import { ChipRing } from './ChipRing.js';
import { chipName } from './chip-words.js';
import styles from './Chips.module.css';

/** Who has come forward, with what they celebrate. Each is read out as they come. */
export function ChipsMoment({ session, view }: { readonly session: RoomSession; readonly view: CommonView }) {
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
      <p className={styles['note']}>{forward.length === 0 ? t('order.chips.nobody') : t('order.chips.applause')}</p>
    </section>
  );
}
