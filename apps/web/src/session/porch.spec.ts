import { afterEach, describe, expect, it } from '@jest/globals';
import { fetchHome, fetchPorch } from './porch.js';

const asked: string[] = [];
function serverWith(answer: () => Promise<Partial<Response>>): void {
  asked.length = 0;
  globalThis.fetch = (path) => {
    asked.push(path as string);
    return answer() as Promise<Response>;
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch');
});

describe('a page that is asked for', () => {
  it('is found', async () => {
    const home = { instance: 'Meetings', helplines: [], meetings: [] };
    serverWith(() => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(home) }));
    expect(await fetchHome()).toEqual({ kind: 'found', value: home });
    expect(asked).toEqual(['/api/home']);
  });

  it('is missing', async () => {
    serverWith(() => Promise.resolve({ ok: false, status: 404 }));
    expect(await fetchPorch('no-such')).toEqual({ kind: 'missing' });
    expect(asked).toEqual(['/api/meetings/no-such']);
  });

  it.each([
    ['the network is down', () => Promise.reject(new TypeError('failed to fetch'))],
    ['the server has a fault', () => Promise.resolve({ ok: false, status: 500 })],
    [
      'something between answers in its place',
      () => Promise.resolve({ ok: true, status: 200, json: () => Promise.reject(new SyntaxError('<html>')) }),
    ],
  ])('is unreachable when %s', async (_, answer) => {
    serverWith(answer);
    expect(await fetchPorch('demo')).toEqual({ kind: 'unreachable' });
  });

  it('cannot be another one, whatever the link holds', async () => {
    serverWith(() => Promise.resolve({ ok: false, status: 404 }));
    await fetchPorch('../home?x');
    expect(asked).toEqual(['/api/meetings/..%2Fhome%3Fx']);
  });
});
