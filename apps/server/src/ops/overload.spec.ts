import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../config.js';
import { memoryLog } from './log.fixture.js';
import { Metrics } from './metrics.js';
import { type Level, Overload, type Reading } from './overload.js';

const CALM: Reading = { delayMs: 5, heap: 0.3 };
const config = Config.parse({ OVERLOAD_DELAY_MS: '100' });
let overload: Overload;
let metrics: Metrics;
let told: Level[];

beforeEach(() => {
  const { log } = memoryLog();
  metrics = new Metrics(config, log);
  overload = new Overload(config, log, metrics);
  told = [];
  overload.onChange((level) => told.push(level));
});
afterEach(() => overload.onApplicationShutdown());

function look(reading: Partial<Reading>, times: number): void {
  for (let time = 0; time < times; time += 1) overload.observe({ ...CALM, ...reading });
}

describe('overload', () => {
  it('is told by three looks in a row, and not by one that was late', () => {
    look({ delayMs: 5_000 }, 2);
    look({}, 1);
    look({ delayMs: 5_000 }, 2);
    expect(overload.level).toBe(0);
    look({ delayMs: 5_000 }, 1);
    expect(overload.level).toBe(1);
  });

  it.each([
    ['its event loop is late', { delayMs: 101 }, { delayMs: 201 }, { delayMs: 401 }],
    ['its memory is full', { heap: 0.81 }, { heap: 0.88 }, { heap: 0.95 }],
  ])('rises step by step as %s: strangers, large pictures, pictures', (_why, first, second, third) => {
    look(first, 20);
    expect(overload.level).toBe(1);
    look(second, 20);
    expect(overload.level).toBe(2);
    look(third, 20);
    expect(overload.level).toBe(3);
    expect(told).toEqual([1, 2, 3]);
  });

  it('stays where it is until things are well below where it began, and goes back one level at a time', () => {
    look({ delayMs: 450 }, 9);
    expect(overload.level).toBe(3);
    look({ delayMs: 300 }, 100);
    expect(overload.level).toBe(3);
    look({ delayMs: 130 }, 100);
    expect(overload.level).toBe(2);
    look({}, 10);
    expect(overload.level).toBe(1);
    look({}, 10);
    expect(overload.level).toBe(0);
  });

  it('is a number among the metrics', async () => {
    look({ heap: 0.82 }, 3);
    expect(await metrics.text()).toMatch(/^homegroup_overload 1$/m);
  });
});
