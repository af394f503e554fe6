import { describe, expect, it } from '@jest/globals';
import { FORMATS, TAGS } from '@homegroup/contracts';
import { readTypes, typesOf } from './types.js';

const plain = { formats: [], tags: [], attendance: 'open', language: 'en' } as const;

function meeting(values: Partial<Parameters<typeof typesOf>[0]>): Parameters<typeof typesOf>[0] {
  return { ...plain, formats: [], tags: [], ...values };
}

describe('type codes', () => {
  it('are those of the fellowship', () => {
    const settings = meeting({ formats: ['step', 'speaker', 'questions'], tags: ['lgbtq'], attendance: 'closed' });
    expect(typesOf(settings, 'AA')).toEqual(['C', 'ST', 'SP', 'LGBTQ', 'EN']);
    expect(typesOf(settings, 'NA')).toEqual(['C', 'STEP', 'SPK', 'QA', 'GL']);
    expect(typesOf(settings, 'ha')).toEqual(typesOf(settings, 'HA'));
    expect(typesOf(settings, 'CA')).toEqual(typesOf(settings, 'AA'));
  });

  it('tell a thing once, leave out what has no code, and take a meeting for women and men as one for all', () => {
    expect(typesOf(meeting({ formats: ['participation', 'topic', 'hospitalInstitution'] }), 'AA')).toEqual([
      'O',
      'D',
      'EN',
    ]);
    expect(typesOf(meeting({ tags: ['women', 'men', 'young'] }), 'NA')).toEqual(['O', 'Y']);
    expect(typesOf(meeting({ tags: ['women'] }), 'NA')).toEqual(['O', 'W']);
  });

  it('tell languages where the fellowship has codes for them', () => {
    expect(typesOf(meeting({ language: 'es-MX' }), 'AA')).toEqual(['O', 'S']);
    expect(typesOf(meeting({ language: 'nb' }), 'AA')).toEqual(['O', 'NO']);
    expect(typesOf(meeting({ language: 'eu' }), 'AA')).toEqual(['O']);
  });

  it.each(['AA', 'NA'])('are read back as what was meant (%s)', (fellowship) => {
    for (const format of FORMATS) {
      const codes = typesOf(meeting({ formats: [format] }), fellowship);
      // Neither has a code for H&I, AA none for questions, and AA's discussion covers topics.
      const lost = ['hospitalInstitution', ...(fellowship === 'AA' ? ['questions', 'topic'] : [])];
      if (!lost.includes(format)) expect(readTypes(codes, fellowship).formats).toEqual([format]);
    }
    for (const tag of TAGS) {
      const codes = typesOf(meeting({ tags: [tag] }), fellowship);
      if (codes.length > (fellowship === 'AA' ? 2 : 1)) expect(readTypes(codes, fellowship).tags).toEqual([tag]);
    }
  });

  it('are read with case, names and narrower codes of others; what is unknown is named', () => {
    expect(readTypes([' o ', 'c', 'absi', '11', 'ITA', 'Speaker', 'Closed', 'X'], 'AA')).toEqual({
      formats: ['book', 'speaker', 'meditation'],
      tags: [],
      attendance: 'closed',
      language: 'it',
      unknown: ['X'],
    });
    expect(readTypes(['JFT', 'Gay/Lesbian', '', 'ABSI'], 'NA')).toEqual({
      formats: ['book'],
      tags: ['lgbtq'],
      attendance: null,
      language: null,
      unknown: ['ABSI'],
    });
  });
});
