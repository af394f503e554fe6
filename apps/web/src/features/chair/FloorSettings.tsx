import { STYLES, type Style } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { WayChoice } from './WayChoice.js';
import styles from './ChairPanel.module.css';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const LENGTHS_MS = [0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30].map((minutes) => minutes * MINUTE_MS);

/** How the meeting shares: the way, the length, what happens when the time is over, and who may write. */
export function FloorSettings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const chat = useStore(session.store, (state) => state.view?.chat ?? 'servants');
  return (
    <>
      <WayChoice session={session} />
      <TimingSettings session={session} />
      <div className={styles['row']}>
        <Button icon={<VolumeX aria-hidden="true" size={20} />} onPress={() => void session.act({ kind: 'muteAll' })}>
          {t('floor.chair.muteAll')}
        </Button>
      </div>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={chat === 'all'}
          onChange={(event) => void session.act({ kind: 'setChat', to: event.target.checked ? 'all' : 'servants' })}
        />
        {t('floor.chair.chat')}
      </label>
    </>
  );
}

function TimingSettings({ session }: { readonly session: RoomSession }) {
  const { t } = useTranslation();
  const timing = useStore(session.store, (state) => state.view?.floor.timing);
  if (!timing) return null;
  const { style, lengthMs } = timing;
  const offered = LENGTHS_MS.includes(lengthMs) ? LENGTHS_MS : [lengthMs, ...LENGTHS_MS];
  return (
    <>
      <Choice
        label={t('floor.chair.length')}
        options={offered.map((ms) => ({
          id: String(ms),
          label: lengthWords(t, ms),
        }))}
        value={String(lengthMs)}
        onChange={(id) => void session.act({ kind: 'setTiming', style, lengthMs: Number(id) })}
      />
      <Choice
        label={t('floor.chair.style')}
        options={STYLES.map((id) => ({ id, label: t(`floor.style.${id}`) }))}
        value={style}
        onChange={(id) => void session.act({ kind: 'setTiming', style: id as Style, lengthMs })}
      />
    </>
  );
}

function lengthWords(t: TFunction, ms: number): string {
  return ms % MINUTE_MS === 0
    ? t('floor.chair.minutes', { count: ms / MINUTE_MS })
    : t('floor.chair.seconds', { count: ms / SECOND_MS });
}
