import { type CommonView, fitted, type Item, overMs } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useMay } from '../../use-may.js';
import { useNow } from '../../use-now.js';
import { BackButton } from './BackButton.js';
import { minutesOf, paceLine } from './item-words.js';
import { backToLengths, lengthened } from './lengths.js';
import { useKept } from './use-kept.js';
import styles from './ChairPrompt.module.css';

/** So far from its time a meeting may be without anything to be done about it, in milliseconds. */
const NEAR_MS = 60_000;

interface PaceLineProps {
  readonly session: RoomSession;
  readonly view: CommonView;
}

/** The way back, by how much the meeting will be over or before its time, and one tap that spreads it over the shares. */
export function PaceLine({ session, view }: PaceLineProps) {
  const { t } = useTranslation();
  const at = useNow(session.now);
  const over = overMs(view, at);
  const mayEnd = useMay(session, { kind: 'endOnTime' });
  const { kept, keep } = useKept<readonly Item[]>();
  const back = <BackButton session={session} view={view} />;
  if (over === null) return <div className={styles['pace']}>{back}</div>;
  const fits = Math.abs(over) > NEAR_MS && mayEnd ? fitting(view, over, at) : [];
  const end = () => {
    keep(view.order);
    void session.act({ kind: 'endOnTime' });
  };
  const takeBack = () => {
    for (const action of kept ? backToLengths(kept, view.order) : []) void session.act(action);
    keep(null);
  };
  const changed = kept ? lengthened(kept, view.order) : [];
  const said = changed.map((item) => t('script.pace.now', lengthOf(itemName(t, item), item)));
  return (
    <>
      <div className={styles['pace']}>
        {back}
        <p className={over > NEAR_MS ? styles['over'] : undefined}>{paceLine(t, over)}</p>
        {fits.length > 0 && <Button onPress={end}>{t('script.pace.end')}</Button>}
      </div>
      <p className={styles['fits']}>{fits.flatMap((item) => wouldBe(t, view, item)).join(' · ')}</p>
      <UndoNotice pending={said.join(' · ') || null} label={t('script.do.undo')} onUndo={takeBack} />
    </>
  );
}

/** The items that one tap would change; none where that would bring the end no nearer to its time. */
function fitting(view: CommonView, over: number, at: number): readonly Item[] {
  const order = fitted(view, at);
  const left = overMs({ ...view, order }, at) ?? over;
  return Math.abs(left) < Math.abs(over) ? lengthened(view.order, order) : [];
}

/** What one tap would make of an item; nothing where it stays the same to the minute. */
function wouldBe(t: TFunction, { order }: CommonView, { id, lengthMs }: Item): readonly string[] {
  const item = order.find((one) => one.id === id);
  const [from, count] = [minutesOf(item?.lengthMs ?? 0), minutesOf(lengthMs)];
  return item && from !== count ? [t('script.pace.would', { name: itemName(t, item), from, count })] : [];
}

function lengthOf(name: string, { lengthMs }: Item) {
  return { name, count: minutesOf(lengthMs) };
}
