import { type RosterPosition } from '@homegroup/contracts';
import { type TFunction } from 'i18next';
import { dayWords, type Place, deviceTimeWords } from '../../i18n/times.js';

/** A position at the beginning of a line. */
export function positionWords(t: TFunction, position: RosterPosition): string {
  const words = t(`floor.role.${position}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A time as labels need it: its day, its time, and the position in a sentence. */
export function labelParts(t: TFunction, position: RosterPosition, at: number, place: Place) {
  return { position: t(`floor.role.${position}`), day: dayWords(at, place), time: deviceTimeWords(at, place) };
}
