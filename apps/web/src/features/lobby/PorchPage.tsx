import { type MeetingSummary } from '@homegroup/contracts';
import { NAME_LENGTH_MAX } from '@homegroup/room';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/PageHeading.js';
import { TextField } from '../../ui/TextField.js';
import { AsServant, SignedUpHere } from './AsServant.js';
import { AsVisitor } from './AsVisitor.js';
import { DoorLine } from './DoorLine.js';
import { Opening } from './Opening.js';
import { TryDevices } from './TryDevices.js';
import { type PorchProps, useComingIn } from './use-coming-in.js';
import { useDoors } from './use-doors.js';
import { useService } from './use-service.js';
import { useTried } from './use-tried.js';
import { WaysIn } from './WaysIn.js';
import styles from './PorchPage.module.css';

/** Before the room: when its doors open, or the way in once they have. */
export function PorchPage(props: PorchProps) {
  const { meeting } = props.porch;
  const leftMs = useDoors(props.porch);
  if (leftMs === 0) return <OpenPorch {...props} />;
  return (
    <div className={styles['porch']}>
      <About meeting={meeting} />
      <Opening meeting={meeting} leftMs={leftMs} />
      <SignedUpHere link={meeting.link} />
      <Inside />
    </div>
  );
}

/** A name, a look at microphone and camera for who wants it, and two ways in. */
function OpenPorch(props: PorchProps) {
  const { t } = useTranslation();
  const microphone = useTried();
  const service = useService(props.porch.meeting.link);
  const coming = useComingIn(props, microphone, service);
  const { name, setName, nameCode, comeIn, justListen } = coming;
  const field = useRef<HTMLInputElement>(null);
  const { porch, presence } = props;
  useEffect(() => {
    if (nameCode !== null) field.current?.focus();
  }, [nameCode, presence]);
  return (
    <form
      className={styles['porch']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void comeIn();
      }}
    >
      <About meeting={porch.meeting} />
      <DoorLine meeting={porch.meeting} isMember={props.isMember ?? false} />
      <TextField
        label={t('porch.name')}
        hint={t('porch.nameHint')}
        error={nameCode && t(`code.${nameCode}`)}
        value={name}
        maxLength={NAME_LENGTH_MAX * 2}
        onChange={setName}
        inputRef={field}
      />
      <AsVisitor meeting={porch.meeting} isVisitor={coming.isVisitor} onChange={coming.setVisitor} />
      <AsServant service={service} />
      <TryDevices microphone={microphone} />
      <Inside />
      <WaysIn
        isLocked={isLocked(porch.meeting)}
        presence={presence}
        isAsking={microphone.isTrying}
        onJustListen={() => void justListen()}
      />
    </form>
  );
}

function isLocked({ room }: MeetingSummary): boolean {
  return room.kind === 'open' && room.door === 'locked';
}

function About({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t } = useTranslation();
  return (
    <header>
      <PageHeading>{meeting.title}</PageHeading>
      <p className={styles['soft']}>
        {meeting.group} · {meeting.fellowship}
      </p>
      <p>{meeting.attendance === 'open' ? t('porch.open') : t('porch.closed')}</p>
    </header>
  );
}

function Inside() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="inside" className={styles['inside']}>
      <h2 id="inside">{t('porch.insideHeading')}</h2>
      <ul>
        {[t('porch.inside1'), t('porch.inside2'), t('porch.inside3'), t('porch.inside4')].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
