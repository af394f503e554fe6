import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type LineFigures } from './line-figures.js';
import { type LineCare, LineKeeper, NO_CARE } from './line-keeper.js';
import { FLOOR_BPS, SENDING } from './sending-rates.js';

/** Packets a second of one voice. */
const VOICE = 17;
let care: LineCare;
let totals: { received: number; missingHere: number; sent: number; missingThere: number };
/** Of each second of sound, what had to be made up. */
let madeUp: number;
let roundTripMs: number;
let keeper: LineKeeper;

beforeEach(() => {
  jest.useFakeTimers();
  care = NO_CARE;
  totals = { received: 0, missingHere: 0, sent: 0, missingThere: 0 };
  roundTripMs = 300;
  madeUp = 0;
  const figures = (): Promise<LineFigures | null> =>
    Promise.resolve({
      received: { packets: totals.received, missing: totals.missingHere },
      sent: { packets: totals.sent, missing: totals.missingThere },
      played: Date.now(),
      madeUp: Date.now() * madeUp,
      roundTripMs,
    });
  keeper = new LineKeeper(
    figures,
    (taken) => (care = taken),
    () => Date.now(),
  );
  keeper.begin();
});
afterEach(() => {
  keeper.stop();
  jest.useRealTimers();
});

/** Lets seconds pass in which this share of packets is missing, here and there; null: nothing flows. */
async function pass(seconds: number, here: number | null, there: number | null = null): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    totals.received += here === null ? 0 : VOICE * (1 - here);
    totals.missingHere += VOICE * (here ?? 0);
    totals.sent += there === null ? 0 : VOICE * (1 - there);
    totals.missingThere += VOICE * (there ?? 0);
    await jest.advanceTimersByTimeAsync(1_000);
  }
}

describe('a line that is looked after', () => {
  it('is left as it is while it is good', async () => {
    await pass(60, 0.01, 0.01);
    expect(care).toEqual(NO_CARE);
  });

  it('lets sound wait from the first bad look on, as long as a packet takes to come twice again', async () => {
    await pass(2, 0.2);
    expect(care.soundWaitMs).toBe(700);
    expect(care.pictures).toBe('all');
    roundTripMs = 2_000;
    await pass(2, 0.2);
    expect(care.soundWaitMs).toBe(1_500);
  });

  it('lets sound wait longer for as long as words are missing, as from someone on a weak line far away', async () => {
    roundTripMs = 20;
    const waits: (number | null)[] = [];
    madeUp = 0.1;
    for (let look = 0; look < 7; look += 1) {
      await pass(2, 0.2);
      waits.push(care.soundWaitMs);
    }
    expect(waits).toEqual([200, 300, 500, 800, 1_200, 1_500, 1_500]);
    madeUp = 0;
    await pass(20, 0.2);
    expect(care.soundWaitMs).toBe(1_500);
  });

  it('receives small pictures before none, and says so only when there are none', async () => {
    await pass(4, 0.15);
    expect([care.pictures, care.hearsBadly]).toEqual(['small', false]);
    await pass(4, 0.15);
    expect([care.pictures, care.hearsBadly]).toEqual(['none', true]);
  });

  it('receives no pictures at once where a third is missing', async () => {
    await pass(4, 0.35);
    expect(care.pictures).toBe('none');
  });

  it('sends no picture before the voice becomes plainer, and never a voice below its floor', async () => {
    const steps = [care.rates];
    await pass(2, null, 0);
    roundTripMs += 400;
    for (let look = 0; look < 40; look += 1) {
      await pass(2, null, 0.15);
      if (care.rates !== steps.at(-1)) steps.push(care.rates);
    }
    expect(steps).toEqual(SENDING);
    const plainer = steps.findIndex(({ microphoneBps }) => microphoneBps < SENDING[0].microphoneBps);
    expect(steps.findIndex(({ camera }) => camera === 'none')).toBeLessThan(plainer);
    expect(Math.min(...steps.map(({ microphoneBps }) => microphoneBps))).toBe(FLOOR_BPS);
  });

  it('leaves the voice as clear as it was where packets are lost and none queue', async () => {
    await pass(60, null, 0.3);
    expect(care.rates).toEqual({ microphoneBps: SENDING[0].microphoneBps, camera: 'none' });
  });

  it('knows each direction by itself', async () => {
    await pass(20, 0.01, 0.3);
    expect([care.hearsBadly, care.isHeardBadly, care.pictures]).toEqual([false, true, 'all']);
  });

  it('gives back what it took once the line is good again, sound last', async () => {
    await pass(8, 0.3, 0.3);
    await pass(30, 0);
    expect([care.pictures, care.hearsBadly]).toEqual(['small', false]);
    expect(care.soundWaitMs).not.toBeNull();
    await pass(24, 0);
    expect([care.pictures, care.soundWaitMs]).toEqual(['all', null]);
  });

  it('takes a pause, in which next to nothing is sent, for no weak line', async () => {
    await pass(4, 0.35);
    for (let second = 0; second < 30; second += 1) {
      totals.received += 2;
      totals.missingHere += 1;
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(care.pictures).toBe('none');
    await pass(150, null);
    expect(care.pictures).toBe('all');
  });

  it('remembers the line through new connections, and forgets it with the room', async () => {
    await pass(4, 0.35);
    totals = { received: 0, missingHere: 0, sent: 0, missingThere: 0 };
    keeper.begin();
    await pass(2, 0.35);
    expect(care.pictures).toBe('none');
    keeper.forget();
    expect(care).toBe(NO_CARE);
  });
});
