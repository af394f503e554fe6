import { useTranslation } from 'react-i18next';
import { useIsWide } from '../../use-is-wide.js';
import styles from './DeviceSettings.module.css';

const KEYS = ['microphone', 'hand', 'next', 'goOn', 'back', 'end', 'pause'] as const;

/** What single keys do; shown where there is likely a keyboard. */
export function Keys() {
  const { t } = useTranslation();
  if (!useIsWide()) return null;
  return (
    <section aria-labelledby="room-keys" className={styles['devices']}>
      <h3 id="room-keys">{t('floor.keys.heading')}</h3>
      <ul className={styles['keys']}>
        {KEYS.map((key) => (
          <li key={key}>{t(`floor.keys.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}
