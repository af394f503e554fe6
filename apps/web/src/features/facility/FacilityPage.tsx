import { type Helpline } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { deviceTimeWords } from '../../i18n/times.js';
import { type FacilityVisit, type Stage } from '../../session/facility-visit.js';
import { Button } from '../../ui/Button.js';
import { CodeEntry } from './CodeEntry.js';
import { HelpText } from './HelpText.js';
import { Inside } from './Inside.js';
import { Message } from './Message.js';
import { SetUp } from './SetUp.js';
import { useWakeLock } from './use-wake-lock.js';
import styles from './Facility.module.css';

interface FacilityPageProps {
  readonly visit: Pick<FacilityVisit, 'store' | 'typeCode' | 'ready' | 'comeIn' | 'leave'>;
  readonly helplines: readonly Helpline[];
}

/** A facility's shared screen, from its code to the end. Nothing on it leads anywhere else. */
export function FacilityPage({ visit, helplines }: FacilityPageProps) {
  const stage = useStore(visit.store);
  if (stage.kind === 'inside') return <Inside visit={visit} stage={stage} />;
  return (
    <div className={styles['frame']}>
      <main className={styles['main']}>
        <Before visit={visit} stage={stage} />
      </main>
      <HelpText helplines={helplines} />
    </div>
  );
}

interface BeforeProps extends Pick<FacilityPageProps, 'visit'> {
  readonly stage: Exclude<Stage, { readonly kind: 'inside' }>;
}

/** Before the room, and after it. */
function Before({ visit, stage }: BeforeProps) {
  const { t, i18n } = useTranslation();
  switch (stage.kind) {
    case 'code':
      return <CodeEntry {...stage} onCode={(code) => void visit.typeCode(code)} />;
    case 'returning':
      return <Message title={t('facility.returning')} />;
    case 'settingUp':
      return <SetUp onReady={(microphone) => visit.ready(microphone)} />;
    case 'waiting': {
      const { door, porch } = stage.found;
      if (door.opensAt <= porch.at) return <Message title={t('facility.entering')} />;
      const time = deviceTimeWords(door.opensAt, { language: i18n.language, zone: null });
      return <Waiting time={time} onLeave={() => void visit.leave()} />;
    }
    case 'over':
      return (
        <Message title={t('facility.over.title')}>
          <p>{t('facility.over.lead')}</p>
        </Message>
      );
  }
}

function Waiting({ time, onLeave }: { readonly time: string; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  useWakeLock();
  return (
    <Message title={t('facility.waiting.title')}>
      <p>{t('facility.waiting.opens', { time })}</p>
      <p>{t('facility.waiting.byItself')}</p>
      <Button onPress={onLeave}>{t('facility.room.leave')}</Button>
    </Message>
  );
}
