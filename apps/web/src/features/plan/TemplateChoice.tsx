import { type OrderTemplate } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { type Draft } from '../../use-draft.js';
import { draftOf, type OrderDraft } from './order-draft.js';
import { type TakeBack } from './use-take-back.js';
import styles from './Plan.module.css';

interface TemplateChoiceProps {
  readonly draft: Draft<OrderDraft>;
  readonly templates: readonly OrderTemplate[];
  readonly back: TakeBack;
}

/** An hour of some format in place of the items, which can be taken back. */
export function TemplateChoice({ draft, templates, back }: TemplateChoiceProps) {
  const { t } = useTranslation();
  const [format, setFormat] = useState(templates[0]?.format ?? null);
  const chosen = templates.find((template) => template.format === format);
  if (!chosen) return null;
  const use = () => {
    const { items } = draft.value;
    draft.change((now) => draftOf(chosen.items, now.nextKey));
    back.offer(t('plan.template.used', { name: t(`meeting.format.${chosen.format}`) }), () => draft.change({ items }));
  };
  return (
    <section className={styles['section']} aria-labelledby="template">
      <h2 id="template">{t('plan.template.title')}</h2>
      <p>{t('plan.template.lead')}</p>
      <Choice
        label={t('plan.template.choose')}
        options={templates.map(({ format: id }) => ({ id, label: t(`meeting.format.${id}`) }))}
        value={chosen.format}
        onChange={(id) => setFormat(templates.find((one) => one.format === id)?.format ?? null)}
      />
      <Button onPress={use}>{t('plan.template.use')}</Button>
    </section>
  );
}
