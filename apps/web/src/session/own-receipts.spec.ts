import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Code } from '@homegroup/contracts';
import { settle, Visiting } from '../testing/visiting.js';
import { fetchPaper } from './own-receipts.js';

let my: Visiting;
beforeEach(async () => {
  my = new Visiting();
  await my.sit();
});
afterEach(() => my.visit.leave());

function give(receipt: string): void {
  my.fake.answers['room:receipt'] = () => ({ ok: true, value: { receipt } });
}

function refuse(code: Code): void {
  my.fake.answers['room:receipt'] = () => ({ ok: false, code });
}

const kept = () => my.state.receipts.map(({ receipt }) => receipt);

describe('a proof of attendance', () => {
  it('is asked for with nothing said, and kept by the page', async () => {
    give('FIRST');
    expect(await my.visit.receipts.take()).toBeNull();
    expect(my.fake.asked('room:receipt')).toEqual([{}]);
    expect(kept()).toEqual(['FIRST']);
  });

  it('is replaced by a later one of the same seat', async () => {
    give('FIRST');
    await my.visit.receipts.take();
    give('LATER');
    await my.visit.receipts.take();
    expect(kept()).toEqual(['LATER']);
  });

  it('stays as it is when there is no later one', async () => {
    give('FIRST');
    await my.visit.receipts.take();
    refuse('TOO_FAST');
    expect(await my.visit.receipts.take()).toBe('TOO_FAST');
    expect(kept()).toEqual(['FIRST']);
  });

  it('is asked for when leaving begins, before the seat is given up, and stays', async () => {
    give('LAST');
    await my.visit.leave();
    const asked = my.fake.requests.map(({ name }) => name).filter((name) => /receipt|leave/.test(name));
    expect(asked).toEqual(['room:receipt', 'room:leave']);
    expect(my.state).toMatchObject({ presence: { kind: 'left' }, own: null });
    expect(kept()).toEqual(['LAST']);
  });

  it('does not keep anyone from leaving', async () => {
    my.fake.answers['room:receipt'] = () => 'silence';
    const began = Date.now();
    await my.visit.leave();
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(my.fake.asked('room:leave')).toHaveLength(1);
    expect(my.state.presence).toEqual({ kind: 'left' });
  });

  it('is there for each seat that was held, also when the room is over', async () => {
    give('FIRST');
    await my.visit.leave();
    my.visit.enter({ name: 'Ana', microphone: null });
    my.fake.accept();
    await settle();
    // The room gives every seat an id of its own; this one gives the same again.
    const { own } = my.state;
    if (own) my.visit.store.setState({ own: { ...own, seat: 'another' } });
    give('SECOND');
    await my.visit.receipts.take();
    my.fake.say('room:closed');
    expect(my.state.presence).toEqual({ kind: 'closed' });
    expect(kept()).toEqual(['FIRST', 'SECOND']);
  });

  it('is not asked for without a seat', async () => {
    await my.visit.leave();
    const before = my.fake.asked('room:receipt').length;
    expect(await my.visit.receipts.take()).toBe('NOT_OFFERED');
    expect(my.fake.asked('room:receipt')).toHaveLength(before);
  });
});

describe('the paper', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('is asked for without cookies, and with nothing but the receipt and a language', async () => {
    const asked: unknown[] = [];
    globalThis.fetch = (...request: unknown[]) => {
      asked.push(...request);
      return Promise.resolve({ ok: true, blob: () => Promise.resolve('paper') } as unknown as Response);
    };
    expect(await fetchPaper('TEXT', 'es')).toBe('paper');
    expect(asked).toEqual([
      '/api/receipts/pdf',
      {
        ...{ method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ receipt: 'TEXT', language: 'es' }),
      },
    ]);
  });

  it.each([
    ['a refusal', () => Promise.resolve({ ok: false } as Response)],
    ['no network', () => Promise.reject(new Error('offline'))],
  ])('is none after %s', async (_, answer) => {
    globalThis.fetch = answer;
    expect(await fetchPaper('TEXT', 'en')).toBeNull();
  });
});
