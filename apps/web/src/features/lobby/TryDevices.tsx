import { Camera, CameraOff, Mic, MicOff } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDevice, chosenDevice } from '../../session/media/choices.js';
import { openCamera, openMicrophone } from '../../session/media/device.js';
import { meterOf } from '../../session/media/meter.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
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
    <section aria-label={t('porch.devices')} className={styles['devices']}>
      <TryMicrophone microphone={microphone} />
      <TryCamera />
    </section>
  );
}

function TryMicrophone({ microphone }: { readonly microphone: Tried }) {
  const { t } = useTranslation();
  const { tried, isTrying } = microphone;
  const attempt = () => void microphone.try(openMicrophone(chosenDevice('microphone')));
  const isOn = tried?.ok === true;
  const Icon = isOn ? MicOff : Mic;
  return (
    <>
      <Button icon={<Icon aria-hidden="true" size={20} />} onPress={pressed(isTrying, isOn, microphone.end, attempt)}>
        {isOn ? t('porch.endMicrophone') : t('porch.tryMicrophone')}
      </Button>
      <Live>
        {isOn && <p>{t('porch.microphoneWorks')}</p>}
        {tried?.ok === false && <Notice>{t(`problem.microphone.${tried.problem}`)}</Notice>}
      </Live>
      {isOn && <Level track={tried.track} />}
      {isOn && (
        <DeviceChoice
          kind="audioinput"
          label={t('porch.microphone')}
          track={tried.track}
          onChoose={(id) => {
            chooseDevice('microphone', id);
            attempt();
          }}
        />
      )}
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
  const { tried, isTrying } = camera;
  const attempt = () => void camera.try(openCamera(chosenDevice('camera')));
  const isOn = tried?.ok === true;
  const Icon = isOn ? CameraOff : Camera;
  return (
    <>
      <Button icon={<Icon aria-hidden="true" size={20} />} onPress={pressed(isTrying, isOn, camera.end, attempt)}>
        {isOn ? t('porch.hidePreview') : t('porch.previewCamera')}
      </Button>
      <Live>
        {isOn && <p>{t('porch.previewNote')}</p>}
        {tried?.ok === false && <Notice>{t(`problem.camera.${tried.problem}`)}</Notice>}
      </Live>
      {isOn && (
        <div className={styles['preview']}>
          <Picture track={tried.track} mirrored />
        </div>
      )}
      {isOn && (
        <DeviceChoice
          kind="videoinput"
          label={t('porch.camera')}
          track={tried.track}
          onChoose={(id) => {
            chooseDevice('camera', id);
            attempt();
          }}
        />
      )}
    </>
  );
}

/** One button for both ways, which keeps the focus; it does nothing while the browser asks. */
function pressed(isTrying: boolean, isOn: boolean, end: () => void, attempt: () => void): () => void {
  if (isTrying) return () => undefined;
  return isOn ? end : attempt;
}
