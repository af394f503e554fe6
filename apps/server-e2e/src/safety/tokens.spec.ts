import { describe, expect, it } from '@jest/globals';
import { bannedBack } from './bans.js';
import { type Row } from './report.js';
import { lawfulResumes, tokenForgeries } from './tokens.js';

const LONG_MS = 180_000;
const broken = (rows: readonly Row[]) => rows.filter(({ failed, tried }) => failed > 0 || tried === 0);

describe('the door of a closed room', () => {
  it(
    'gives one token one seat, and none for what is forged, heard on the way or of another meeting',
    async () => expect(broken(await tokenForgeries(120))).toEqual([]),
    LONG_MS,
  );

  it(
    'gives whoever comes back with their token the seat that they had',
    async () => expect(broken(await lawfulResumes(48))).toEqual([]),
    LONG_MS,
  );
});

describe('somebody who was banned', () => {
  it(
    'does not come back by the token or the tab, and meets the knock in a private window on the same network',
    async () => expect(broken(await bannedBack(40))).toEqual([]),
    LONG_MS,
  );
});
