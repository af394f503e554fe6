import { Camera, Mic } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDevice, chosenDevice } from '../../session/media/choices.js';
import { openCamera, openMicrophone } from '../../session/media/device.js';
import { meterOf } from '../../session/media/meter.js';
import { Button } from '../../ui/Button.js';
import { Meter } from '../../ui/Meter.js';
import { Notice } from '../../ui/Notice.js';
import { Picture } from '../../ui/Picture.js';
import { DeviceChoice } from './DeviceChoice.js';
import { type Tried, useTried } from './use-tried.js';
import styles from './TryDevices.module.css';

/** Microphone and camera before coming in: nothing is asked of the browser until the person asks for it. */
export function TryDevices({ microphone }: { readonly microphone: Tried }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="devices" className={styles['devices']}>
      <h2 id="devices">{t('porch.devices')}</h2>
      <TryMicrophone microphone={microphone} />
      <TryCamera />
    </section>
  );
}

function TryMicrophone({ microphone }: { readonly microphone: Tried }) {
  const { t } = useTranslation();
  const { tried } = microphone;
  const attempt = () => void microphone.try(openMicrophone(chosenDevice('microphone')));
  if (!tried?.ok) {
    return (
      <>
        {tried && <Notice>{t(`problem.microphone.${tried.problem}`)}</Notice>}
        <Button icon={<Mic aria-hidden="true" size={20} />} onPress={attempt}>
          {t('porch.tryMicrophone')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>{t('porch.microphoneWorks')}</p>
      <Level track={tried.track} />
      <DeviceChoice
        kind="audioinput"
        label={t('porch.microphone')}
        track={tried.track}
        onChoose={(id) => {
          chooseDevice('microphone', id);
          attempt();
        }}
      />
    </>
  );
}

function Level({ track }: { readonly track: MediaStreamTrack }) {
  const { t } = useTranslation();
  const subscribe = useCallback((onLevel: (level: number) => void) => meterOf(track, onLevel), [track]);
  return <Meter label={t('porch.level')} subscribe={subscribe} />;
}

function TryCamera() {
  const { t } = useTranslation();
  const camera = useTried();
  const { tried } = camera;
  const attempt = () => void camera.try(openCamera(chosenDevice('camera')));
  if (!tried?.ok) {
    return (
      <>
        {tried && <Notice>{t(`problem.camera.${tried.problem}`)}</Notice>}
        <Button icon={<Camera aria-hidden="true" size={20} />} onPress={attempt}>
          {t('porch.previewCamera')}
        </Button>
      </>
    );
  }
  return (
    <>
      <div className={styles['preview']}>
        <Picture track={tried.track} mirrored />
      </div>
      <p>{t('porch.previewNote')}</p>
      <DeviceChoice
        kind="videoinput"
        label={t('porch.camera')}
        track={tried.track}
        onChoose={(id) => {
          chooseDevice('camera', id);
          attempt();
        }}
      />
      <Button onPress={camera.end}>{t('porch.hidePreview')}</Button>
    </>
  );
}
