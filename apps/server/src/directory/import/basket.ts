import { GroupSettings } from '@homegroup/contracts';
import { type Field } from './fields.js';

type Basket = GroupSettings['basket'];
type Way = Extract<Field, 'venmo' | 'square' | 'paypal' | 'homegroupOnline'>;

/** Where the codes of Homegroup Online lead (Meeting Guide specification, `homegroup_online`). */
const HOMEGROUP_ONLINE = 'https://donate.homegroup.online/';
const Shape = GroupSettings.shape.basket;

/** What is read of each way, and what becomes of it: handles may come with the addresses they stand in. */
const READ: Readonly<Record<Way, (text: string) => Partial<Basket>>> = {
  venmo: (text) => ({ venmo: text.replace(/^(?:https?:\/\/)?(?:www\.)?venmo\.com\/(?:u\/)?@?/i, '@') }),
  square: (text) => ({ square: text.replace(/^(?:https?:\/\/)?(?:www\.)?cash\.app\/\$?/i, '$') }),
  paypal: (text) => ({
    paypal: text.replace(/^(?:https?:\/\/)?(?:www\.)?paypal\.(?:me\/|com\/paypalme\/)/i, '').replace(/\/$/, ''),
  }),
  homegroupOnline: (text) => ({ link: /^[A-Za-z0-9_-]+$/.test(text) ? `${HOMEGROUP_ONLINE}${text}/` : text }),
};

export const BASKET_FIELDS: readonly Way[] = ['venmo', 'square', 'paypal', 'homegroupOnline'];
export const NO_BASKET: Basket = { venmo: '', square: '', paypal: '', link: '' };

/** What a cell says of the seventh tradition's basket; null when it is no handle. */
export function basketIn(way: Way, text: string): Partial<Basket> | null {
  const basket = READ[way](text.trim());
  return Shape.partial().safeParse(basket).success ? basket : null;
}
