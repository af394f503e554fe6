import { chaired } from './chairing.js';
import { type RefusalCode, type RoomEvent } from './command.js';
import { eventsBetween } from './events.js';
import { porchFollowed } from './porch.js';
import { withPartRead } from './reading.js';
import { type OpenRoom, type Room } from './room.js';
import { obeyingFloor } from './seats.js';

/** What a command came to: applied, or refused and the very same room. */
export type Outcome =
  | { readonly ok: true; readonly room: Room; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly room: Room; readonly code: RefusalCode };

/** The command was applied. Whatever happened: who leads and who reads follow from who is there, and who is heard from the floor. */
export function done(before: OpenRoom, room: OpenRoom, events: readonly RoomEvent[] = []): Outcome {
  const after = { ...obeyingFloor(withPartRead(before, porchFollowed(chaired(room)))), version: before.version + 1 };
  return { ok: true, room: after, events: [...events, ...eventsBetween(before, after)] };
}

/** It was not [R2]. */
export function refuse(room: Room, code: RefusalCode): Outcome {
  return { ok: false, room, code };
}
