import { describe, expect, it } from '@jest/globals';
import { heardSeats } from './floor.js';
import { type Room } from './room.js';
import { porchTalks } from './porch-talks.js';
import { act, allowed, AT, does, enter, knock, leave, loseLine, must, roomOf } from './testing/scene.js';
import { apply } from './apply.js';

const scene = { door: { kind: 'knock' }, roles: { ana: ['chair'], gus: ['greeter'] } } as const;
const waiting = allowed(roomOf(['Ana', 'Ben', 'Gus'], scene), knock('Sam'), knock('Tom'));
const greet = (who: string | null) => ({ kind: 'greet', knock: who }) as const;
const room = does(does(waiting, 'gus', 'unmute'), 'gus', greet('sam'));

describe('talking at the porch', () => {
  it('[D15] begins with the greeting, and the room hears nobody of those two', () => {
    expect(porchTalks(waiting)).toEqual([]);
    expect(porchTalks(room)).toEqual([{ greeter: 'gus', knock: 'sam' }]);
    expect([...heardSeats(room)]).toEqual([]);
  });

  it('[D15] is of two, and of each servant with one', () => {
    const both = does(room, 'ana', greet('tom'));
    expect(porchTalks(both)).toEqual([
      { greeter: 'gus', knock: 'sam' },
      { greeter: 'ana', knock: 'tom' },
    ]);
    expect(porchTalks(does(both, 'gus', greet('tom')))).toEqual([{ greeter: 'gus', knock: 'tom' }]);
  });

  it.each([
    ['the greeting', act('gus', greet(null), 3)],
    ['an admission', act('ana', { kind: 'admit', knock: 'sam' }, 1)],
    ['a decline', act('gus', { kind: 'decline', knock: 'sam' }, 3)],
    ['a ban', act('ana', { kind: 'ban', seat: 'sam' }, 1)],
    ['the greeter, who leaves', leave('gus')],
    ['the one who waits, who leaves', leave('sam')],
    ['the line of the greeter', loseLine('gus')],
    ['the line of the one who waits', loseLine('sam')],
    ['serenity', act('ana', { kind: 'callForSerenity', serenity: 0 }, 1)],
  ] as const)('[D15] is over with %s', (_what, command) => {
    expect(porchTalks(allowed(room, command))).toEqual([]);
  });

  it('[D15] begins again with the line that is back, and once serenity is over', () => {
    const cut = allowed(room, loseLine('gus'));
    expect(porchTalks(allowed(cut, enter('Gus')))).toEqual([{ greeter: 'gus', knock: 'sam' }]);
    const still = does(room, 'ana', { kind: 'callForSerenity', serenity: 0 });
    const after = does(still, 'ana', { kind: 'endSerenity', serenity: still.serenity.number });
    expect(porchTalks(after)).toEqual([{ greeter: 'gus', knock: 'sam' }]);
  });

  it('[D15] is nowhere once the room is closed', () => {
    const gone = ['ana', 'ben', 'gus'].reduce<Room>((before, id) => must(apply(before, leave(id, AT))).room, room);
    expect(porchTalks(gone)).toEqual([]);
  });
});
