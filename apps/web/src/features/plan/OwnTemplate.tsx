import { type MeetingOrder } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Called } from '../../session/api.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import styles from './Plan.module.css';

interface OwnTemplateProps {
  readonly drop: () => Promise<Called<MeetingOrder>>;
  readonly onDropped: (order: MeetingOrder) => void;
}

/** Gives up the group's own order for the template of the meeting's formats, after ten seconds in which it can be undone. */
export function OwnTemplate({ drop, onDropped }: OwnTemplateProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const [failure, setFailure] = useState<string | null>(null);
  const act = () =>
    void drop().then((answer) => {
      if (answer.kind === 'done') onDropped(answer.value);
      else setFailure(answer.kind === 'refused' ? t(`code.${answer.code}`) : t('page.unreachable'));
    });
  return (
    <section className={styles['section']}>
      <Button onPress={() => undo.begin(t('plan.template.pending'), act)}>{t('plan.template.back')}</Button>
      <p className={styles['soft']}>{t('plan.template.backHint')}</p>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Live>{failure !== null && <Notice tone="stop">{failure}</Notice>}</Live>
    </section>
  );
}
