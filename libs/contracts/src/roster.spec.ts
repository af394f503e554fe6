import { describe, expect, it } from '@jest/globals';
import { FacilityQuestion, NewFacilityCode } from './facility.js';
import { Claim, ClaimedPass, Release, RosterSettings, SignUp } from './roster.js';
import { ROSTER_POSITIONS, TIMES_MAX } from './vocabulary.js';

const secret = 'a'.repeat(43);
const SIGN_UP = { secret, position: 'chair', startsAt: 1_800_000_000_000, times: 4, name: 'Ana' };
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a roster', () => {
  it('needs so many of each position, each named once', () => {
    const settings = { needs: ROSTER_POSITIONS.map((position) => ({ position, count: 2 })) };
    expect(RosterSettings.parse(settings)).toEqual(settings);
    const reader = { position: 'reader', count: 1 };
    for (const needs of [
      [reader, reader],
      [{ ...reader, count: 0 }],
      [{ ...reader, count: 11 }],
      [{ position: 'facility', count: 1 }],
    ])
      expect(accepts(RosterSettings, { needs })).toBe(false);
  });

  it('is signed up to for one time or several', () => {
    expect(SignUp.parse(SIGN_UP)).toEqual(SIGN_UP);
    expect(accepts(SignUp, { ...SIGN_UP, times: TIMES_MAX })).toBe(true);
  });

  it.each([
    { secret: 'a'.repeat(42) },
    { position: 'facility' },
    { startsAt: -1 },
    { startsAt: 0.5 },
    { times: 0 },
    { times: TIMES_MAX + 1 },
    { name: 'x'.repeat(1_001) },
    { email: 'ana@example.org' },
  ])('is not signed up to with %j', (wrong) => {
    expect(accepts(SignUp, { ...SIGN_UP, ...wrong })).toBe(false);
  });

  it('knows those who signed up by their claim alone', () => {
    expect(accepts(Claim, { claim: secret })).toBe(true);
    expect(accepts(Claim, { claim: secret, name: 'Ana' })).toBe(false);
    expect([null, 1, 'all'].map((startsAt) => accepts(Release, { claim: secret, startsAt }))).toEqual([
      true,
      true,
      false,
    ]);
    expect([null, secret, 'short'].map((pass) => accepts(ClaimedPass, { claim: secret, pass }))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a facility's code", () => {
  it.each(['012345', '999999'])('may be %s', (code) => {
    expect(accepts(FacilityQuestion, { code })).toBe(true);
  });

  it.each(['12345', '1234567', '12345a', ' 123456', '123456\n', '１２３４５６', 123_456, null])(
    'may not be %j',
    (code) => {
      expect(accepts(FacilityQuestion, { code })).toBe(false);
    },
  );

  it('says whether there may be a camera', () => {
    expect([{ camera: true }, {}, { camera: 'yes' }].map((wish) => accepts(NewFacilityCode, wish))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
