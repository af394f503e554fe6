import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Loudest } from './loudest.js';

const LOUD = 20;
const QUIET = 90;

/** Lets each seat be heard every 20 ms, or `apart` ms, at its level, from `from` until before `to`. */
function talk(loudest: Loudest, levels: Record<string, number>, from: number, to: number, apart = 20): void {
  for (let now = from; now < to; now += apart) {
    for (const [seat, level] of Object.entries(levels)) loudest.hear(seat, level, now);
  }
}

describe('the loudest', () => {
  it('gives everyone a voice at their first packet while there are voices enough, even in silence', () => {
    const loudest = new Loudest(2);
    expect(loudest.hear('a', QUIET, 0)).toEqual({ voice: 0, from: null });
    expect(loudest.hear('b', QUIET, 0)).toEqual({ voice: 1, from: null });
    expect(loudest.hear('a', LOUD, 20)).toBeNull();
  });

  it('gives the voice of someone silent to someone who begins to speak, within 40 ms', () => {
    const loudest = new Loudest(2);
    talk(loudest, { a: LOUD, b: QUIET }, 0, 2_000);
    expect(loudest.hear('c', LOUD, 2_000)).toBeNull();
    expect(loudest.hear('c', LOUD, 2_020)).toEqual({ voice: 1, from: 'b' });
    expect(loudest.voice('b')).toBeUndefined();
  });

  it('does not take a voice for one noise', () => {
    const loudest = new Loudest(1);
    talk(loudest, { a: QUIET }, 0, 2_000);
    expect(loudest.hear('c', LOUD, 2_000)).toBeNull();
    expect(loudest.hear('c', QUIET, 2_020)).toBeNull();
    expect(loudest.hear('c', LOUD, 2_040)).toBeNull();
  });

  it('does not take a voice in a pause between words', () => {
    const loudest = new Loudest(1);
    talk(loudest, { a: LOUD }, 0, 1_000);
    talk(loudest, { a: QUIET, b: LOUD + 5 }, 1_000, 1_500);
    expect(loudest.voice('a')).toBe(0);
    expect(loudest.voice('b')).toBeUndefined();
  });

  it('lets someone clearly louder in after a while, and someone slightly louder never', () => {
    const slightly = new Loudest(1);
    talk(slightly, { a: 30, b: 27 }, 0, 5_000);
    expect(slightly.voice('a')).toBe(0);
    const clearly = new Loudest(1);
    talk(clearly, { a: 45, b: 15 }, 0, 300);
    expect(clearly.voice('a')).toBe(0);
    talk(clearly, { a: 45, b: 15 }, 300, 1_000);
    expect(clearly.voice('b')).toBe(0);
  });

  it.each([20, 60])('lets go as soon of whoever has become quieter where packets are %d ms apart', (apart) => {
    const loudest = new Loudest(1);
    talk(loudest, { a: 15 }, 0, 1_200, apart);
    talk(loudest, { a: 45, b: 25 }, 1_200, 2_040, apart);
    expect(loudest.voice('a')).toBe(0);
    talk(loudest, { a: 45, b: 25 }, 2_040, 2_640, apart);
    expect(loudest.voice('b')).toBe(0);
  });

  it('frees the voice of whoever is dropped', () => {
    const loudest = new Loudest(1);
    talk(loudest, { a: LOUD }, 0, 100);
    expect(loudest.drop('a')).toBe(0);
    expect(loudest.drop('a')).toBeUndefined();
    expect(loudest.hear('b', QUIET, 100)).toEqual({ voice: 0, from: null });
  });

  it('names those who spoke lately, the loudest first', () => {
    const loudest = new Loudest(3);
    talk(loudest, { a: 40, b: 20, c: QUIET }, 0, 1_000);
    expect(loudest.speaking(1_000, 600)).toEqual(['b', 'a']);
    expect(loudest.speaking(2_000, 600)).toEqual([]);
  });

  it('never gives one voice to two seats, nor two voices to one', () => {
    const step = fc.record({
      seat: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      level: fc.integer({ min: 0, max: 127 }),
      drop: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const loudest = new Loudest(2);
        steps.forEach(({ seat, level, drop }, index) => {
          if (drop && level > 100) loudest.drop(seat);
          else loudest.hear(seat, level, index * 7);
          const voices = ['a', 'b', 'c', 'd', 'e']
            .map((each) => loudest.voice(each))
            .filter((voice) => voice !== undefined);
          expect(new Set(voices).size).toBe(voices.length);
        });
      }),
    );
  });
});
