import { type Code, INTRUDERS, type Intruder, type Rehearsing } from '@homegroup/contracts';
import { hasRight } from '@homegroup/room';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type OwnRehearsal } from '../../session/rehearsal.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Switch } from '../../ui/Toggles.js';
import { Encounters } from './Encounters.js';
import { hintFor } from './hint.js';
import styles from './Rehearsal.module.css';

/** So many of those who disturbed are shown in the room; the summary has them all. */
const SHOWN = 3;

type Asked = Pick<OwnRehearsal, 'store' | 'send' | 'surprise' | 'end'>;

interface PracticeCardProps {
  readonly session: RoomSession;
  readonly rehearsal: Asked;
}

/** Says at all times that this is a rehearsal; for those who practise: whom to let in, one hint, and how it went. */
export function PracticeCard({ session, rehearsal }: PracticeCardProps) {
  const { t } = useTranslation();
  const serves = useStore(session.store, ({ view, own }) => !!view && !!own && hasRight(view, own.seat, 'serve'));
  const told = useStore(rehearsal.store, (state) => state.told);
  return (
    <section className={styles['card']} aria-label={t('rehearsal.title')}>
      <p className={styles['banner']}>{t('rehearsal.banner')}</p>
      {serves && told && <Practice session={session} rehearsal={rehearsal} told={told} />}
    </section>
  );
}

function Practice({ session, rehearsal, told }: PracticeCardProps & { readonly told: Rehearsing }) {
  const { t } = useTranslation();
  const isSerene = useStore(session.store, ({ view }) => view?.serenity.isOn ?? false);
  const [trouble, setTrouble] = useState<Code | null>(null);
  const ask = (asked: Promise<Code | null>) => void asked.then(setTrouble);
  return (
    <>
      <Live>
        <p className={styles['hint']}>{t(`rehearsal.hint.${hintFor(told, isSerene)}`)}</p>
        {trouble !== null && <p>{trouble === 'NOT_NOW' ? t('rehearsal.enough') : t(`code.${trouble}`)}</p>}
      </Live>
      <Encounters encounters={told.encounters.slice(-SHOWN)} />
      <details className={styles['more']}>
        <summary>{t('rehearsal.send.title')}</summary>
        <div className={styles['choices']}>
          <Intruders onSend={(intruder) => ask(rehearsal.send(intruder))} />
          <Switch
            label={t('rehearsal.surprise')}
            isOn={told.hasSurprises}
            onChange={(isOn) => ask(rehearsal.surprise(isOn))}
          />
          <Button onPress={() => ask(rehearsal.end())}>{t('rehearsal.end')}</Button>
        </div>
      </details>
    </>
  );
}

function Intruders({ onSend }: { readonly onSend: (intruder: Intruder) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles['send']} role="group" aria-label={t('rehearsal.send.title')}>
      {INTRUDERS.map((intruder) => (
        <Button key={intruder} onPress={() => onSend(intruder)}>
          {t(`rehearsal.send.${intruder}`)}
        </Button>
      ))}
    </div>
  );
}
