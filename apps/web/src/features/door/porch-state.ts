import { type PorchView } from '@homegroup/room';
import { type RoomState } from '../../session/room-state.js';

type Waiting = PorchView['waiting'][number];
type Removal = PorchView['removals'][number];

const NOBODY: readonly Waiting[] = [];
const NONE: readonly Removal[] = [];

/** Who waits, as this person may know; nobody for whoever may not answer. */
export function waitingIn({ own }: RoomState): readonly Waiting[] {
  return own?.porch?.waiting ?? NOBODY;
}

/** Who was sent away and may still be let in again, the latest first in the order of the room. */
export function removalsIn({ own }: RoomState): readonly Removal[] {
  return own?.porch?.removals ?? NONE;
}

export type { Waiting, Removal };
