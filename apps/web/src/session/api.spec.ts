import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { call, callAsAccount } from './api.js';
import { openFacility } from './facility.js';
import { lookAtInvitation } from './identity.js';
import { fetchReceiptKeys } from './own-receipts.js';
import { work } from './proof.js';
import { fetchRehearsal } from './rehearsal.js';
import { lookAtRoster, passFor, placesHeld, release, signUp } from './roster.js';

const asked = jest.fn<(path: string, init: RequestInit) => Promise<Partial<Response>>>();
const answer = (status: number, body: string) => ({ ok: status < 300, status, text: () => Promise.resolve(body) });

Object.assign(globalThis, { fetch: asked });
afterEach(() => {
  asked.mockReset();
});

describe('a call', () => {
  it('gives the value', async () => {
    asked.mockResolvedValue(answer(200, '{"id":"a"}'));
    expect(await call('GET', '/api/x')).toEqual({ kind: 'done', value: { id: 'a' } });
    expect(asked).toHaveBeenCalledWith('/api/x', { method: 'GET', credentials: 'omit' });
  });

  it('sends a body as JSON, and takes an empty answer', async () => {
    asked.mockResolvedValue(answer(204, ''));
    expect(await call('PUT', '/api/x', { name: 'y' })).toEqual({ kind: 'done', value: {} });
    const headers = { 'content-type': 'application/json' };
    expect(asked).toHaveBeenCalledWith('/api/x', { method: 'PUT', body: '{"name":"y"}', headers, credentials: 'omit' });
  });

  it('tells why it was refused', async () => {
    asked.mockResolvedValue(answer(409, '{"code":"LAST_ONE"}'));
    expect(await call('DELETE', '/api/x')).toEqual({ kind: 'refused', code: 'LAST_ONE' });
  });

  it('tells that nobody answered, or not our server', async () => {
    asked.mockRejectedValue(new TypeError('network'));
    expect(await call('POST', '/api/x')).toEqual({ kind: 'unreachable' });
    asked.mockResolvedValue(answer(502, '<h1>Bad gateway</h1>'));
    expect(await call('POST', '/api/x')).toEqual({ kind: 'unreachable' });
    asked.mockResolvedValue(answer(502, '{"message":"upstream"}'));
    expect(await call('POST', '/api/x')).toEqual({ kind: 'unreachable' });
  });
});

describe('who asks', () => {
  const claim = 'c'.repeat(43);
  const asNobody: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the work of a door', () => work('steps', () => Promise.reject(new Error('no solver')))],
    ['the keys of receipts', fetchReceiptKeys],
    ['a facility', () => openFacility('code')],
    ['a rehearsal', () => fetchRehearsal('secret')],
    ['an invitation', () => lookAtInvitation('secret')],
    ['a roster', () => lookAtRoster('steps', 'secret')],
    [
      'a place of a roster',
      () => signUp('steps', { secret: claim, position: 'reader', startsAt: 0, times: 1, name: 'Sam' }),
    ],
    ['the places held', () => placesHeld('steps', claim)],
    ['a place given back', () => release('steps', { claim, startsAt: null })],
    ['a pass for who signed up', () => passFor('steps', claim, null)],
  ];

  it.each(asNobody)('of %s the server is not told', async (_what, ask) => {
    asked.mockResolvedValue(answer(200, '{}'));
    await ask();
    expect(asked.mock.calls.map(([, { credentials }]) => credentials)).toEqual(['omit']);
  });

  it('is told where only an account may ask', async () => {
    asked.mockResolvedValue(answer(200, '{}'));
    await callAsAccount('GET', '/api/groups');
    expect(asked).toHaveBeenCalledWith('/api/groups', { method: 'GET', credentials: 'same-origin' });
  });
});
