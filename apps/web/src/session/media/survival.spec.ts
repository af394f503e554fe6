import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Survival } from './survival.js';

let well: boolean;
let lineUp: boolean;
let log: string[];
let renewal: () => Promise<void>;
let restart: () => Promise<void>;
let survival: Survival;

beforeEach(() => {
  jest.useFakeTimers();
  [well, lineUp, log] = [false, true, []];
  renewal = restart = () => Promise.resolve();
  survival = new Survival({
    isWell: () => well,
    isLineUp: () => lineUp,
    restartIce: () => {
      log.push('restart');
      return restart();
    },
    renew: () => {
      log.push('renew');
      return renewal();
    },
    cut: () => {
      log.push('cut');
      lineUp = false;
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
function recovered(): void {
  well = true;
  survival.look();
}
const recoveredSoon = () => Promise.resolve().then(recovered);

describe('media that lost their way', () => {
  it('are restarted on another path, and left alone once that helps', async () => {
    survival.recover();
    await pass(1_000);
    recovered();
    await pass(60_000);
    expect(log).toEqual(['restart']);
  });

  it('are made anew when a restart does not help within ten seconds', async () => {
    survival.recover();
    await pass(9_900);
    expect(log).toEqual(['restart']);
    await pass(200);
    expect(log).toEqual(['restart', 'renew']);
    recovered();
    await pass(60_000);
    expect(log).toEqual(['restart', 'renew']);
  });

  it('are made anew at once when they cannot be restarted', async () => {
    restart = () => Promise.reject(new Error('MEDIA_GONE'));
    survival.recover();
    await pass(1);
    expect(log).toEqual(['restart', 'renew']);
  });

  it('suspect the line when new ones do not connect either, once; then go on asking at growing pauses', async () => {
    survival.recover();
    await pass(26_000);
    expect(log).toEqual(['restart', 'renew', 'cut']);
    lineUp = true;
    survival.begin();
    await pass(120_000);
    expect(log.filter((step) => step === 'cut')).toHaveLength(1);
    const renewals = log.filter((step) => step === 'renew').length;
    expect(renewals).toBeGreaterThan(4);
    expect(renewals).toBeLessThan(15);
  });

  it('may suspect the line again after all was well', async () => {
    survival.recover();
    await pass(26_000);
    lineUp = true;
    survival.begin();
    recovered();
    await pass(1);
    well = false;
    survival.recover();
    await pass(26_000);
    expect(log.filter((step) => step === 'cut')).toHaveLength(2);
  });

  it('wait for the line when that is down', async () => {
    lineUp = false;
    survival.recover();
    await pass(60_000);
    expect(log.filter((step) => step !== 'restart')).toEqual([]);
  });
});

describe('media whose server is another one', () => {
  it('are made anew at once, again and again until the server can', async () => {
    let failures = 3;
    renewal = () => ((failures -= 1) >= 0 ? Promise.reject(new Error('INTERNAL')) : recoveredSoon());
    survival.renew();
    await pass(1);
    expect(log).toEqual(['renew']);
    await pass(3_000);
    expect(log).toEqual(['renew', 'renew', 'renew', 'renew']);
    await pass(60_000);
    expect(log).toHaveLength(4);
  });

  it('do not wait for a restart that is under way', async () => {
    survival.recover();
    await pass(100);
    renewal = () => recoveredSoon();
    survival.renew();
    await pass(100);
    expect(log).toEqual(['restart', 'renew']);
    await pass(60_000);
    expect(log).toEqual(['restart', 'renew']);
  });
});

describe('new media', () => {
  it('have a while to connect before anything is done', async () => {
    survival.begin();
    await pass(5_000);
    recovered();
    await pass(60_000);
    expect(log).toEqual([]);
  });

  it('that do not connect are replaced', async () => {
    survival.begin();
    await pass(14_900);
    expect(log).toEqual([]);
    await pass(200);
    expect(log).toEqual(['renew']);
  });

  it('that are no longer wanted are given up', async () => {
    survival.begin();
    survival.stop();
    await pass(60_000);
    expect(log).toEqual([]);
  });
});
