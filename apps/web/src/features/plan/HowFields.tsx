import { CHAT_DOORS, LENGTH_MAX_MS, STYLES, WAYS } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.js';
import { OneOf } from '../../ui/Toggles.js';
import { type ItemFieldsProps } from './ItemFields.js';
import { MinutesInput } from './MinutesInput.js';
import styles from './Plan.module.css';

const HANDS = ['open', 'closed'] as const;
const USUAL_WAYS = ['usual', ...WAYS] as const;

/** How people usually share in the meeting. */
export interface WayWords {
  readonly way: (typeof WAYS)[number];
  /** Milliseconds. */
  readonly shareLengthMs: number;
}

/** Microphones, hands and chat while the item is under way: as its kind has it unless the group wants it otherwise. */
export function HowFields({ item, change, isWrong, usual }: ItemFieldsProps & { readonly usual: WayWords }) {
  const { t } = useTranslation();
  const usualWay = t('plan.item.usual', { way: t(`floor.way.${usual.way}`) });
  return (
    <details className={styles['how']} open={isWrong('timing.lengthMs') || undefined}>
      <summary>
        <span>{t('plan.item.how')}</span>
        <span className={styles['soft']}>{item.way === 'usual' ? usualWay : t(`floor.way.${item.way}`)}</span>
      </summary>
      <div className={styles['fields']}>
        <Choice
          label={t('plan.item.way')}
          options={USUAL_WAYS.map((id) => ({ id, label: id === 'usual' ? usualWay : t(`floor.way.${id}`) }))}
          value={item.way}
          onChange={(id) => change({ way: USUAL_WAYS.find((way) => way === id) ?? item.way })}
        />
        <TimingFields item={item} change={change} isWrong={isWrong} usual={usual} />
        <OneOf
          legend={t('plan.item.hands')}
          options={HANDS.map((id) => ({ id, label: t(`plan.item.hand.${id}`) }))}
          value={item.hands}
          onChange={(hands) => change({ hands })}
        />
        <OneOf
          legend={t('plan.item.chat')}
          options={CHAT_DOORS.map((id) => ({ id, label: t(`plan.item.chats.${id}`) }))}
          value={item.chat}
          onChange={(chat) => change({ chat })}
        />
      </div>
    </details>
  );
}

function TimingFields({ item, change, isWrong, usual }: ItemFieldsProps & { readonly usual: WayWords }) {
  const { t } = useTranslation();
  const { timing } = item;
  const choose = (id: string) => {
    const style = STYLES.find((one) => one === id);
    change({ timing: style ? { style, lengthMs: timing?.lengthMs ?? usual.shareLengthMs } : null });
  };
  return (
    <div className={styles['pair']}>
      <Choice
        label={t('plan.item.style')}
        options={[
          { id: 'usual', label: t('plan.item.usualStyle') },
          ...STYLES.map((id) => ({ id, label: t(`floor.style.${id}`) })),
        ]}
        value={timing?.style ?? 'usual'}
        onChange={choose}
      />
      {timing && timing.style !== 'unlimited' && (
        <MinutesInput
          label={t('plan.item.share')}
          ms={timing.lengthMs}
          maxMs={LENGTH_MAX_MS}
          onChange={(lengthMs) => change({ timing: { ...timing, lengthMs } })}
          error={isWrong('timing.lengthMs') ? t('plan.item.shareWrong') : null}
        />
      )}
    </div>
  );
}
