import { describe, expect, it } from '@jest/globals';
import { apply } from './apply.js';
import { actingChair, hasRight, ROLES, type Right, type Role } from './roles.js';
import { act, allowed, does, enter, leave, loseLine, must, refused, roomOf, seat } from './testing/scene.js';

const RIGHTS: readonly Right[] = ['lead', 'time', 'quiet', 'appoint', 'voice', 'serve'];
const give = (who: string, role: Role) => ({ kind: 'giveRole', seat: who, role }) as const;
const take = (who: string, role: Role) => ({ kind: 'takeRole', seat: who, role }) as const;

function rightsOf(role: Role): readonly Right[] {
  const room = roomOf(['Ana', 'Ben'], { roles: { ana: ['chair'], ben: [role] } });
  return RIGHTS.filter((right) => hasRight(room, 'ben', right));
}

describe('service positions', () => {
  it('[P1] are sets of rights', () => {
    expect(rightsOf('coChair')).toEqual(['lead', 'time', 'quiet', 'appoint', 'serve']);
    expect(rightsOf('techHost')).toEqual(['time', 'quiet', 'serve']);
    expect(rightsOf('timekeeper')).toEqual(['time', 'serve']);
    expect(rightsOf('greeter')).toEqual(['serve']);
    expect(rightsOf('reader')).toEqual([]);
    expect(rightsOf('speaker')).toEqual([]);
    expect(rightsOf('chair')).toEqual(RIGHTS);
    expect(hasRight(roomOf(['Ana']), 'nobody', 'lead')).toBe(false);
  });

  it('[P2] are given and taken by whoever may appoint', () => {
    const room = roomOf(['Ana', 'Ben', 'Cleo'], { roles: { ana: ['chair'] } });
    const given = must(apply(room, act('ana', give('ben', 'greeter'), 1)));
    expect(given.events).toEqual([{ kind: 'rolesChanged', seat: 'ben' }]);
    const greeter = does(room, 'ana', give('ben', 'greeter'));
    expect(seat(greeter, 'ben').roles).toEqual(['greeter']);
    expect(seat(does(greeter, 'ana', give('ben', 'greeter')), 'ben').roles).toEqual(['greeter']);
    expect(seat(does(does(greeter, 'ana', give('ben', 'reader')), 'ana', take('ben', 'greeter')), 'ben').roles).toEqual(
      ['reader'],
    );
    for (const action of [give('cleo', 'reader'), take('ana', 'reader')]) {
      expect(refused(greeter, 'ben', action)).toBe('NOT_ALLOWED');
    }
    expect(refused(room, 'ana', give('eve', 'reader'))).toBe('NO_SUCH_SEAT');
    expect(refused(room, 'ana', take('eve', 'reader'))).toBe('NO_SUCH_SEAT');
  });

  it('[P2] are laid down by whoever holds them', () => {
    const room = roomOf(['Ana', 'Ben'], { roles: { ana: ['chair'], ben: ['greeter', 'reader'] } });
    expect(seat(does(room, 'ben', take('ben', 'greeter')), 'ben').roles).toEqual(['reader']);
    expect(seat(does(room, 'ana', take('ana', 'chair')), 'ana').roles).toEqual([]);
  });

  it('[P3] have one chair; who hands the role on is co-chair', () => {
    const room = roomOf(['Ana', 'Ben'], { roles: { ana: ['chair', 'reader'] } });
    const handed = does(room, 'ana', give('ben', 'chair'));
    expect(handed.seats.map(({ roles }) => roles)).toEqual([['reader', 'coChair'], ['chair']]);
    expect(seat(does(room, 'ana', give('ana', 'chair')), 'ana').roles).toEqual(['chair', 'reader']);
  });

  it('[P4] hand the chair on by the chair alone, even while away', () => {
    const room = roomOf(['Ana', 'Ben', 'Cleo'], { roles: { ana: ['chair'], ben: ['coChair'] } });
    for (const there of [room, allowed(room, loseLine('ana'))]) {
      expect(refused(there, 'ben', give('ben', 'chair'))).toBe('NOT_ALLOWED');
      expect(refused(there, 'ben', give('cleo', 'chair'))).toBe('NOT_ALLOWED');
      expect(refused(there, 'ben', take('ana', 'chair'))).toBe('NOT_ALLOWED');
    }
    expect(seat(does(allowed(room, leave('ana')), 'ben', give('cleo', 'chair')), 'cleo').roles).toEqual(['chair']);
  });
});

describe("the chair's powers", () => {
  const SERVANTS: readonly Role[] = ['greeter', 'timekeeper', 'techHost', 'coChair', 'chair'];

  it('[K1] pass on in order of position, then of coming', () => {
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'];
    const ids = names.map((name) => name.toLowerCase());
    const roles = Object.fromEntries(ids.map((id, index) => [id, SERVANTS.slice(index, index + 1)]));
    let room = roomOf(names, { roles });
    const succession = [];
    for (let acting = actingChair(room); acting !== null; acting = actingChair(room)) {
      succession.push(acting);
      room = allowed(room, loseLine(acting));
    }
    expect(succession).toEqual(['eve', 'dan', 'cleo', 'ben', 'ana']);
    expect(actingChair(roomOf(names, { roles: { cleo: ['greeter'], eve: ['greeter'] } }))).toBe('cleo');
    expect(actingChair(roomOf(names, { roles: { cleo: ['reader'], eve: ['speaker'] } }))).toBeNull();
  });

  it('[K1] are whole, at once, until the chair returns', () => {
    const room = roomOf(['Ana', 'Ben'], { way: 'raisedHands', roles: { ana: ['chair'], ben: ['greeter'] } });
    const dropped = does(allowed(room, loseLine('ana')), 'ben', 'unmute');
    for (const right of RIGHTS) expect(hasRight(dropped, 'ben', right)).toBe(true);
    const back = allowed(dropped, enter('Ana'));
    expect([hasRight(back, 'ben', 'lead'), hasRight(back, 'ana', 'lead'), seat(back, 'ben').muted]).toEqual([
      false,
      true,
      true,
    ]);
    expect(seat(back, 'ana').roles).toEqual(['chair']);
  });
});

it('[P1] name every role once', () => {
  expect(new Set(ROLES).size).toBe(ROLES.length);
});
