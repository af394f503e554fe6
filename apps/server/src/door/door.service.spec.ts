import { beforeEach, describe, expect, it } from '@jest/globals';
import { openRoom, type OpenRoom } from '@homegroup/room';
import { Config } from '../config.js';
import { type GroupsService } from '../groups/groups.service.js';
import { type ServicePassesService } from '../groups/service-passes.service.js';
import { type RoomService } from '../room/room.service.js';
import { type TokensService } from '../tokens/tokens.service.js';
import { type ArrivalsService } from './arrivals.service.js';
import { DoorService } from './door.service.js';
import { type NetworksService } from './networks.service.js';
import { type ProofsService } from './proofs.service.js';
import { Redemptions } from './redemptions.js';

const DAY_MS = 86_400_000;
const NOON = 20_000 * DAY_MS + DAY_MS / 2;
const TRUE = 'true';
const secret = (mac: string) => ({ nonce: 'nonce', mac });

let at: number;
let room: OpenRoom;
let checked: number;
let answers: (() => void)[];
let door: DoorService;
let redemptions: Redemptions;

beforeEach(() => {
  at = NOON;
  room = openRoom({ id: 'room', door: { kind: 'members' } });
  checked = 0;
  answers = [];
  const rooms = { now: () => at, roomOf: () => Promise.resolve(room) } as unknown as RoomService;
  const groups = { getMeeting: () => Promise.resolve({ groupId: 'group' }) } as unknown as GroupsService;
  const tokens = {
    redeem: async ({ mac }: { readonly mac: string }) => {
      checked += 1;
      if (mac === 'slow') await new Promise<void>((resolve) => answers.push(resolve));
      return mac === 'forged' ? null : { handle: 'handle' };
    },
  } as unknown as TokensService;
  const proofs = { isDone: (_meeting: string, proof: string) => Promise.resolve(proof === 'right') };
  redemptions = new Redemptions(tokens, proofs as unknown as ProofsService, Config.parse({ PROOF_AFTER: '3' }));
  door = new DoorService(
    rooms,
    groups,
    {} as unknown as ServicePassesService,
    redemptions,
    { isMatched: () => false, hasForgotten: () => false } as unknown as NetworksService,
    { admit: () => Promise.resolve() } as unknown as ArrivalsService,
  );
});

interface Shown {
  readonly mac?: string;
  readonly address?: string;
  readonly proof?: string;
}

function come({ mac = TRUE, address = '203.0.113.7', proof }: Shown = {}) {
  const from = { meetingId: 'meeting', tokenHash: 'token', deviceHash: 'tab', address };
  return door.whoIs(from, { name: 'Ana', isVisitor: false, member: secret(mac), proof });
}

describe('tokens that do not hold', () => {
  const forged = { mac: 'forged' };

  it('cost a network work before one more is looked at, and no other network', async () => {
    for (let count = 0; count < 3; count += 1) await expect(come(forged)).rejects.toThrow('TOKEN_VOID');
    expect(redemptions.asksForWork(at)).toBe(false);
    await expect(come(forged)).rejects.toThrow('PROOF_NEEDED');
    await expect(come({ ...forged, address: '203.0.113.200', proof: 'wrong' })).rejects.toThrow('PROOF_NEEDED');
    expect([checked, redemptions.asksForWork(at)]).toEqual([3, true]);
    await expect(come({ ...forged, proof: 'right' })).rejects.toThrow('TOKEN_VOID');
    expect((await come({ proof: 'right' })).comer.handle).toBe('handle');
    expect((await come({ address: '198.51.100.7' })).comer.handle).toBe('handle');
    at += 120_000;
    expect((await come()).comer.handle).toBe('handle');
    expect(redemptions.asksForWork(at)).toBe(false);
  });

  it('are none of those that hold, however many come', async () => {
    for (let count = 0; count < 20; count += 1) expect((await come()).comer.handle).toBe('handle');
  });
});

describe('tokens that wait to be looked at', () => {
  it('are followed by more only after some work', async () => {
    const waiting = [1, 2, 3, 4, 5, 6].map((network) => come({ mac: 'slow', address: `198.51.${network}.7` }));
    while (answers.length < 6) await Promise.resolve();
    await expect(come()).rejects.toThrow('PROOF_NEEDED');
    expect((await come({ proof: 'right' })).comer.handle).toBe('handle');
    for (const answer of answers) answer();
    await Promise.all(waiting);
    expect((await come()).comer.handle).toBe('handle');
  });
});

describe('a member at a meeting that is always on', () => {
  const banned = (changes: object = {}): OpenRoom['removals'][number] => ({
    ...{ number: 1, seat: 'eve', name: 'Eve', isBan: true, tokenHash: 'other', deviceHash: 'other' },
    ...{ handle: 'of eve', at: NOON - DAY_MS, ...changes },
  });
  const isMatched = async (...removals: OpenRoom['removals']) => {
    room = { ...room, removals };
    return (await come()).comer.isMatched;
  };

  it('knocks where a member was banned on an earlier day: whose token it was cannot be told from today’s', async () => {
    expect(await isMatched()).toBe(false);
    expect(await isMatched(banned())).toBe(true);
    expect(await isMatched(banned({ at: NOON - DAY_MS / 2 }))).toBe(false);
    expect(await isMatched(banned({ handle: null }))).toBe(false);
    expect(await isMatched(banned({ isBan: false }))).toBe(false);
    room = { ...room, hours: { startsAt: NOON, endsAt: NOON, closesAt: NOON, latestAt: NOON } };
    expect(await isMatched(banned())).toBe(false);
  });
});
