import { type OrderItem, type Reading } from '@homegroup/contracts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchTexts, type Plan } from '../../session/plan.js';
import { Button } from '../../ui/Button.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { ScriptItem } from './ScriptItem.js';
import { clockWords, startsOf } from './order-times.js';
import styles from './Script.module.css';

interface ScriptSheetProps {
  readonly plan: Plan;
  readonly items: readonly OrderItem[];
  readonly onBack: () => void;
}

/** The whole meeting to read through, as it is written now; and to print, for whoever likes paper. */
export function ScriptSheet({ plan, items, onBack }: ScriptSheetProps) {
  const { t, i18n } = useTranslation();
  const texts = useTexts(plan.group.id, items);
  const { settings } = plan.meeting;
  const starts = startsOf(items);
  const when = (place: number) => {
    const after = starts[place] ?? null;
    return after === null ? t('plan.order.before') : clockWords(settings.schedule.time, after, i18n.language);
  };
  return (
    <article className={styles['sheet']}>
      <header className={styles['header']}>
        <div className={styles['tools']}>
          <Button onPress={onBack}>{t('plan.sheet.back')}</Button>
          <Button onPress={() => print()}>{t('plan.sheet.print')}</Button>
        </div>
        <PageHeading>{settings.title}</PageHeading>
        <p>{plan.group.settings.name}</p>
        <p className={styles['tools']}>{t('plan.sheet.lead')}</p>
      </header>
      <ol className={styles['items']}>
        {items.map((item, place) => (
          <ScriptItem
            key={place}
            item={item}
            begins={when(place)}
            usualWay={settings.way}
            bookmark={plan.order.bookmark}
            texts={texts}
            readings={plan.readings}
          />
        ))}
      </ol>
    </article>
  );
}

/** The texts that the items are read from; null while they are on their way. */
function useTexts(group: string, items: readonly OrderItem[]): ReadonlyMap<string, Reading> | null {
  const [texts, setTexts] = useState<ReadonlyMap<string, Reading> | null>(null);
  const wanted = useMemo(
    () => [...new Set(items.flatMap(({ text }) => (text.kind === 'none' ? [] : [text.reading])))],
    [items],
  );
  useEffect(() => {
    let isWanted = true;
    void fetchTexts(group, wanted).then((fetched) => isWanted && setTexts(fetched));
    return () => {
      isWanted = false;
    };
  }, [group, wanted]);
  return texts;
}
