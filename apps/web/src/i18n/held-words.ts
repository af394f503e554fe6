import { type Held } from '@homegroup/room';
import { type TFunction } from 'i18next';

/** What holds someone back, in words for everyone; that a facility is not shown is its own affair. */
export function heldWords(t: TFunction, held: readonly Held[]): string[] {
  return held.flatMap((why) => (why === 'unseen' ? [] : [t(`door.held.${why}`)]));
}
