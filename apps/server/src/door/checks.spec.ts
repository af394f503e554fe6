import { beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomService } from '../room/room.service.js';
import { type TokensService } from '../tokens/tokens.service.js';
import { ChecksService } from './checks.service.js';
import { type ProofsService } from './proofs.service.js';

const MINUTE_MS = 60_000;
const FORGER = '203.0.113.7';
const NEIGHBOUR = '203.0.113.99';
const ELSEWHERE = '198.51.100.7';
let at: number;
let waiting: number;
let checks: ChecksService;

beforeEach(() => {
  at = 1_000_000;
  waiting = 0;
  const tokens = {
    get waiting() {
      return waiting;
    },
  };
  const proofs = { isDone: (_meeting: string, proof: string) => Promise.resolve(proof === 'right') };
  checks = new ChecksService(
    { now: () => at } as unknown as RoomService,
    proofs as unknown as ProofsService,
    tokens as unknown as TokensService,
  );
});

const from = (tokenHash: string, address = ELSEWHERE) => ({ meetingId: 'meeting', tokenHash, address });

async function forge(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const comes = from(`forged ${index}`, FORGER);
    await checks.admit(comes, undefined);
    checks.failed(comes);
  }
}

describe('a token that is shown', () => {
  it('is looked at without work while few wait, and after work while many do', async () => {
    waiting = 19;
    await checks.admit(from('member'), undefined);
    expect(checks.rush('meeting')).toBeLessThan(1);
    waiting = 20;
    expect(checks.rush('meeting')).toBe(1);
    await expect(checks.admit(from('member'), undefined)).rejects.toThrow('PROOF_NEEDED');
    await expect(checks.admit(from('member'), 'wrong')).rejects.toThrow('PROOF_NEEDED');
    await checks.admit(from('member'), 'right');
  });

  it('whose work is done is not asked twice, until it does not hold', async () => {
    waiting = 100;
    await checks.admit(from('member'), 'right');
    await checks.admit(from('member'), undefined);
    checks.failed(from('member'));
    await expect(checks.admit(from('member'), undefined)).rejects.toThrow('PROOF_NEEDED');
  });

  it('from a network that has shown many that do not hold is looked at after work, and from no other', async () => {
    await forge(10);
    await expect(checks.admit(from('eleventh', FORGER), undefined)).rejects.toThrow('PROOF_NEEDED');
    // The work is there to be had at this door.
    expect(checks.rush('meeting')).toBe(1);
    expect(checks.rush('another')).toBe(0);
    await checks.admit(from('honest', NEIGHBOUR), 'right');
    await checks.admit(from('member', ELSEWHERE), undefined);
    at += 2 * MINUTE_MS;
    await checks.admit(from('later', FORGER), undefined);
    expect(checks.rush('meeting')).toBe(0);
  });
});
