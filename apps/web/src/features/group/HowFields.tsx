import { DOORS, STYLES, USUAL_WAYS, type Style, type UsualWay } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { OneOf, Switch } from '../../ui/Toggles.js';
import { type FieldsProps } from './WhenFields.js';
import styles from './Serve.module.css';

const MINUTE_MS = 60_000;
const LENGTHS_MS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30].map((minutes) => minutes * MINUTE_MS);

/** How the room begins: the way to share, its clock, its door. */
export function HowFields({ draft: { value, change } }: FieldsProps) {
  const { t } = useTranslation();
  const { shareLengthMs } = value;
  const lengths = LENGTHS_MS.includes(shareLengthMs) ? LENGTHS_MS : [shareLengthMs, ...LENGTHS_MS];
  return (
    <section className={styles['section']} aria-labelledby="how">
      <h2 id="how">{t('serve.meeting.how')}</h2>
      <Choice
        label={t('serve.meeting.way')}
        options={USUAL_WAYS.map((id) => ({ id, label: t(`floor.way.${id}`) }))}
        value={value.way}
        onChange={(way) => change({ way: way as UsualWay })}
      />
      <div className={styles['pair']}>
        <Choice
          label={t('serve.meeting.shareLength')}
          options={lengths.map((ms) => ({
            id: String(ms),
            label: t('floor.chair.minutes', { count: ms / MINUTE_MS }),
          }))}
          value={String(shareLengthMs)}
          onChange={(ms) => change({ shareLengthMs: Number(ms) })}
        />
        <Choice
          label={t('serve.meeting.style')}
          options={STYLES.map((id) => ({ id, label: t(`floor.style.${id}`) }))}
          value={value.style}
          onChange={(style) => change({ style: style as Style })}
        />
      </div>
      <OneOf
        legend={t('serve.meeting.door')}
        hint={t(`door.means.${value.door}`)}
        options={DOORS.map((id) => ({ id, label: t(`door.kind.${id}`) }))}
        value={value.door}
        onChange={(door) => change({ door })}
      />
      <Switch
        label={t('door.settings.quarantine')}
        isOn={value.quarantine}
        onChange={(quarantine) => change({ quarantine })}
      />
      <p>{t('door.settings.quarantineMeans')}</p>
    </section>
  );
}
