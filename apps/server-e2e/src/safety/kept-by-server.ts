import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import pg from 'pg';
import { type WatchedServer } from './watched-server.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Names of the database's user and of the database, as the embedded one has them. */
const DATABASE = { user: 'homegroup', database: 'postgres' };

/** One line of a table, in the order in which it lies on the disk; bytes are in hexadecimal. */
export type Line = Readonly<Record<string, unknown>>;

/** All that the database of an instance holds at one moment, as whoever has its disk and its keys reads it. */
export interface Dump {
  readonly tables: ReadonlyMap<string, readonly Line[]>;
  /** The live rooms, unsealed with the keys that lie beside the database. */
  readonly rooms: readonly OpenedRoom[];
}

export interface OpenedRoom {
  readonly meetingId: string;
  /** The state as text, with whatever it holds. */
  readonly text: string;
  readonly seats: readonly { readonly name: string; readonly handle: string | null }[];
}

/** Reads every table, with the number of the transaction that wrote each line, and opens every room. */
export async function dumpOf({ process: { dataDir } }: WatchedServer): Promise<Dump> {
  const client = new pg.Client({ host: join(dataDir, 'postgres'), ...DATABASE });
  await client.connect();
  try {
    const named = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const tables = new Map<string, readonly Line[]>();
    for (const { name } of named.rows) {
      const { rows } = await client.query<Line>(
        `SELECT kept.xmin::text, kept.* FROM "${name}" AS kept ORDER BY kept.ctid`,
      );
      tables.set(name, rows);
    }
    return { tables, rooms: await opened(dataDir, tables.get('rooms') ?? []) };
  } finally {
    await client.end();
  }
}

async function opened(dataDir: string, lines: readonly Line[]): Promise<OpenedRoom[]> {
  const rooms: OpenedRoom[] = [];
  for (const { id, meeting_id: meetingId, state } of lines) {
    if (typeof id !== 'string' || typeof meetingId !== 'string' || !(state instanceof Uint8Array)) continue;
    const text = unsealed(await readFile(join(dataDir, 'room-keys', id)), Buffer.from(state));
    rooms.push({ meetingId, text, seats: seatsIn(JSON.parse(text)) });
  }
  return rooms;
}

/** Sealed by AES-256-GCM over deflated JSON: whoever has the key reads it as counter mode (NIST SP 800-38D, 6.5), without a tag. */
function unsealed(key: Uint8Array, sealed: Buffer): string {
  const counter = Buffer.concat([sealed.subarray(0, IV_BYTES), Buffer.from([0, 0, 0, 2])]);
  const packed = createDecipheriv('aes-256-ctr', key, counter).update(sealed.subarray(IV_BYTES, -TAG_BYTES));
  return inflateRawSync(packed).toString();
}

function seatsIn(state: unknown): OpenedRoom['seats'] {
  if (typeof state !== 'object' || state === null || !('seats' in state) || !Array.isArray(state.seats)) return [];
  return state.seats.flatMap((seat: unknown) => {
    if (typeof seat !== 'object' || seat === null || !('name' in seat) || typeof seat.name !== 'string') return [];
    const handle = 'handle' in seat && typeof seat.handle === 'string' ? seat.handle : null;
    return [{ name: seat.name, handle }];
  });
}
