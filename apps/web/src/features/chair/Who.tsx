import { type CommonView, type Item } from '@homegroup/room';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { isRead } from '../../session/script.js';
import { isSpoken, readingOf } from './before-start.js';
import { Offers } from './NeedRow.js';
import { BeforeStart, ItemNeed } from './Needs.js';
import { whoLine } from './who-line.js';
import styles from './ChairPrompt.module.css';

interface WhoProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly item: Item;
}

/** Who reads or shares next, and a way to choose them; before the start everyone whom the meeting needs. */
export function Who({ session, view, item }: WhoProps) {
  const { t } = useTranslation();
  if (view.progress.beganAt === null) return <BeforeStart session={session} view={view} />;
  return (
    <div className={styles['next']}>
      <p className={styles['who']} role="status">
        {whoLine(t, view, item)}
      </p>
      {isRead(item) && <Offers session={session} view={view} need={readingOf(view, item)} />}
      {(isRead(item) || isSpoken(item)) && <Choose key={item.id} session={session} view={view} item={item} />}
    </div>
  );
}

/** Behind one button, so that the text and whoever speaks keep their place on a phone. */
function Choose({ session, view, item }: WhoProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-expanded={isOpen}
        icon={<ChevronDown aria-hidden="true" size={18} />}
        onPress={() => setOpen(!isOpen)}
      >
        {isSpoken(item) ? t('script.speakers') : t('script.readers')}
      </Button>
      {isOpen && <ItemNeed session={session} view={view} item={item} />}
    </>
  );
}
