import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkName, NAME_LENGTH_MAX, nameKey } from './name.js';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';
const shown = (given: string) => {
  const checked = checkName(given);
  return checked.ok ? checked.name : checked.code;
};

describe('a name as it is shown', () => {
  it.each([
    'José Á.',
    'Nguyễn T.',
    'Zoë 👩‍👩‍👧',
    '김',
    'Анна П.',
    "O'Brien-Smith",
    'Dr. Bob',
    'Dr.Bob',
    'St.John',
    'Bill W.',
    'M.',
    'محمد',
    'נֹעָה',
    'नेहा',
    'श्रीनिवास',
    'ธัญญ์ธนัช',
    '王小明',
    'さくら',
    '❤️',
    '☀️ Ana',
    '🇩🇪 Uwe',
    '👍🏽',
    '7',
    'Sam 2',
    'Sam, since 2019',
  ])('[N1] shows %s as it is', (name) => {
    expect(shown(name)).toBe(name.normalize('NFC'));
  });

  it('[N1] gathers white space of every kind', () => {
    expect(shown('  Maria \t\n T.\u00A0\u3000 ')).toBe('Maria T.');
    expect(shown('Maria\u2800T.\u2800')).toBe('Maria T.');
  });

  it('[N1] composes the letters, also those that something hidden kept apart', () => {
    expect(shown('Jose\u0301')).toBe('Jos\u00E9');
    expect(shown('Jose\u200B\u0301')).toBe('Jos\u00E9');
  });

  it.each([
    '',
    '   ',
    '.',
    '—',
    '\u200B\u200B',
    ZWJ,
    '\u0301',
    '\u3164',
    '\u115F\u1160',
    '\uFFA0',
    '\u2800',
    '\uFE0F',
    'ـــ',
  ])('[N1] refuses a name with nothing to see (%j)', (name) => {
    expect(shown(name)).toBe('NAME_EMPTY');
  });

  it.each(['a', 'é', 'ü'.normalize('NFD'), 'नि', '👩‍👩‍👧', '👍🏽', '🇩🇪', '각'.normalize('NFD')])(
    '[N1] counts characters as a reader does (%s)',
    (character) => {
      expect(shown(character.repeat(NAME_LENGTH_MAX))).toBe(character.repeat(NAME_LENGTH_MAX).normalize('NFC'));
      expect(shown(character.repeat(NAME_LENGTH_MAX + 1))).toBe('NAME_TOO_LONG');
    },
  );

  it.each(['🧑🏻‍❤️‍💋‍🧑🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '가', 'क्ष्म्य'])('[N1] counts what is drawn as one as one (%s)', (character) => {
    expect(shown(character.repeat(NAME_LENGTH_MAX))).toBe(character.repeat(NAME_LENGTH_MAX).normalize('NFC'));
  });

  it.each([`👩${ZWJ}`, '\u1100', 'क\u094D'])('[N1] counts a heap that no one draws as one as many (%j)', (part) => {
    expect(shown(part.repeat(NAME_LENGTH_MAX * 16))).toBe('NAME_TOO_LONG');
  });

  it('[N1] does not count what it removes', () => {
    expect(shown(`${' '.repeat(50)}Maria${'\u200B'.repeat(50)}`)).toBe('Maria');
  });

  it.each(['\u202E', '\u202D', '\u2067', '\u2069', '\u200E', '\u200F', '\u061C'])(
    '[N2] removes what turns text round (%j)',
    (sign) => {
      expect(shown(`Sam${sign}uel`)).toBe('Samuel');
    },
  );

  it.each([
    '\u0000',
    '\u0007',
    '\u007F',
    '\u00AD',
    '\u034F',
    '\u17B4',
    '\u180E',
    '\u200B',
    '\u2060',
    '\u3164',
    '\uFEFF',
    '\uFE0F',
    '\uFFA0',
    '\uFFFC',
    '\uFFFE',
    '\uE000',
    '\u{E0041}',
    '\u{E0100}',
  ])('[N2] removes what cannot be seen (%j)', (sign) => {
    expect(shown(`Sa${sign}m`).replaceAll(' ', '')).toBe('Sam');
  });

  it('[N2] removes half a character, which no database takes', () => {
    expect(shown('Sa\uD800m')).toBe('Sam');
    expect(shown('Sam\uDC00')).toBe('Sam');
  });

  it('[N2] keeps what joins letters where a script needs it', () => {
    expect(shown(`علی${ZWNJ}رضا`)).toBe(`علی${ZWNJ}رضا`);
    expect(shown(`شاه${ZWNJ}ین`)).toBe(`شاه${ZWNJ}ین`);
    expect(shown(`ක්${ZWJ}රිස්ටි`)).toBe(`ක්${ZWJ}රිස්ටි`);
    expect(shown(`മോഹന്${ZWJ}`)).toBe(`മോഹന്${ZWJ}`);
    expect(shown(`محمد ه${ZWJ}.`)).toBe(`محمد ه${ZWJ}.`);
  });

  it('[N2] keeps how an emoji or a letter is to be drawn', () => {
    for (const name of ['👁️‍🗨️', '🏳️‍🌈', '🐈‍⬛', '🧑🏻‍❤️‍💋‍🧑🏽', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '葛\u{E0100}城']) {
      expect(shown(name)).toBe(name);
    }
  });

  it('[N2] removes joiners that join nothing', () => {
    expect(shown(`${ZWJ}Sam`)).toBe('Sam');
    expect(shown(`Sam .${ZWNJ}`)).toBe('Sam .');
    expect(shown(`عل${ZWNJ}${ZWNJ}${ZWNJ}ی`)).toBe(`عل${ZWNJ}ی`);
    expect(shown(`👩${ZWJ}`)).toBe('👩');
  });

  it('[N2] lets no heap of marks cover the lines around', () => {
    expect(shown(`Sam${'\u0336\u0489'.repeat(30)}`)).toBe(`Sam${'\u0336\u0489'.repeat(3)}`);
    expect(shown(`Sa${`m\u0336\u0336\u0336\u0336\u0336\u0336${ZWJ}`.repeat(2)}`)).not.toMatch(/\p{M}{7}/u);
    expect(shown(`Sam${`\u0336${ZWJ}`.repeat(30)}`)).toBe(`Sam${'\u0336'.repeat(6)}${ZWJ}`);
    expect(shown('မြွှောင်း')).toBe('မြွှောင်း');
    expect(shown('\u0336\u0336Sam')).toBe('Sam');
  });

  it('[N2] leaves a name that is shown already as it is, whatever was given', () => {
    const signs = fc.constantFrom('a', 'é', '\u0301', ' ', '\u2800', ZWNJ, ZWJ, '\u200B', '\uFE0F', '👩', '🏴', '漢');
    const more = fc.constantFrom(
      '\u{E0067}',
      '\u{E007F}',
      '\u{E0100}',
      '\uD800',
      '\uDC00',
      '\u1100',
      '\u1161',
      '.',
      '١',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.oneof(signs, more) }), fc.string({ unit: 'binary' })), (given) => {
        const checked = checkName(given);
        if (!checked.ok) return;
        expect(checkName(checked.name)).toEqual(checked);
        expect(checked.name).toBe(checked.name.normalize('NFC'));
        expect(checked.name).toBe(checked.name.trim());
        expect(checked.name).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B]|\s\s/u);
        expect(nameKey(checked.name)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a name that identifies', () => {
  it.each([
    'sam@example.com',
    'Sam <sam@mail.example.co.uk>',
    'sam＠example．com',
    'sam@exa\u200Bmple.com',
    `s${ZWNJ}am@ex.org`,
    '小明@例子.中国',
  ])('[N3] refuses an e-mail address (%s)', (name) => {
    expect(shown(name)).toBe('NAME_IDENTIFIES');
  });

  it.each([
    'https://x.example',
    'HTTP://sam',
    'www.sam.example',
    'ｗｗｗ．sam',
    'sam.com',
    'Sam.ORG',
    'beispiel.de',
    'münchen.de',
    'пример.рф',
    'sam.co.uk',
    't.me/sam',
    'linktr.ee/sam',
    'facebook。com',
    `sam.c${ZWJ}om`,
  ])('[N3] refuses a web address (%s)', (name) => {
    expect(shown(name)).toBe('NAME_IDENTIFIES');
  });

  it.each([
    '+49 170 1234567',
    'Sam 555-1234',
    '(030) 12 34 56',
    '0.1.7.0.1.2.3',
    '٠١٢٣٤٥٦٧',
    '۰۹۱۲ ۳۴۵ ۶۷',
    '０１２３４５６',
    '⁵⁵⁵¹²³⁴',
    '①②③④⑤⑥⑦',
    '5️⃣5️⃣5️⃣1️⃣2️⃣3️⃣4️⃣',
    '5S5a5m1 2 3 4',
  ])('[N3] refuses a telephone number (%s)', (name) => {
    expect(shown(name)).toBe('NAME_IDENTIFIES');
  });

  it.each(['Anna 1990', 'Sam 123456', 'J.De Souza', 'J.Me', 'Bill.W', 'A.A. Sam', 'Comet', 'Sam @ home', 'D.K.'])(
    '[N3] lets %s in',
    (name) => {
      expect(shown(name)).toBe(name);
    },
  );
});

describe('two names', () => {
  it.each([
    ['Sam', 'SAM'],
    ['Sam', 'Ｓａｍ'],
    ['Sam', '𝐒𝐚𝐦'],
    ['Sam', 'Ⓢⓐⓜ'],
    ['Sam', 'Sa\u200Bm'],
    ['Sam', `Sa${ZWJ}m`],
    ['Sam', 'S a m'],
    ['Sam', 'Sam.'],
    ['Sam', 'Sam\u2800'],
    ['Anna P.', 'anna p'],
    ['José', 'Jose\u0301'],
    ['Strauß', 'STRAUSS'],
    ['Strauß', 'STRAUẞ'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['Νίκος Α.', 'νίκοσ α'],
    ["O'Brien-Smith", 'O’Brien–Smith'],
    ['ﬁona', 'Fiona'],
    ['ﾊﾅｺ', 'ハナコ'],
    ['❤️', '❤'],
    ['葛', '葛\u{E0100}'],
    ['محمد', 'محمـد'],
    [`علی${ZWNJ}رضا`, 'علیرضا'],
    ['Ǆana', 'ǆANA'],
  ])('[N4] are the same to a reader: %s, %s', (one, other) => {
    expect(nameKey(shown(one))).toBe(nameKey(shown(other)));
  });

  it.each([
    ['Sam', 'Sam 2'],
    ['José', 'Jose'],
    ['Anna P.', 'Anna R.'],
    ['नेहा', 'नहा'],
    ['👩‍👩‍👧', '👩‍👩‍👦'],
    ['Sam ❤️', 'Sam'],
  ])('[N4] are different: %s, %s', (one, other) => {
    expect(nameKey(shown(one))).not.toBe(nameKey(shown(other)));
  });

  it('[N4] have the same key whatever the case of a letter, in every script', () => {
    const letters = Array.from({ length: 0x20000 }, (_none, point) => String.fromCodePoint(point));
    const cased = letters.filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
    expect(cased.length).toBeGreaterThan(2000);
    const forms = (letter: string) => [letter.toUpperCase(), letter.toLowerCase(), letter.normalize('NFKC')];
    const apart = cased.filter((letter) => forms(letter).some((form) => nameKey(form) !== nameKey(letter)));
    expect(apart).toEqual([]);
  });

  it('[N4] have keys that case and width do not change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        expect(nameKey(name.toUpperCase())).toBe(key);
        expect(nameKey(name.toLowerCase())).toBe(key);
        expect(nameKey(name.normalize('NFKC'))).toBe(key);
        expect(nameKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});
