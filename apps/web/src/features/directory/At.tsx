import { useTranslation } from 'react-i18next';
import { cityOf, dateOf, dayWords, isSameClock, timeWords, weekdayWords } from '../../i18n/times.js';
import styles from './Entry.module.css';

interface AtProps {
  readonly at: number;
  /** IANA; null stands for this device's. */
  readonly zone: string | null;
  /** The meeting's own time zone, told where its clock shows something else. */
  readonly ownZone: string;
  readonly hasDay?: boolean;
}

/** A time by the visitor's clock, and small beside it by the meeting's own. */
export function At({ at, zone, ownZone, hasDay = false }: AtProps) {
  const { i18n } = useTranslation();
  const place = { language: i18n.language, zone };
  const words = hasDay ? `${dayWords(at, place)}, ${timeWords(at, place)}` : timeWords(at, place);
  return (
    <>
      <time className={styles['at']} dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {words}
      </time>
      {!isSameClock(at, ownZone, zone) && <OwnTime at={at} zone={zone} ownZone={ownZone} />}
    </>
  );
}

function OwnTime({ at, zone, ownZone }: AtProps) {
  const { t, i18n } = useTranslation();
  const own = { language: i18n.language, zone: ownZone };
  const words = { time: timeWords(at, own), place: cityOf(ownZone), day: weekdayWords(at, own) };
  const isOtherDay = dateOf(at, zone) !== dateOf(at, ownZone);
  return (
    <span className={styles['own']} suppressHydrationWarning>
      {isOtherDay ? t('directory.atPlaceDay', words) : t('directory.atPlace', words)}
    </span>
  );
}
