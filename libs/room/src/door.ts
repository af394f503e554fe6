import { type RefusalCode } from './command.js';

/** Who comes in. Knocks and members join this union with the doors of closed groups. */
export type Door = { readonly kind: 'open' } | { readonly kind: 'locked' };

/** Why a newcomer may not come in, or null. Never asked of someone who resumes a seat [D2]. */
export function doorRefusal(door: Door): RefusalCode | null {
  switch (door.kind) {
    case 'open':
      return null;
    case 'locked':
      return 'DOOR_LOCKED';
  }
}
