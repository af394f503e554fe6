import { type CommonView, type SeatId } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { nameOf } from '../../i18n/names.js';
import { itemName } from '../../i18n/order-words.js';
import { type ChairStep } from './next-step.js';

/** What the button of a step says. */
export function stepLabel(t: TFunction, view: CommonView, step: ChairStep): string {
  switch (step.kind) {
    case 'begin':
      return t('script.do.begin', { item: itemName(t, step.item) });
    case 'goOn':
      return t('script.do.goOn', { item: itemName(t, step.item) });
    case 'call':
      return t('floor.chair.next', { name: nameOf(view, step.seat) });
    case 'draw':
      return t('floor.chair.draw');
    case 'thank':
      return thankLabel(t, nameOf(view, step.seat), step);
    case 'skip':
      return t('floor.chair.skip', { name: nameOf(view, step.seat) });
    case 'close':
      return t('script.do.close');
  }
}

/** What the smaller button beside it says: in short, because what comes after stands above both. */
export function besideLabel(t: TFunction, view: CommonView, step: ChairStep) {
  const item = 'item' in step ? step.item : null;
  const whole = item === null ? stepLabel(t, view, step) : t('script.do.goOn', { item: itemName(t, item) });
  return { short: item === null ? whole : t('script.do.on'), whole };
}

/** What a button says after the first tap, where it takes two: whose turn the second one ends. */
export function againLabel(t: TFunction, view: CommonView, cutsOff: SeatId | null): string {
  const name = nameOf(view, cutsOff);
  const isSharing = view.floor.turn?.phase.kind === 'sharing';
  return isSharing ? t('script.do.againEnd', { name }) : t('script.do.againWithout', { name });
}

function thankLabel(t: TFunction, name: string, { item }: ChairStep & { readonly kind: 'thank' }): string {
  return item === null ? t('script.do.thank', { name }) : t('script.do.thankGoOn', { name, item: itemName(t, item) });
}
