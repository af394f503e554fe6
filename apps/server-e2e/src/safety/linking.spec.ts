import { describe, expect, it } from '@jest/globals';
import { linkingGame } from './linking.js';
import { holds } from './report.js';

describe('whoever has everything that the server keeps', () => {
  it('guesses no better than by chance which member has which seat', async () => {
    const rows = await linkingGame(60, { members: 12, meetings: 5 });
    expect(rows.filter((row) => !holds(row))).toEqual([]);
  }, 180_000);
});
