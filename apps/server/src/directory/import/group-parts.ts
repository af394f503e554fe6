import { GroupSettings } from '@homegroup/contracts';
import { BASKET_FIELDS, basketIn, NO_BASKET } from './basket.js';
import { placeOf } from './place.js';
import { type RowReader } from './row-reader.js';

/** What a row says of the group that holds its meeting. */
export type GroupParts = Pick<GroupSettings, 'name' | 'place' | 'about' | 'contact' | 'basket'>;

const Contact = GroupSettings.shape.contact;
const ADDRESS_MAX = 200;

/** A meeting without a group is held by one of its own name. Nothing of people is read: no names, no e-mail, no telephone. */
export function groupOf(row: RowReader, title: string): GroupParts {
  const website = Contact.safeParse(row.line('website', 2_000));
  return {
    name: row.line('group', 100) || title,
    place: placeOf({
      address: row.line('address', ADDRESS_MAX),
      city: row.line('city', ADDRESS_MAX / 4),
      state: row.line('state', ADDRESS_MAX / 4),
      country: row.line('country', ADDRESS_MAX / 4),
    }),
    about: row.lines('groupNotes', 2_000),
    contact: website.data ?? '',
    basket: basketOf(row),
  };
}

/** What two rows of one group say together: the first word counts. */
export function joined(one: GroupParts, other: GroupParts): GroupParts {
  const { venmo, square, paypal, link } = one.basket;
  return {
    name: one.name,
    place: one.place || other.place,
    about: one.about || other.about,
    contact: one.contact || other.contact,
    basket: {
      venmo: venmo || other.basket.venmo,
      square: square || other.basket.square,
      paypal: paypal || other.basket.paypal,
      link: link || other.basket.link,
    },
  };
}

function basketOf(row: RowReader): GroupSettings['basket'] {
  let basket = NO_BASKET;
  for (const field of BASKET_FIELDS) {
    const text = row.line(field, 300);
    if (text === '') continue;
    const part = basketIn(field, text) ?? row.refuse('BASKET_UNKNOWN', field);
    basket = { ...basket, ...part };
  }
  return basket;
}
