import { type Porch } from '@homegroup/contracts';
import { NAME_LENGTH_MAX } from '@homegroup/room';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenDevice } from '../../session/media/choices.js';
import { openMicrophone } from '../../session/media/device.js';
import { type Presence } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { TextField } from '../../ui/TextField.js';
import { isAboutName } from './refusals.js';
import { TryDevices } from './TryDevices.js';
import { useTried } from './use-tried.js';
import { whoCame } from './who-comes.js';
import styles from './PorchPage.module.css';

interface PorchPageProps {
  readonly porch: Porch;
  readonly presence: Presence;
  readonly onEnter: (who: { readonly name: string; readonly microphone: MediaStreamTrack | null }) => void;
}

/** Before the room: a name, a look at microphone and camera for who wants it, and two ways in. */
export function PorchPage({ porch, presence, onEnter }: PorchPageProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(() => whoCame(porch.meeting.link) ?? '');
  const microphone = useTried();
  const code = presence.kind === 'refused' ? presence.code : null;
  const isBusy = presence.kind === 'entering' || presence.kind === 'unreachable';

  async function comeIn(event?: FormEvent) {
    event?.preventDefault();
    const track = microphone.tried?.ok ? microphone.tried.track : await ask();
    microphone.give();
    onEnter({ name, microphone: track });
  }

  return (
    <form className={styles['porch']} onSubmit={(event) => void comeIn(event)}>
      <header>
        <h1>{porch.meeting.title}</h1>
        <p className={styles['soft']}>
          {porch.meeting.group} · {porch.meeting.fellowship}
        </p>
        <p>{porch.meeting.attendance === 'open' ? t('porch.open') : t('porch.closed')}</p>
      </header>
      {code && !isAboutName(code) && <Notice tone="stop">{t(`code.${code}`)}</Notice>}
      {presence.kind === 'unreachable' && <Notice>{t('porch.stillTrying')}</Notice>}
      <TextField
        label={t('porch.name')}
        hint={t('porch.nameHint')}
        error={code && isAboutName(code) ? t(`code.${code}`) : null}
        value={name}
        maxLength={NAME_LENGTH_MAX * 2}
        onChange={setName}
      />
      <section aria-labelledby="inside" className={styles['inside']}>
        <h2 id="inside">{t('porch.insideHeading')}</h2>
        <ul>
          {[t('porch.inside1'), t('porch.inside2'), t('porch.inside3'), t('porch.inside4')].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <TryDevices microphone={microphone} />
      <div className={styles['ways']}>
        <Button type="submit" look="main" isDisabled={isBusy}>
          {isBusy ? t('porch.entering') : t('porch.comeIn')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => onEnter({ name, microphone: null })}>
          {t('porch.justListen')}
        </Button>
      </div>
    </form>
  );
}

/** The microphone, asked for on the way in; who has none, or says no, comes in all the same. */
async function ask(): Promise<MediaStreamTrack | null> {
  const opened = await openMicrophone(chosenDevice('microphone'));
  return opened.ok ? opened.track : null;
}
