import { NTHS, WEEKDAYS, type Nth, type Schedule, type Weekday } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { TextInput } from '../../ui/TextInput.js';
import { OneOf, Toggles } from '../../ui/Toggles.js';
import { timeZones } from './group-draft.js';
import { scheduleOfKind, type MeetingDraft } from './meeting-draft.js';
import { NextStarts } from './NextStarts.js';
import { type Draft } from '../../use-draft.js';
import styles from './Serve.module.css';

const EVERY_MAX = 4;

export interface FieldsProps {
  readonly draft: Draft<MeetingDraft>;
}

/** When the meeting takes place, by its own clock, with the dates that come of it. */
export function WhenFields({ draft }: FieldsProps) {
  const { t } = useTranslation();
  const { schedule, timeZone, lengthMin } = draft.value;
  const zones = useMemo(() => timeZones(), []);
  const kinds = (['weekly', 'monthly', 'once'] as const).map((id) => ({ id, label: t(`serve.meeting.${id}`) }));
  return (
    <section className={styles['section']} aria-labelledby="when">
      <h2 id="when">{t('serve.meeting.when')}</h2>
      <OneOf
        legend={t('serve.meeting.kind')}
        options={kinds}
        value={schedule.kind}
        onChange={(kind) => draft.change({ schedule: scheduleOfKind(schedule, kind) })}
      />
      <Days draft={draft} />
      <div className={styles['pair']}>
        <Time draft={draft} />
        <TextInput
          label={t('serve.meeting.length')}
          kind="number"
          min={10}
          max={720}
          value={Number.isNaN(lengthMin) ? '' : String(lengthMin)}
          onChange={(text) => draft.change({ lengthMin: numberIn(text) })}
          error={draft.isWrong('lengthMin') ? t('serve.wrong') : null}
        />
      </div>
      <Dates draft={draft} />
      <TextInput
        label={t('serve.group.zone')}
        value={timeZone}
        onChange={(zone) => draft.change({ timeZone: zone })}
        maxLength={64}
        offers={zones}
        error={draft.isWrong('timeZone') ? t('serve.wrong') : null}
      />
      <NextStarts schedule={schedule} timeZone={timeZone} />
    </section>
  );
}

/** What stands in a field for numbers; not a number while it is empty. */
export function numberIn(text: string): number {
  return text === '' ? NaN : Number(text);
}

function Days({ draft }: FieldsProps) {
  const { t } = useTranslation();
  const { schedule } = draft.value;
  const days = WEEKDAYS.map((id) => ({ id, label: t(`meeting.day.${id}`) }));
  const change = (part: Partial<Schedule>) => draft.change({ schedule: { ...schedule, ...part } as Schedule });
  switch (schedule.kind) {
    case 'once':
      return null;
    case 'weekly':
      return (
        <>
          <Toggles
            legend={t('serve.meeting.days')}
            {...(schedule.days.length === 0 && { hint: t('serve.missing') })}
            options={days}
            value={schedule.days}
            onChange={(chosen) => change({ days: chosen })}
          />
          <Choice
            label={t('serve.meeting.every')}
            options={Array.from({ length: EVERY_MAX }, (_, index) => everyOption(t, index + 1))}
            value={String(schedule.every)}
            onChange={(every) => change({ every: Number(every) })}
          />
        </>
      );
    case 'monthly':
      return (
        <div className={styles['pair']}>
          <Choice
            label={t('serve.meeting.nth')}
            options={NTHS.map((nth) => ({ id: String(nth), label: t(`meeting.nth.${nth}`) }))}
            value={String(schedule.nth)}
            onChange={(nth) => change({ nth: Number(nth) as Nth })}
          />
          <Choice
            label={t('serve.meeting.weekday')}
            options={days}
            value={schedule.weekday}
            onChange={(weekday) => change({ weekday: weekday as Weekday })}
          />
        </div>
      );
  }
}

function everyOption(t: TFunction, count: number) {
  const label = count === 1 ? t('serve.meeting.everyWeek') : t('serve.meeting.everyWeeks', { count });
  return { id: String(count), label };
}

function Time({ draft }: FieldsProps) {
  const { t } = useTranslation();
  const { schedule } = draft.value;
  return (
    <TextInput
      label={t('serve.meeting.time')}
      kind="time"
      value={schedule.time}
      isRequired
      onChange={(time) => draft.change({ schedule: { ...schedule, time } })}
      error={draft.isWrong('time') ? t('serve.missing') : null}
    />
  );
}

function Dates({ draft }: FieldsProps) {
  const { t } = useTranslation();
  const { schedule } = draft.value;
  const wrong = (field: string) => (draft.isWrong(field) ? t('serve.wrong') : null);
  if (schedule.kind === 'once') {
    return (
      <TextInput
        label={t('serve.meeting.date')}
        kind="date"
        value={schedule.date}
        isRequired
        onChange={(date) => draft.change({ schedule: { ...schedule, date } })}
        error={wrong('date')}
      />
    );
  }
  return (
    <div className={styles['pair']}>
      <TextInput
        label={t('serve.meeting.from')}
        kind="date"
        value={schedule.from}
        isRequired
        onChange={(from) => draft.change({ schedule: { ...schedule, from } })}
        error={wrong('from')}
      />
      <TextInput
        label={t('serve.meeting.until')}
        hint={t('serve.optional')}
        kind="date"
        value={schedule.until ?? ''}
        onChange={(until) => draft.change({ schedule: { ...schedule, until: until === '' ? null : until } })}
        error={wrong('until')}
      />
    </div>
  );
}
