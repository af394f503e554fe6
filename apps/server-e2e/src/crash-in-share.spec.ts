import { describe, expect, it } from '@jest/globals';
import { crashesInShare } from './safety/crash.js';

const ROUNDS = Number(process.env['CRASHES'] ?? 5);

describe('a server that dies in the middle of a share', () => {
  it(
    `takes no place, no command and no time from anyone, ${ROUNDS} times`,
    async () => {
      const rows = await crashesInShare(ROUNDS);
      expect(rows.filter(({ failed }) => failed > 0)).toEqual([]);
      expect(rows[0]?.tried).toBe(ROUNDS);
    },
    60_000 + ROUNDS * 20_000,
  );
});
