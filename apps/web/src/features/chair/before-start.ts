import {
  type CommonView,
  type Item,
  type OfferedRole,
  offersToRead,
  readersOfItem,
  type SeatId,
} from '@homegroup/room';
import { isRead } from '../../session/script.js';

/** Something that a meeting needs someone for. */
export type Need = {
  readonly seats: readonly SeatId[];
  /** Who offers to take it. */
  readonly offers: readonly SeatId[];
} & ({ readonly kind: 'reading'; readonly item: Item } | { readonly kind: 'position'; readonly role: OfferedRole });

const SPOKEN: ReadonlySet<Item['kind']> = new Set(['speaker', 'panel']);

/** All that a meeting needs someone for, in the order in which it comes; who has taken it, and who offers. */
export function needsOf(view: CommonView): readonly Need[] {
  const readings = view.order.filter((item) => isRead(item) && !item.isSkipped).map((item) => readingOf(view, item));
  return [...readings, ...rolesNeeded(view).map((role) => positionOf(view, role))];
}

/** Of those, the ones that nobody has taken. */
export function freeOf(needs: readonly Need[]): readonly Need[] {
  return needs.filter(({ seats }) => seats.length === 0);
}

/** Whether an item belongs to those who speak. */
export function isSpoken({ kind }: Item): boolean {
  return SPOKEN.has(kind);
}

/** Who reads an item, and who came as a reader and would [O13]. */
export function readingOf(view: CommonView, item: Item): Need {
  return { kind: 'reading', item, seats: readersOfItem(view.progress, item.id), offers: offersToRead(view, item.id) };
}

export function positionOf({ seats, progress }: CommonView, role: OfferedRole): Need {
  return {
    ...{ kind: 'position', role },
    seats: seats.filter(({ roles }) => roles.includes(role)).map(({ id }) => id),
    offers: progress.offers.filter((offer) => offer.role === role).map(({ seat }) => seat),
  };
}

// A tech host is no part of most meetings: only if someone offers, or is one.
function rolesNeeded({ order, progress, seats }: CommonView): readonly OfferedRole[] {
  const hasSpeakers = order.some((item) => isSpoken(item) && !item.isSkipped);
  const offersSpeaking = progress.offers.some(({ role }) => role === 'speaker');
  const hasTechHost = seats.some(({ roles }) => roles.includes('techHost'));
  const offersTech = progress.offers.some(({ role }) => role === 'techHost');
  return [
    ...(['timekeeper', 'greeter'] as const),
    ...(hasSpeakers || offersSpeaking ? (['speaker'] as const) : []),
    ...(hasTechHost || offersTech ? (['techHost'] as const) : []),
  ];
}
