import { describe, expect, it } from '@jest/globals';
import { checkName } from './name.js';
import { enter, refusal, roomOf } from './testing/scene.js';

describe('a name', () => {
  it.each([
    'Galaxy S21',
    'iPhone',
    'iPhone von Sam',
    'Sam’s iPad (2)',
    'SM-G991B',
    'moto g(7) play',
    'Pixel 7a',
    'DESKTOP-4F2K9QX',
    'Redmi Note 9',
    'ＧＡＬＡＸＹ Tab',
    'Samsung A52',
    'MacBook-Pro',
  ])('[N5] of a device is none: %s', (name) => {
    expect(checkName(name)).toEqual({ ok: false, code: 'NAME_DEVICE' });
  });

  it.each(['Galaxy', 'Pixel', 'Dell R.', 'Nokia', 'Winston 2', 'Moto', 'Padma', 'Honor B.', 'Windy-Sue Hart'])(
    '[N5] of a person is one: %s',
    (name) => {
      expect(checkName(name)).toEqual({ ok: true, name });
    },
  );

  it.each([
    'Chair',
    'Bob (co-chair)',
    'Tech Host',
    'HOST',
    'Ｈost',
    'Moderador',
    'Greeter 2',
    'Mаria T.',
    'Мaria Т.',
    'Maria T',
    'M4 Admin',
  ])('[N6] that passes for a servant is refused to others: %s', (name) => {
    const room = roomOf(['Maria T.', 'Jill'], { roles: { 'maria t.': ['chair'] } });
    expect(['NAME_IMPERSONATES', 'NAME_TAKEN']).toContain(refusal(room, enter(name)));
    expect(refusal(room, enter('Chair', { roles: ['greeter'] }))).toBe(null);
  });

  it.each(['Maria R.', 'Marta T.', 'Chairish', 'Ghost', 'Hostetler B.', 'Adminah'])(
    '[N6] of its own is welcome: %s',
    (name) => {
      expect(refusal(roomOf(['Maria T.'], { roles: { 'maria t.': ['chair'] } }), enter(name))).toBe(null);
    },
  );

  it('[N6] like that of someone who serves as nothing is welcome', () => {
    expect(refusal(roomOf(['Maria T.']), enter('Mаria T.'))).toBe(null);
  });
});
