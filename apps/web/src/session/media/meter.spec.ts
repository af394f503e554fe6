import { describe, expect, it } from '@jest/globals';
import { levelOf } from './meter.js';

const tone = (amplitude: number) => Float32Array.from({ length: 1_024 }, (_, i) => amplitude * Math.sin(i / 7));

describe('the level of a microphone', () => {
  it('is 0 in silence and 1 when it is as loud as speech gets', () => {
    expect(levelOf(new Float32Array(1_024))).toBe(0);
    expect(levelOf(tone(1))).toBe(1);
  });

  it('rises with loudness as ears hear it: ten times the amplitude is 20 dB of the 50 dB shown', () => {
    expect(levelOf(tone(0.1)) - levelOf(tone(0.01))).toBeCloseTo(20 / 50, 5);
  });
});
