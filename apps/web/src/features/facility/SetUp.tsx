import { useCallback, useEffect, useRef, useState } from 'react';
import { Mic, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseDevice, chosenDevice } from '../../session/media/choices.js';
import { type Opened, openMicrophone } from '../../session/media/device.js';
import { meterOf } from '../../session/media/meter.js';
import { playTone } from '../../session/tones.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Live } from '../../ui/Live.js';
import { Meter } from '../../ui/Meter.js';
import { Notice } from '../../ui/Notice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { useDevices } from '../../use-devices.js';
import styles from './Facility.module.css';

interface SetUpProps {
  /** With the microphone that was tried, which goes on in the room. */
  readonly onReady: (microphone: MediaStreamTrack | null) => void;
}

/** Whether the room will hear the screen, and the screen the room: tried once, before anyone waits for an answer. */
export function SetUp({ onReady }: SetUpProps) {
  const { t } = useTranslation();
  const { tried, isTrying, attempt, give } = useMicrophone();
  const isOn = tried?.ok === true;
  const goIn = (track: MediaStreamTrack | null) => {
    if (track) give();
    onReady(track);
  };
  return (
    <div className={styles['page']}>
      <header>
        <PageHeading>{t('facility.setUp.title')}</PageHeading>
        <p>{t('facility.setUp.lead')}</p>
      </header>
      <Live>
        {isTrying && <Notice>{t('facility.setUp.asking')}</Notice>}
        {isOn && <p>{t('facility.setUp.works')}</p>}
        {tried?.ok === false && <Notice tone="stop">{t(`problem.microphone.${tried.problem}`)}</Notice>}
      </Live>
      {isOn && <Level track={tried.track} />}
      {isOn ? (
        <Button look="main" onPress={() => goIn(tried.track)}>
          {t('facility.setUp.go')}
        </Button>
      ) : (
        <>
          <Button look="main" icon={<Mic aria-hidden="true" />} isDisabled={isTrying} onPress={attempt}>
            {t('facility.setUp.try')}
          </Button>
          <Button look="large" onPress={() => goIn(null)}>
            {t('facility.setUp.without')}
          </Button>
        </>
      )}
      {/* Below the button: nothing moves under a hand when the names of the microphones are known. */}
      {isOn && <WhichMicrophone track={tried.track} onChoose={attempt} />}
      <TestSound />
    </div>
  );
}

function TestSound() {
  const { t } = useTranslation();
  const [isPlayed, setPlayed] = useState(false);
  const play = () => {
    playTone('yours');
    setPlayed(true);
  };
  return (
    <>
      <Button look="large" icon={<Volume2 aria-hidden="true" />} onPress={play}>
        {t('facility.setUp.sound')}
      </Button>
      <Live>{isPlayed && <p className={styles['soft']}>{t('facility.setUp.soundHint')}</p>}</Live>
    </>
  );
}

function Level({ track }: { readonly track: MediaStreamTrack }) {
  const { t } = useTranslation();
  const subscribe = useCallback((onLevel: (level: number) => void) => meterOf(track, onLevel), [track]);
  return <Meter label={t('facility.setUp.level')} subscribe={subscribe} />;
}

interface WhichMicrophoneProps {
  readonly track: MediaStreamTrack;
  readonly onChoose: () => void;
}

function WhichMicrophone({ track, onChoose }: WhichMicrophoneProps) {
  const { t } = useTranslation();
  const devices = useDevices('audioinput');
  if (devices.length < 2) return null;
  return (
    <Choice
      label={t('facility.setUp.microphone')}
      options={devices.map(({ id, label }, index) => ({
        id,
        label: label || t('facility.setUp.unnamed', { number: index + 1 }),
      }))}
      value={track.getSettings().deviceId ?? ''}
      onChange={(id) => {
        chooseDevice('microphone', id);
        onChoose();
      }}
    />
  );
}

/** One microphone at a time. It is let go of with the page, unless it goes on in the room. */
function useMicrophone() {
  const [tried, setTried] = useState<Opened | null>(null);
  const [isTrying, setTrying] = useState(false);
  const held = useRef<MediaStreamTrack | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      held.current?.stop();
    };
  }, []);
  const attempt = async () => {
    setTrying(true);
    const opened = await openMicrophone(chosenDevice('microphone'));
    held.current?.stop();
    held.current = opened.ok ? opened.track : null;
    if (isGone.current) held.current?.stop();
    setTried(opened);
    setTrying(false);
  };
  return { tried, isTrying, attempt: () => void attempt(), give: () => void (held.current = null) };
}
