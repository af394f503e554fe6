import { randomBytes } from 'node:crypto';
import { type OpenRoom, type SeatId } from '@homegroup/room';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoomService } from '../room/room.service.js';
import { networkTag } from '../socket/network.js';

interface Known {
  readonly key: Buffer;
  readonly tags: Map<SeatId, string>;
  /** Since when, in milliseconds since the epoch: of whoever was sent away before nothing is known any more. */
  readonly since: number;
}

const KEY_BYTES = 32;
/** So many tags of people who left are kept before anyone looks. */
const GONE_MAX = 20;

/**
 * From which network each in a room comes, as a tag under a key that lives in memory for this one room: so that whoever was
 * sent away and comes again from the same network knocks [D14]. Two rooms cannot be compared, nothing is stored, nobody sees it.
 */
@Injectable()
export class NetworksService implements OnModuleInit {
  private readonly rooms = new Map<string, Known>();

  constructor(private readonly live: RoomService) {}

  onModuleInit(): void {
    this.live.announceTo({ closed: (roomId) => this.rooms.delete(roomId) });
  }

  /** Who came from this address has this seat or this knock now. */
  keep(roomId: string, id: SeatId, address: string): void {
    const room = this.live.find(roomId);
    if (!room) return;
    const known = this.rooms.get(roomId) ?? newlyKnown(this.live.now());
    this.rooms.set(roomId, known);
    known.tags.set(id, networkTag(address, known.key));
    if (known.tags.size > 2 * countOf(room) + GONE_MAX) forgetOthers(room, known.tags);
  }

  /** Whether somebody was sent away who came from the network of this address. */
  isMatched({ id, removals }: OpenRoom, address: string): boolean {
    const known = this.rooms.get(id);
    if (!known || removals.length === 0) return false;
    const tag = networkTag(address, known.key);
    return removals.some(({ seat }) => known.tags.get(seat) === tag);
  }

  /** Whether somebody was sent away of whom it is not known any more where they came from: the server was started anew since. */
  hasForgotten({ id, removals }: OpenRoom): boolean {
    const since = this.rooms.get(id)?.since ?? Infinity;
    return removals.some(({ at }) => at < since);
  }
}

function newlyKnown(since: number): Known {
  return { key: randomBytes(KEY_BYTES), tags: new Map(), since };
}

function countOf({ seats, knocks, removals }: OpenRoom): number {
  return seats.length + knocks.length + removals.length;
}

// Now and then, and not with each who goes: a room that empties at once costs one look.
function forgetOthers({ seats, knocks, removals }: OpenRoom, tags: Map<SeatId, string>): void {
  const known = new Set([...[...seats, ...knocks].map(({ id }) => id), ...removals.map(({ seat }) => seat)]);
  for (const id of tags.keys()) if (!known.has(id)) tags.delete(id);
}
