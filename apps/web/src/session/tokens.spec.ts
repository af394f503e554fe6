import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PeriodTimes, type TokenEvaluation, type TokensQuestion } from '@homegroup/contracts';
import {
  blindEvaluate,
  dayOf,
  deriveKeys,
  fromBase64url,
  infoOf,
  isTrue,
  seatTokenHashOf,
  toBase64url,
  type TokenKeys,
} from '@homegroup/seat-token';
import { askFor, type Asked } from './token-making.js';
import { type TokenMaker } from './token-maker.js';
import { clearShelf } from './token-shelf.js';
import { groupOf, keepTokens, memberToken, renewTokens, tokenFor } from './tokens.js';

const GROUP = '5f0c7f0e-3a43-4c1e-9a53-0d7a3a2f5a10';
const NOW = Date.UTC(2026, 10, 10, 12);
const DAY_MS = 86_400_000;
const SEAT = 's'.repeat(43);
const HASH = toBase64url(seatTokenHashOf(SEAT));

/** In the thread of the test. */
function makerHere(): Promise<TokenMaker> {
  let asked: Asked | null = null;
  return Promise.resolve({
    ask: (groupId: string, list: PeriodTimes) => {
      asked = askFor(groupId, list);
      return Promise.resolve(asked.blinded);
    },
    take: (evaluations: readonly TokenEvaluation[], from: number) =>
      Promise.resolve(asked?.take(evaluations, from) ?? null),
    end: () => undefined,
  });
}
const around = (changes = {}) => ({ startMaker: makerHere, now: NOW, ...changes });

/** The server, with true keys. What it is asked is noted, and whether a cookie could go along. */
class Server {
  readonly asked: string[] = [];
  /** The times that were asked for a token. */
  readonly evaluated: number[] = [];
  period = '2026-11';
  keys = deriveKeys(new Uint8Array(32).fill(1), GROUP, this.period);
  /** What is published, where it is not what is used. */
  shownKeys: TokenKeys | null = null;
  times = [NOW - 3 * DAY_MS, NOW + DAY_MS, NOW + 8 * DAY_MS];
  refusal: string | null = null;

  answer(path: string, { method, body, credentials }: RequestInit): [number, unknown] {
    const what = path.replace(`/api/groups/${GROUP}/`, '');
    this.asked.push(`${method ?? ''} ${what}${credentials === 'omit' ? ' as nobody' : ''}`);
    const published = { period: this.period, publicKey: toBase64url((this.shownKeys ?? this.keys).publicKey) };
    switch (what) {
      case 'keys':
        return [200, [published]];
      case 'tokens/times':
        return this.refusal === null ? [200, [{ ...published, ...this.list() }]] : [403, { code: this.refusal }];
      default:
        return [200, this.evaluate(JSON.parse(typeof body === 'string' ? body : '') as TokensQuestion)];
    }
  }

  isTrueAt(startsAt: number, token: { nonce: string; mac: string }): boolean {
    const [nonce, mac] = [bytes(token.nonce), bytes(token.mac)];
    return isTrue(this.keys.secretKey, this.info(startsAt), { nonce, mac, seatTokenHash: seatTokenHashOf(SEAT) });
  }

  private list() {
    const times = this.times.map((startsAt) => ({ meeting: 'm', link: 'steps', startsAt }));
    return { set: toBase64url(seatTokenHashOf(JSON.stringify(times))), times };
  }

  private evaluate({ blinded }: TokensQuestion): TokenEvaluation[] {
    return this.times.flatMap((startsAt, at) => {
      const asked = blinded[at] ?? null;
      if (asked === null) return [];
      this.evaluated.push(startsAt);
      const element = bytes(asked);
      const { evaluated, proof } = blindEvaluate(this.keys.secretKey, this.info(startsAt), [element]);
      return [{ evaluated: toBase64url(evaluated[0] ?? new Uint8Array(0)), proof: toBase64url(proof) }];
    });
  }

  private info(startsAt: number): Uint8Array {
    return infoOf({ groupId: GROUP, period: this.period, meetingId: 'm', startsAt });
  }
}

function bytes(text: string): Uint8Array {
  return fromBase64url(text, 32) ?? new Uint8Array(0);
}

let server: Server;
beforeEach(() => {
  localStorage.clear();
  server = new Server();
  const fetch = (path: string, init: RequestInit) => {
    const [status, value] = server.answer(path, init);
    return Promise.resolve({ ok: status < 300, status, text: () => Promise.resolve(JSON.stringify(value)) });
  };
  Object.assign(globalThis, { fetch });
});

describe('the tokens of a group', () => {
  it('are fetched all at once, and kept: one for each time that is not over', async () => {
    expect(await keepTokens(GROUP, around())).toEqual({ kind: 'ready', until: Date.UTC(2026, 11, 1) });
    expect(server.asked).toEqual(['GET keys as nobody', 'POST tokens/times', 'GET keys as nobody', 'POST tokens']);
    const [over, next, later] = server.times;
    for (const startsAt of [next, later]) {
      const token = tokenFor('steps', startsAt ?? 0, HASH, NOW);
      expect(token && server.isTrueAt(startsAt ?? 0, token)).toBe(true);
    }
    expect(tokenFor('steps', over ?? 0, HASH, NOW)).toBeNull();
    expect(tokenFor('other', next ?? 0, HASH, NOW)).toBeNull();
    expect(tokenFor('steps', (next ?? 0) + 60_000, HASH, NOW)).toBeNull();
  });

  it('are good for the seat that they are shown with alone', async () => {
    await keepTokens(GROUP, around());
    const startsAt = NOW + DAY_MS;
    const other = tokenFor('steps', startsAt, toBase64url(seatTokenHashOf('t'.repeat(43))), NOW);
    expect(other && server.isTrueAt(startsAt, other)).toBe(false);
  });

  it('are not asked for again the same week, nor where they are all here', async () => {
    await keepTokens(GROUP, around());
    server.asked.length = 0;
    await renewTokens(around({ now: NOW + 7 * DAY_MS - 1, ask: 'weekly' }));
    await renewTokens(around({ now: NOW + 8 * DAY_MS, ask: 'ifNeeded' }));
    expect(server.asked).toEqual(['GET keys as nobody', 'GET keys as nobody']);
    await renewTokens(around({ now: NOW + 7 * DAY_MS + 1, ask: 'weekly' }));
    // The list is the same: the tokens are here.
    expect(server.asked.slice(2)).toEqual(['GET keys as nobody', 'POST tokens/times', 'GET keys as nobody']);
  });

  it('are fetched anew when the times are other ones, or the group began anew', async () => {
    await keepTokens(GROUP, around());
    const had = tokenFor('steps', NOW + DAY_MS, HASH, NOW);
    server.evaluated.length = 0;
    server.times = [...server.times, NOW + 2 * DAY_MS];
    await keepTokens(GROUP, around({ ask: 'now' }));
    // Of the new time alone: another token of one that is here would be another seat.
    expect(server.evaluated).toEqual([NOW + 2 * DAY_MS]);
    expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).toEqual(had);
    expect(tokenFor('steps', NOW + 2 * DAY_MS, HASH, NOW)).not.toBeNull();
    const before = tokenFor('steps', NOW + DAY_MS, HASH, NOW);
    server.period = '2026-11.2';
    server.keys = deriveKeys(new Uint8Array(32).fill(1), GROUP, server.period);
    expect(before && server.isTrueAt(NOW + DAY_MS, before)).toBe(false);
    await keepTokens(GROUP, around({ ask: 'ifNeeded' }));
    const after = tokenFor('steps', NOW + DAY_MS, HASH, NOW);
    expect(after && server.isTrueAt(NOW + DAY_MS, after)).toBe(true);
  });

  it('of a meeting that is always on are one a day', async () => {
    server.times = [dayOf(NOW), dayOf(NOW) + DAY_MS];
    await keepTokens(GROUP, around());
    const token = tokenFor('steps', null, HASH, NOW);
    expect(token && server.isTrueAt(dayOf(NOW), token)).toBe(true);
  });

  it('are nothing for who does not belong, and the browser keeps nothing', async () => {
    server.refusal = 'NOT_A_MEMBER';
    expect(await keepTokens(GROUP, around())).toEqual({ kind: 'refused', code: 'NOT_A_MEMBER' });
    expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).toBeNull();
  });

  it('are forgotten when they are over, or the group is left', async () => {
    await keepTokens(GROUP, around());
    expect(groupOf('steps', NOW)).toBe(GROUP);
    expect(groupOf('steps', NOW + 11 * DAY_MS)).toBeNull();
    clearShelf(GROUP);
    expect(groupOf('steps', NOW)).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});

describe('a key that is not everyone’s', () => {
  const ownKeys = () => deriveKeys(new Uint8Array(32).fill(9), GROUP, '2026-11');

  it('is noticed where it is not the one that was seen before, and its tokens are not used', async () => {
    await keepTokens(GROUP, around());
    server.keys = ownKeys();
    expect(await keepTokens(GROUP, around({ ask: 'ifNeeded' }))).toEqual({ kind: 'keyChanged' });
    expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).toBeNull();
    // And stays so.
    expect(await keepTokens(GROUP, around({ ask: 'now' }))).toEqual({ kind: 'keyChanged' });
  });

  it('is noticed by the proof where it is used in place of the published one', async () => {
    server.shownKeys = deriveKeys(new Uint8Array(32).fill(1), GROUP, '2026-11');
    server.keys = ownKeys();
    expect(await keepTokens(GROUP, around())).toEqual({ kind: 'keyChanged' });
    expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).toBeNull();
  });

  it('is another matter than a new period, or a server that is not reached', async () => {
    await keepTokens(GROUP, around());
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('failed to fetch')) });
    expect(await keepTokens(GROUP, around())).toEqual({ kind: 'failed' });
    expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).not.toBeNull();
  });
});

describe('at the door', () => {
  // In the month's last days the next one's are given out, too.
  const LATE = Date.UTC(2026, 10, 26, 19);

  it('no account asks where this month’s are here, though the next one’s are not', async () => {
    server.times = [LATE];
    await keepTokens(GROUP, around());
    server.asked.length = 0;
    const token = await memberToken('steps', LATE, SEAT, around({ now: LATE }));
    expect(token && server.isTrueAt(LATE, token)).toBe(true);
    expect(server.asked).toEqual(['GET keys as nobody']);
    await renewTokens(around({ now: LATE, ask: 'ifNeeded' }));
    expect(server.asked.slice(1)).toContain('POST tokens/times');
  });

  it('an account asks where the group began anew, so that its member still comes in', async () => {
    await keepTokens(GROUP, around());
    server.period = '2026-11.2';
    server.keys = deriveKeys(new Uint8Array(32).fill(1), GROUP, server.period);
    const token = await memberToken('steps', NOW + DAY_MS, SEAT, around());
    expect(token && server.isTrueAt(NOW + DAY_MS, token)).toBe(true);
  });

  it('nothing is asked where there is no token of the meeting', async () => {
    expect(await memberToken('steps', NOW + DAY_MS, SEAT)).toBeNull();
    expect(server.asked).toEqual([]);
  });

  it('what was altered in the browser’s store is no token', async () => {
    await keepTokens(GROUP, around());
    const kept = localStorage.getItem(`tokens:${GROUP}`) ?? '';
    for (const wrong of [
      '',
      '{',
      '[]',
      'null',
      kept.replace(/"output":"[^"]/g, '"output":"!'),
      kept.replace('[', '{'),
    ]) {
      localStorage.setItem(`tokens:${GROUP}`, wrong);
      expect(tokenFor('steps', NOW + DAY_MS, HASH, NOW)).toBeNull();
    }
  });
});
