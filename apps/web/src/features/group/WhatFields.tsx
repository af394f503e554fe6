import { ATTENDANCES, FORMATS, SHARINGS } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { OneOf, Toggles } from '../../ui/Toggles.js';
import { ofFormats } from './meeting-draft.js';
import { type FieldsProps } from './WhenFields.js';
import styles from './Serve.module.css';

/** What happens, who should come, who shares. */
export function WhatFields({ draft: { value, change } }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['section']} aria-labelledby="what">
      <h2 id="what">{t('serve.meeting.what')}</h2>
      <Toggles
        legend={t('serve.meeting.formats')}
        hint={t('serve.meeting.formatsHint')}
        options={FORMATS.map((id) => ({ id, label: t(`meeting.format.${id}`) }))}
        value={value.formats}
        onChange={(formats) => change(ofFormats(value, formats))}
      />
      <OneOf
        legend={t('serve.meeting.attendance')}
        hint={t(`serve.meeting.${value.attendance}Hint`)}
        options={ATTENDANCES.map((id) => ({ id, label: t(`meeting.attendance.${id}`) }))}
        value={value.attendance}
        onChange={(attendance) => change({ attendance })}
      />
      <OneOf
        legend={t('serve.meeting.sharing')}
        options={SHARINGS.map((id) => ({ id, label: t(`meeting.sharing.${id}`) }))}
        value={value.sharing}
        onChange={(sharing) => change({ sharing })}
      />
    </section>
  );
}
