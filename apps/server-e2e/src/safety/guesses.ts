import { randomInt } from 'node:crypto';
import { type Dump, type OpenedRoom } from './kept-by-server.js';

/** What whoever keeps the server has in hand of one meeting while all are seated. */
export interface Evidence {
  readonly dump: Dump;
  readonly room: OpenedRoom;
  /** The accounts on the group's roll, in no order. */
  readonly accounts: readonly string[];
  /** As it went over the wire: what each account had evaluated for this meeting, and what each seat has shown. */
  readonly blinded: ReadonlyMap<string, Uint8Array>;
  readonly nonces: readonly Uint8Array[];
}

/** A way to guess: for each seat of the room, in the order in which the room keeps them, one account. */
export interface Guesser {
  readonly name: string;
  readonly guess: (evidence: Evidence) => readonly string[];
}

/** The tables that name accounts, with the order in which their lines lie on the disk, and that in which they were written. */
export function guessersFor({ tables }: Dump): Guesser[] {
  const naming = [...tables]
    .filter(([, lines]) => lines.some((line) => accountIn(line) !== null))
    .map(([name]) => name);
  return [
    ...naming.map((table) => byOrder(table, 'on the disk', () => 0)),
    ...naming.map((table) => byOrder(table, 'by transaction', (a, b) => Number(a) - Number(b))),
    { name: 'ids that stand in the room', guess: byIds },
    { name: 'the blinded element most like the nonce', guess: byLikeness },
    { name: 'at random', guess: ({ room, accounts }) => room.seats.map(() => anyOf(accounts)) },
  ];
}

/** First come to the one table, first come to the other. */
function byOrder(table: string, how: string, compare: (a: unknown, b: unknown) => number): Guesser {
  const guess = ({ dump, room, accounts }: Evidence) => {
    const lines = [...(dump.tables.get(table) ?? [])].sort((a, b) => compare(a['xmin'], b['xmin']));
    const known = new Set(accounts);
    const ordered = [...new Set(lines.map(accountIn))].filter((account) => account !== null && known.has(account));
    return room.seats.map((_, place) => ordered[place] ?? anyOf(accounts));
  };
  return { name: `the order of ${table} ${how}`, guess };
}

/** Any id, of an account or of a line on the roll, that is written anywhere in the room's state, in the order in which it is. */
function byIds({ dump, room, accounts }: Evidence): readonly string[] {
  const onRoll = (dump.tables.get('members') ?? []).map((line) => ({ id: line['id'], account: accountIn(line) }));
  const written = accounts
    .map((account) => {
      const ids = [account, ...onRoll.filter((line) => line.account === account).map(({ id }) => String(id))];
      return { account, at: Math.max(...ids.map((id) => room.text.indexOf(id))) };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return room.seats.map((_, place) => written[place]?.account ?? anyOf(accounts));
}

function byLikeness({ blinded, nonces, accounts }: Evidence): readonly string[] {
  return nonces.map((nonce) => {
    const likeness = accounts.map((account) => ({ account, bits: bitsApart(nonce, blinded.get(account) ?? nonce) }));
    return likeness.reduce((best, one) => (one.bits < best.bits ? one : best)).account;
  });
}

function bitsApart(a: Uint8Array, b: Uint8Array): number {
  let bits = 0;
  a.forEach((byte, place) => {
    for (let rest = byte ^ (b[place] ?? 0); rest > 0; rest >>= 1) bits += rest & 1;
  });
  return bits;
}

function accountIn(line: Readonly<Record<string, unknown>>): string | null {
  const account = line['account_id'];
  return typeof account === 'string' ? account : null;
}

function anyOf(accounts: readonly string[]): string {
  return accounts[randomInt(accounts.length)] ?? '';
}
