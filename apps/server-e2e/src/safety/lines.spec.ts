import { describe, expect, it } from '@jest/globals';
import { chairDrops, networkChanges, socketCuts } from './lines.js';
import { mediaWorkerDeaths } from './media-worker.js';
import { type Row } from './report.js';

const LONG_MS = 180_000;
const broken = (rows: readonly Row[]) => rows.filter(({ failed, tried }) => failed > 0 || tried === 0);

describe('whoever is cut off', () => {
  it(
    'has the same seat and the same place in the queue',
    async () => expect(broken(await socketCuts(12))).toEqual([]),
    LONG_MS,
  );

  it(
    'keeps both when the network changes, and hears the room again',
    async () => expect(broken(await networkChanges(4))).toEqual([]),
    LONG_MS,
  );

  it(
    'is chair again when they are back; another servant leads until then',
    async () => expect(broken(await chairDrops(6))).toEqual([]),
    LONG_MS,
  );
});

describe('a media worker that is killed again and again', () => {
  it('is replaced, and no seat notices', async () => expect(broken(await mediaWorkerDeaths(3))).toEqual([]), LONG_MS);
});
