import { describe, expect, it } from '@jest/globals';
import { type EventCode, type EventFields } from './event-codes.js';
import { memoryLog } from './log.fixture.js';
import { NestLog } from './nest-log.js';

const CANARY = 'Maria T. maria@example.org 192.0.2.7';

describe('the event log', () => {
  it('writes a time, a level, the id of this start, a code and numbers', () => {
    const { log, lines } = memoryLog();
    log.event('room.opened', { seats: 3, durationMs: 4 });
    log.warning('database.stopped', { exitCode: -1 });
    const [line, warning] = lines();
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      boot: expect.stringMatching(/^[0-9a-f]{8}$/),
      event: 'room.opened',
      seats: 3,
      durationMs: 4,
    });
    expect(warning).toMatchObject({ level: 'warn', boot: line?.boot, event: 'database.stopped', exitCode: -1 });
  });

  it('takes no words by type', () => {
    const { log } = memoryLog();
    // @ts-expect-error: a code is a constant
    log.event(`room.${CANARY}`);
    // @ts-expect-error: fields are numbers
    log.event('room.opened', { seats: CANARY });
    // @ts-expect-error: fields are listed
    log.event('room.opened', { name: 1 });
  });

  it('drops what a cast slipped past the types', () => {
    const { log, lines, text } = memoryLog();
    const fields = { seats: CANARY, name: CANARY, context: CANARY, rooms: NaN, count: 2 } as unknown as EventFields;
    log.event(CANARY as EventCode, fields);
    log.fault('process.fault', new Error('x'), fields);
    expect(lines()[0]).toMatchObject({ event: 'unlisted', count: 2 });
    expect(Object.keys(lines()[0] ?? {}).sort()).toEqual(['boot', 'count', 'event', 'level', 'time']);
    expect(text()).not.toMatch(/Maria|192/);
  });

  it('tells of an error its class, its code and where in our sources it arose, and never its message', () => {
    const { log, lines, text } = memoryLog();
    class QuietFault extends TypeError {
      readonly code = '23505';
      readonly detail = CANARY;
    }
    const trick = `    at trick (file:///x/apps/server/src/${CANARY.slice(0, 5).toLowerCase()}.ts:1:1)`;
    log.fault('process.fault', new QuietFault(`${CANARY}\n${trick}`, { cause: new Error(CANARY) }));
    log.fault('process.fault', Object.assign(new Error(CANARY), { code: CANARY, name: CANARY }));
    log.fault('process.fault', CANARY);
    expect(lines()[0]).toMatchObject({
      error: 'QuietFault',
      errorCode: '23505',
      frames: [expect.stringMatching(/^apps\/server\/ops\/event-log\.spec\.ts:\d+$/)],
    });
    expect(lines()[1]).toMatchObject({ error: 'Error' });
    expect(lines()[1]).not.toHaveProperty('errorCode');
    expect(lines()[2]).toMatchObject({ error: 'string', frames: [] });
    expect(text()).not.toMatch(/maria|192|trick/i);
  });

  it('tells no frames of an error whose message was changed after it was made', () => {
    const { log, lines } = memoryLog();
    const error = new Error(`a\n    at b (file:///x/apps/server/src/maria.ts:1:1)`);
    expect(error.stack).toContain('maria.ts');
    error.message = 'another';
    log.fault('process.fault', error);
    expect(lines()[0]).toMatchObject({ frames: [] });
  });

  it('reduces the framework to who spoke', () => {
    const { log, lines, text } = memoryLog();
    const nest = new NestLog(log);
    nest.log();
    nest.warn(CANARY, 'RoutesResolver');
    nest.error(new Error(CANARY), CANARY, 'ExceptionsHandler');
    nest.error(CANARY, CANARY, CANARY);
    expect(lines()).toMatchObject([
      { event: 'framework.warning', context: 'RoutesResolver' },
      { event: 'framework.error', context: 'ExceptionsHandler', error: 'Error' },
      { event: 'framework.error', context: 'other' },
    ]);
    expect(text()).not.toMatch(/Maria|192/);
  });

  it('counts', () => {
    const { log } = memoryLog();
    log.event('room.opened');
    log.event('room.opened');
    expect([...log.counts]).toEqual([['room.opened', 2]]);
  });
});
