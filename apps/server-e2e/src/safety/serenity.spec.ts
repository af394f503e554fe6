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
    'takes the sound from nobody who is seated',
    async () => {
      const [sound] = await floods(1, { seated: 6, joins: 60, floodMs: 6_000 });
      expect(sound).toMatchObject({ tried: 6, failed: 0 });
    },
    LONG_MS,
  );
});
