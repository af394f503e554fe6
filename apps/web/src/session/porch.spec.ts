import { afterEach, describe, expect, it } from '@jest/globals';
import { drawnFrom, fetchDirectory, fetchInstance, fetchPorch } from './porch.js';

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
    const instance = { instance: 'Meetings', helplines: [] };
    serverWith(() => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(instance) }));
    expect(await fetchInstance()).toEqual({ kind: 'found', value: instance });
    expect(asked).toEqual(['/api/instance']);
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

  it('is narrowed as the address says, in the time zone of whoever asks', async () => {
    serverWith(() => Promise.resolve({ ok: false, status: 404 }));
    await fetchDirectory('day=MO&q=a b', 'Europe/Madrid');
    await fetchDirectory('', null);
    expect(asked).toEqual(['/api/directory?day=MO&q=a+b&zone=Europe%2FMadrid', '/api/directory?']);
  });
});

describe('a page that the server drew', () => {
  it('holds what it was drawn from, and another one nothing', () => {
    expect(drawnFrom()).toBeNull();
    const data = { kind: 'newHere', value: { instance: 'Meetings', helplines: [] } };
    const block = document.createElement('script');
    Object.assign(block, { type: 'application/json', id: 'page-data', textContent: JSON.stringify(data) });
    document.body.append(block);
    expect(drawnFrom()).toEqual(data);
    block.remove();
  });
});
