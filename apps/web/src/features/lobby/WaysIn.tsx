import { useTranslation } from 'react-i18next';
import { type Presence } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { isAboutName, isCuredByLoading } from './refusals.js';
import styles from './WaysIn.module.css';

interface WaysInProps {
  readonly isLocked: boolean;
  readonly presence: Presence;
  /** The browser is asking for the microphone. */
  readonly isAsking: boolean;
  readonly onJustListen: () => void;
}

/** The two ways in, one of which submits the form: always under the thumb, and what keeps one out, just above them. */
export function WaysIn({ isLocked, presence, isAsking, onJustListen }: WaysInProps) {
  const { t } = useTranslation();
  const isBusy = presence.kind === 'entering' || presence.kind === 'unreachable';
  return (
    <div className={styles['ways']}>
      <Live>
        <Hindrance isLocked={isLocked} presence={presence} isAsking={isAsking} />
      </Live>
      <div className={styles['buttons']}>
        <Button type="submit" look="main" isDisabled={isBusy || isAsking}>
          {isBusy ? t('porch.entering') : t('porch.comeIn')}
        </Button>
        <Button look="large" isDisabled={isBusy} onPress={onJustListen}>
          {t('porch.justListen')}
        </Button>
      </div>
    </div>
  );
}

function Hindrance({ isLocked, presence, isAsking }: Pick<WaysInProps, 'isLocked' | 'presence' | 'isAsking'>) {
  const { t } = useTranslation();
  if (isAsking) return <Notice>{t('porch.asking')}</Notice>;
  if (presence.kind === 'unreachable') return <Notice>{t('porch.stillTrying')}</Notice>;
  if (presence.kind === 'refused') {
    if (isAboutName(presence.code)) return null;
    return (
      <Notice tone="stop">
        {t(`code.${presence.code}`)}
        {isCuredByLoading(presence.code) && <Button onPress={() => location.reload()}>{t('page.loadAgain')}</Button>}
      </Notice>
    );
  }
  return presence.kind === 'outside' && isLocked ? <Notice tone="stop">{t('code.DOOR_LOCKED')}</Notice> : null;
}
