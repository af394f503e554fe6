import { type OrderItem } from '@homegroup/contracts';
import { type TFunction } from 'i18next';

/** What an item is called: as the group calls it, or as its kind is. */
export function itemName(t: TFunction, { title, kind }: Pick<OrderItem, 'title' | 'kind'>): string {
  return title.trim() || t(`order.kind.${kind}`);
}
