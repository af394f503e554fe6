import { describe, expect, it } from '@jest/globals';
import { badHandshakes, malformedMessages } from './malformed.js';

describe('what no client of ours sends', () => {
  it('does the server no harm as messages, and the others notice nothing', async () => {
    const rows = await malformedMessages(600);
    expect(rows.map(({ what, failed, note }) => ({ what, failed, note: failed === 0 ? '' : note }))).toEqual(
      rows.map(({ what }) => ({ what, failed: 0, note: '' })),
    );
    expect(rows[0]?.tried).toBeGreaterThanOrEqual(600);
  }, 120_000);

  it('lets nobody in as a handshake, and the others notice nothing', async () => {
    const rows = await badHandshakes(200);
    expect(rows.map(({ failed, note }) => (failed === 0 ? '' : note))).toEqual(rows.map(() => ''));
    expect(rows[0]?.tried).toBe(200);
  }, 120_000);
});
