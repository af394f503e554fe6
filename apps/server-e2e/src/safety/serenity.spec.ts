import { describe, expect, it } from '@jest/globals';
import { floods } from './flood.js';
import { type Row } from './report.js';
import { serenityPresses } from './serenity.js';

const LONG_MS = 180_000;
const broken = (rows: readonly Row[]) => rows.filter(({ failed, tried }) => failed > 0 || tried === 0);

describe('the serenity button', () => {
  it(
    'stops everything that everyone hears, and lets it go on, again and again',
    async () => expect(broken(await serenityPresses(4))).toEqual([]),
    LONG_MS,
  );
});

describe('a flood of strangers', () => {
  it(
    'takes the sound from nobody who is seated, and turns the door to knocks',
    async () => {
      const [sound, door] = await floods(1, { seated: 6, joins: 240, floodMs: 34_000 });
      expect(sound).toMatchObject({ tried: 6, failed: 0 });
      expect(door).toMatchObject({ tried: 1, failed: 0 });
    },
    LONG_MS,
  );
});
