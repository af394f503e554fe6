import { type CommonView } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { itemName } from '../../i18n/order-words.js';
import { minutesOf } from './item-words.js';
import { type Undoing } from './opposite.js';

/** What was done, in words. */
export function undoingWords(t: TFunction, view: CommonView, { done }: Undoing): string {
  const named = (id: string) => {
    const item = view.order.find((one) => one.id === id);
    return item ? itemName(t, item) : '';
  };
  switch (done.kind) {
    case 'stepTo':
      return t('script.order.went', { item: named(done.item) });
    case 'skipItem':
      return done.isSkipped
        ? t('script.order.didSkip', { item: named(done.item) })
        : t('script.order.didTakeBack', { item: named(done.item) });
    case 'setItemLength':
      return t('script.order.didLength', { item: named(done.item), count: minutesOf(done.lengthMs) });
    case 'insertItem':
      return t('script.order.didInsert', { item: itemName(t, { title: done.title, kind: done.item }) });
  }
}
