import { type Item } from '@homegroup/room';
import { type TFunction } from 'i18next';

const MINUTE_MS = 60_000;

/** What an item is called: by the group's own name, or as its kind is. */
export function itemName(t: TFunction, { title, kind }: Pick<Item, 'title' | 'kind'>): string {
  return title || t(`order.kind.${kind}`);
}

/** How long an item is planned to last, such as `5 min`. */
export function lengthWords(t: TFunction, lengthMs: number): string {
  return t('order.minutes', { count: Math.max(1, Math.round(lengthMs / MINUTE_MS)) });
}

/** What the clock of the item under way says, in whole minutes. Calm: told by word alone. */
export function itemClockWords(
  t: TFunction,
  { kind, minutes }: { readonly kind: 'left' | 'over'; readonly minutes: number },
) {
  return kind === 'left' ? t('order.strip.left', { count: minutes }) : t('order.strip.over', { count: minutes });
}
