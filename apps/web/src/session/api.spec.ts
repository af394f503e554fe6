import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { call } from './api.js';

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
    expect(asked).toHaveBeenCalledWith('/api/x', { method: 'GET' });
  });

  it('sends a body as JSON, and takes an empty answer', async () => {
    asked.mockResolvedValue(answer(204, ''));
    expect(await call('PUT', '/api/x', { name: 'y' })).toEqual({ kind: 'done', value: {} });
    const headers = { 'content-type': 'application/json' };
    expect(asked).toHaveBeenCalledWith('/api/x', { method: 'PUT', body: '{"name":"y"}', headers });
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
