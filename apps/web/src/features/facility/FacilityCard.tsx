import { type FacilityCode } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords, type Place, deviceTimeWords } from '../../i18n/times.js';
import { makeFacilityCode } from '../../session/facility.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { Switch } from '../../ui/Toggles.js';
import styles from './FacilityCard.module.css';

interface FacilityCardProps {
  readonly group: string;
  readonly meeting: string;
  /** The meeting's time zone (IANA): the facility's coordinator goes by it, too. */
  readonly zone: string;
}

/** Where servants make the code for a hospital or an institution, to be read out on the phone. */
export function FacilityCard({ group, meeting, zone }: FacilityCardProps) {
  const { t } = useTranslation();
  const [camera, setCamera] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<FacilityCode | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async () => {
    setMaking(true);
    const answer = await makeFacilityCode(group, meeting, camera);
    setMaking(false);
    setProblem(null);
    if (answer.kind === 'done') setMade(answer.value);
    else if (answer.kind === 'unreachable') setProblem(t('page.unreachable'));
    else setProblem(answer.code === 'SCHEDULE_EMPTY' ? t('facility.card.none') : t(`code.${answer.code}`));
  };
  return (
    <section className={styles['card']} aria-labelledby="facility">
      <h2 id="facility">{t('facility.card.title')}</h2>
      <p>{t('facility.card.lead')}</p>
      <Switch label={t('facility.card.camera')} isOn={camera} onChange={setCamera} />
      <Button isDisabled={isMaking} onPress={() => void make()}>
        {made ? t('facility.card.again') : t('facility.card.make')}
      </Button>
      {made && <p className={styles['soft']}>{t('facility.card.againHint')}</p>}
      <Live>
        {problem !== null && <Notice tone="stop">{problem}</Notice>}
        {made && <Made made={made} zone={zone} />}
      </Live>
    </section>
  );
}

function Made({ made, zone }: { readonly made: FacilityCode; readonly zone: string }) {
  const { t, i18n } = useTranslation();
  const place = { language: i18n.language, zone };
  const code = inThrees(made.code);
  const until = deviceTimeWords(made.until, place);
  const times = { start: whenWords(made.startsAt, place), from: deviceTimeWords(made.from, place), until };
  return (
    <>
      <p className={styles['label']}>{t('facility.card.code')}</p>
      <p className={styles['code']}>{code}</p>
      <p className={styles['soft']}>{t('facility.card.once')}</p>
      <p>{t('facility.card.times', times)}</p>
      <h3>{t('facility.card.readOut')}</h3>
      <ol>
        <li>{t('facility.card.line1', { address: `${location.host}/facility` })}</li>
        <li>{t('facility.card.line2', { code })}</li>
        <li>{t('facility.card.line3')}</li>
        <li>{t('facility.card.line4', { until })}</li>
      </ol>
    </>
  );
}

function whenWords(at: number, place: Place): string {
  return `${dayWords(at, place)}, ${deviceTimeWords(at, place)}`;
}

/** As people read digits aloud. */
function inThrees(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
