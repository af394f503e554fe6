import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeSocket } from '../testing/fake-socket.js';
import { NoAnswer, Refused, Wire } from './wire.js';

let fake: FakeSocket;
let wire: Wire;
const listener = { up: jest.fn(), down: jest.fn(), refused: jest.fn((_code: string) => false) };

beforeEach(() => {
  jest.useFakeTimers();
  jest.clearAllMocks();
  fake = new FakeSocket();
  wire = new Wire(fake.socket, listener);
});
afterEach(() => {
  wire.close();
  jest.useRealTimers();
});

/** Instants, in milliseconds, of the attempts made over some time when every one fails at once. */
function attemptsWithin(ms: number): number[] {
  const instants: number[] = [];
  for (let at = 0; at <= ms; at += 100) {
    const before = fake.attempts;
    jest.advanceTimersByTime(at === 0 ? 0 : 100);
    if (fake.attempts === before) continue;
    instants.push(at);
    fake.fail();
  }
  return instants;
}

describe('a line', () => {
  it('that is cut is taken up at once, then at growing pauses, without end', () => {
    wire.open();
    fake.accept();
    wire.settled();
    fake.cut();
    expect(attemptsWithin(7_000)).toEqual([0, 300, 1_200, 2_700, 4_800, 7_000]);
    expect(attemptsWithin(60_000).length).toBeGreaterThan(8);
  });

  it('that connects without ever being of use is not taken up in a hot loop', () => {
    wire.open();
    const before = fake.attempts;
    for (let at = 0; at < 10_000; at += 100) {
      const known = fake.attempts;
      jest.advanceTimersByTime(100);
      if (fake.attempts === known && at > 0) continue;
      fake.accept();
      fake.cut();
    }
    expect(fake.attempts - before).toBeLessThan(10);
  });

  it('waiting for its next attempt tries at once when the network or the page is back', () => {
    wire.open();
    for (const event of [
      () => window.dispatchEvent(new Event('online')),
      () => document.dispatchEvent(new Event('visibilitychange')),
    ]) {
      for (let failures = 0; failures < 5; failures += 1) {
        fake.fail();
        jest.advanceTimersByTime(5_000);
      }
      fake.fail();
      const before = fake.attempts;
      event();
      expect(fake.attempts).toBe(before + 1);
    }
  });

  it('that seems up is cut when it does not answer after the network has changed', async () => {
    wire.open();
    fake.accept();
    window.dispatchEvent(new Event('online'));
    expect(fake.asked('clock:now')).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(listener.down).toHaveBeenCalledTimes(1);
  });

  it('that answers after the network has changed is left alone', async () => {
    fake.answers['clock:now'] = () => ({ ok: true, value: { at: 1 } });
    wire.open();
    fake.accept();
    window.dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(listener.down).not.toHaveBeenCalled();
  });

  it('that leaves a request unanswered is cut and taken up anew', async () => {
    wire.open();
    fake.accept();
    wire.settled();
    const before = fake.attempts;
    const asked = expect(wire.request('room:whole', {})).rejects.toThrow(NoAnswer);
    await jest.advanceTimersByTimeAsync(12_000);
    await asked;
    jest.advanceTimersByTime(1);
    expect(listener.down).toHaveBeenCalledTimes(1);
    expect(fake.attempts).toBe(before + 1);
  });

  it('can be made ready before it is wanted, and is left alone after', () => {
    wire.warm();
    expect([fake.warmed, fake.attempts]).toEqual([1, 0]);
    wire.open();
    wire.warm();
    expect([fake.warmed, fake.attempts]).toEqual([1, 1]);
  });

  it('that is down keeps no request for later', async () => {
    wire.open();
    await expect(wire.request('room:act', { action: { kind: 'mute' }, number: 1 })).rejects.toThrow(NoAnswer);
    fake.accept();
    expect(fake.requests).toEqual([]);
  });

  it('gives the value of an answer, or throws the code of a refusal', async () => {
    fake.answers = {
      'clock:now': () => ({ ok: true, value: { at: 7 } }),
      'media:send': () => ({ ok: false, code: 'MEDIA_GONE' }),
    };
    wire.open();
    fake.accept();
    await expect(wire.ask('clock:now', {})).resolves.toEqual({ at: 7 });
    await expect(wire.ask('media:send', {})).rejects.toEqual(new Refused('MEDIA_GONE'));
  });

  it('that the server refuses rests until it is opened again', () => {
    wire.open();
    fake.fail('NO_SUCH_MEETING');
    expect(listener.refused).toHaveBeenCalledWith('NO_SUCH_MEETING');
    jest.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event('online'));
    expect(fake.attempts).toBe(1);
    wire.open();
    expect(fake.attempts).toBe(2);
  });

  it('that the server refuses for a while goes on when its listener wants it to', () => {
    listener.refused.mockReturnValueOnce(true);
    wire.open();
    fake.fail('TOO_FAST');
    jest.advanceTimersByTime(0);
    expect(fake.attempts).toBe(2);
  });

  it('that is closed stays closed', () => {
    wire.open();
    fake.accept();
    wire.close();
    jest.advanceTimersByTime(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(fake.attempts).toBe(1);
    expect(listener.down).not.toHaveBeenCalled();
  });
});
