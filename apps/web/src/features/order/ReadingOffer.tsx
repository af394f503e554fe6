import { type Item, readersOfItem } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';

/** Takes a reading, or a part of one, or gives it back. As many are asked for as the text has parts; one where the room has no text. */
export function ReadingOffer({ session, item }: { readonly session: RoomSession; readonly item: Item }) {
  const { t } = useTranslation();
  const own = useStore(session.store, (state) => state.own?.seat);
  const progress = useStore(session.store, (state) => state.view?.progress);
  const mayRead = useMay(session, { kind: 'offerToRead', item: item.id });
  const readers = progress ? readersOfItem(progress, item.id) : [];
  const isMine = own !== undefined && readers.includes(own);
  const isFull = readers.length >= Math.max(1, item.lines.length);
  if (!isMine && (isFull || !mayRead)) return null;
  const first = readers.length === 0 ? t('order.serve.read') : t('order.serve.readToo');
  const action = isMine ? t('order.serve.another') : first;
  return (
    <Button
      aria-label={t('order.serve.readsLong', { action, item: itemName(t, item) })}
      onPress={() => void session.act({ kind: isMine ? 'withdrawReading' : 'offerToRead', item: item.id })}
    >
      {action}
    </Button>
  );
}
