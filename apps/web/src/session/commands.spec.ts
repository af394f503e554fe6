import { describe, expect, it } from '@jest/globals';
import { type Nothing, type Reply } from '@homegroup/contracts';
import { Commands } from './commands.js';

const DONE: Reply<Nothing> = { ok: true, value: {} };

/** Commands over a line of which the test decides whether it answers. */
function over(line: { isUp: boolean }) {
  const sent: string[] = [];
  const commands = new Commands(({ action, number }) => {
    sent.push(`${number} ${action.kind}`);
    return line.isUp ? Promise.resolve(DONE) : Promise.reject(new Error('cut'));
  });
  return { commands, sent };
}

describe('commands of a seat', () => {
  it('are numbered from the last one that the room has applied', async () => {
    const { commands, sent } = over({ isUp: true });
    commands.resume(41);
    expect(await commands.act({ kind: 'unmute' })).toBeNull();
    expect(await commands.act({ kind: 'mute' })).toBeNull();
    expect(sent).toEqual(['42 unmute', '43 mute']);
  });

  it('without an answer are repeated unchanged and in order once the seat is taken again', async () => {
    const line = { isUp: false };
    const { commands, sent } = over(line);
    commands.resume(0);
    const outcomes = Promise.all([commands.act({ kind: 'unmute' }), commands.act({ kind: 'mute' })]);
    await Promise.resolve();
    commands.hold();
    line.isUp = true;
    commands.resume(0);
    expect(await outcomes).toEqual([null, null]);
    expect(sent).toEqual(['1 unmute', '2 mute', '1 unmute', '2 mute']);
  });

  it('that the room had applied before the cut are not sent again', async () => {
    const line = { isUp: false };
    const { commands, sent } = over(line);
    commands.resume(0);
    const outcome = commands.act({ kind: 'unmute' });
    commands.hold();
    line.isUp = true;
    commands.resume(1);
    expect(await outcome).toBeNull();
    await commands.act({ kind: 'mute' });
    expect(sent).toEqual(['1 unmute', '2 mute']);
  });

  it('given while the seat is not taken wait for it', async () => {
    const { commands, sent } = over({ isUp: true });
    const outcome = commands.act({ kind: 'mute' });
    expect(sent).toEqual([]);
    commands.resume(0);
    expect(await outcome).toBeNull();
  });

  it('of a seat that is gone end with it, and the next seat counts anew', async () => {
    const { commands, sent } = over({ isUp: false });
    commands.resume(7);
    const outcome = commands.act({ kind: 'unmute' });
    commands.forget();
    expect(await outcome).toBe('NO_SUCH_SEAT');
    commands.resume(0);
    void commands.act({ kind: 'mute' });
    expect(sent).toEqual(['8 unmute', '1 mute']);
  });

  it('tell why the room refused them', async () => {
    const commands = new Commands(() => Promise.resolve({ ok: false, code: 'TOO_FAST' }));
    commands.resume(0);
    expect(await commands.act({ kind: 'unmute' })).toBe('TOO_FAST');
  });
});
