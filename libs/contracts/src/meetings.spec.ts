import { describe, expect, it } from '@jest/globals';
import { GroupSettings } from './groups.js';
import { MeetingSettings, NewMeeting, Schedule } from './meetings.js';

const WEEKLY = { kind: 'weekly', days: ['TU'], every: 1, time: '19:00', from: '2026-01-06', until: null } as const;
const MEETING = {
  title: 'Tuesday Step Study',
  schedule: WEEKLY,
  timeZone: 'Europe/Madrid',
  lengthMin: 60,
  opensBeforeMin: 15,
  staysAfterMin: 30,
  formats: ['step', 'newcomer'],
  attendance: 'closed',
  sharing: 'members',
  way: 'raisedHands',
  style: 'warning',
  shareLengthMs: 180_000,
  door: 'open',
  quarantine: false,
  language: 'pt-BR',
  tags: ['women'],
  notes: 'Bring a book.\nNewcomers are welcome.',
  phone: { number: '+34 900 000 000,,1234#', notes: '' },
  suspended: false,
  cancelled: [{ date: '2026-12-25', note: 'Christmas' }],
};
const GROUP = {
  name: 'Riverside',
  fellowship: 'Al-Anon',
  language: 'en',
  timeZone: 'America/Argentina/Buenos_Aires',
  place: 'Chicago, IL, USA',
  about: '',
  contact: '',
  basket: { venmo: '@river-side', square: '$riverside', paypal: 'riverside', link: 'https://example.org/basket' },
};

describe('a meeting', () => {
  it('is taken as it is said', () => {
    expect(MeetingSettings.parse(MEETING)).toEqual(MEETING);
    expect(NewMeeting.parse({ ...MEETING, link: 'tuesday' }).link).toBe('tuesday');
    expect(MeetingSettings.parse({ ...MEETING, title: '  Night owls ' }).title).toBe('Night owls');
  });

  it.each([
    ['no title', { title: ' ' }],
    ['a title with a line break', { title: 'a\nb' }],
    ['a title that turns text round by a control character', { title: 'a\u0007b' }],
    ['a title that is too long', { title: 'x'.repeat(101) }],
    ['a time zone that there is not', { timeZone: 'Europe/Atlantis' }],
    ['an offset for a time zone', { timeZone: '+02:00' }],
    ['a length of no meeting', { lengthMin: 5 }],
    ['a length that is no whole number', { lengthMin: 60.5 }],
    ['a format twice', { formats: ['step', 'step'] }],
    ['an unknown format', { formats: ['party'] }],
    ['an unknown tag', { tags: ['vip'] }],
    ['an unknown way to share', { way: 'shouting' }],
    ['a language that is none', { language: 'english' }],
    ['a telephone number with words', { phone: { number: 'call me', notes: '' } }],
    ['a day that there is not', { cancelled: [{ date: '2026-02-30', note: '' }] }],
    ['something more', { colour: 'red' }],
    ['a link', { link: 'tuesday' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(MeetingSettings.safeParse({ ...MEETING, ...wrong }).success).toBe(false);
  });
});

describe('a schedule', () => {
  it.each([
    WEEKLY,
    { ...WEEKLY, days: ['MO', 'SU'], every: 2, until: '2027-01-01' },
    { kind: 'monthly', weekday: 'FR', nth: -1, time: '00:00', from: '2026-01-01', until: null },
    { kind: 'once', date: '2028-02-29', time: '23:59' },
  ])('may be %j', (schedule) => {
    expect(Schedule.parse(schedule)).toEqual(schedule);
  });

  it.each([
    { ...WEEKLY, days: [] },
    { ...WEEKLY, days: ['MO', 'MO'] },
    { ...WEEKLY, every: 0 },
    { ...WEEKLY, time: '24:00' },
    { ...WEEKLY, time: '7:00' },
    { ...WEEKLY, from: '2026-13-01' },
    { kind: 'monthly', weekday: 'FR', nth: 0, time: '19:00', from: '2026-01-01', until: null },
    { kind: 'once', date: '2027-02-29', time: '12:00' },
    { kind: 'always' },
    { ...WEEKLY, rule: 'FREQ=SECONDLY' },
  ])('may not be %j', (schedule) => {
    expect(Schedule.safeParse(schedule).success).toBe(false);
  });
});

describe('a group', () => {
  it('is taken as it is said', () => {
    expect(GroupSettings.parse(GROUP)).toEqual(GROUP);
    for (const contact of ['riverside@example.org', 'https://example.org/contact']) {
      expect(GroupSettings.parse({ ...GROUP, contact }).contact).toBe(contact);
    }
  });

  it.each([
    { name: '' },
    { fellowship: 'H A' },
    { contact: 'javascript:alert(1)' },
    { contact: 'http://example.org' },
    { basket: { ...GROUP.basket, venmo: 'riverside' } },
    { basket: { ...GROUP.basket, link: 'data:text/html,x' } },
    { about: 'x'.repeat(2_001) },
  ])('may not be %j', (wrong) => {
    expect(GroupSettings.safeParse({ ...GROUP, ...wrong }).success).toBe(false);
  });
});
