import { beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../config.js';
import { type Level, type Overload } from '../ops/overload.js';
import { type RoomService } from '../room/room.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { type ProofsService } from './proofs.service.js';

const MINUTE_MS = 60_000;
let at: number;
let level: Level;
let arrivals: ArrivalsService;

beforeEach(() => {
  at = 1_000_000;
  level = 0;
  const overload = {
    get level() {
      return level;
    },
  };
  const proofs = { isDone: (_meeting: string, proof: string) => Promise.resolve(proof === 'right') };
  arrivals = new ArrivalsService(
    { now: () => at } as unknown as RoomService,
    proofs as unknown as ProofsService,
    overload as unknown as Overload,
    Config.parse({ PROOF_AFTER: '3' }),
  );
});

function come(tokenHash: string, { meetingId = 'meeting', isKnown = false, proof = '' } = {}): Promise<void> {
  return arrivals.admit({ meetingId, tokenHash }, { isKnown, proof: proof === '' ? undefined : proof });
}

async function some(count: number, meetingId = 'meeting'): Promise<void> {
  for (let index = 0; index < count; index += 1) await come(`${meetingId} ${index}`, { meetingId });
}

describe('arrivals', () => {
  it('are asked for nothing while few come, and for work when many do, to this meeting', async () => {
    await some(3);
    await expect(come('late')).rejects.toThrow('PROOF_NEEDED');
    await expect(come('late', { proof: 'wrong' })).rejects.toThrow('PROOF_NEEDED');
    await come('late', { proof: 'right' });
    expect(arrivals.rush('meeting')).toBeCloseTo(4 / 3);
    expect(arrivals.rush('other')).toBe(0);
    await some(3, 'other');
  });

  it('are not asked twice: neither for another name nor for the knock after', async () => {
    await some(3);
    await come('late', { proof: 'right' });
    await come('late');
    await come('meeting 0');
    expect(arrivals.rush('meeting')).toBeCloseTo(4 / 3);
  });

  it('are calm again after a minute', async () => {
    await some(3);
    at += MINUTE_MS;
    expect(arrivals.rush('meeting')).toBe(0);
    await come('late');
  });

  it('who are known are asked for nothing, and kept from nothing, whatever goes on', async () => {
    await some(3);
    level = 3;
    await come('member', { isKnown: true });
    await come('meeting 1');
    await expect(come('stranger', { proof: 'right' })).rejects.toThrow('OVERLOADED');
  });

  it('come no faster than a group of hundreds does, work or not', async () => {
    for (let index = 0; index < 600; index += 1) await come(`crowd ${index}`, { proof: 'right' });
    await expect(come('one more', { proof: 'right' })).rejects.toThrow('TOO_FAST');
    at += 1_000;
    await come('one more', { proof: 'right' });
  });
});
