import { describe, expect, it } from '@jest/globals';
import { type Group } from '@homegroup/contracts';
import { newGroup } from './group-draft.js';
import { dayOf, meetingFaults, newMeeting, ofFormats, scheduleOfKind, settingsIn } from './meeting-draft.js';

const group: Group = { id: 'g', link: 'riverside', settings: { ...newGroup('en'), timeZone: 'Europe/Madrid' } };
const TUESDAY = new Date(2026, 10, 24, 23, 30);
const fresh = () => newMeeting(group, TUESDAY);

describe('a new meeting', () => {
  it('needs a name and nothing else', () => {
    expect([...meetingFaults(fresh())]).toEqual(['title']);
    expect(meetingFaults({ ...fresh(), title: 'Night owls' }).size).toBe(0);
  });

  it('takes place on this day of the week, by the group’s clock', () => {
    expect(fresh()).toMatchObject({ timeZone: 'Europe/Madrid', schedule: { days: ['TU'], from: '2026-11-24' } });
    expect(dayOf(TUESDAY)).toBe('2026-11-24');
  });

  it('is sent without what only the form knows', () => {
    expect(settingsIn(fresh())).not.toHaveProperty('link');
  });
});

describe('a meeting in a hospital or an institution', () => {
  const panel = { ...fresh(), ...ofFormats(fresh(), ['hospitalInstitution']) };

  it('is proposed to end with its hour', () => {
    expect(panel.staysAfterMin).toBe(0);
    expect(ofFormats(panel, ['hospitalInstitution', 'speaker']).staysAfterMin).toBe(0);
    expect(ofFormats(panel, ['speaker']).staysAfterMin).toBe(30);
  });

  it('keeps what the group has chosen', () => {
    expect(ofFormats({ ...fresh(), staysAfterMin: 15 }, ['hospitalInstitution']).staysAfterMin).toBe(15);
    expect(ofFormats({ ...panel, staysAfterMin: 5 }, ['speaker']).staysAfterMin).toBe(5);
  });
});

describe('what is wrong', () => {
  it.each([
    ['title', { title: ' ' }],
    ['lengthMin', { lengthMin: NaN }],
    ['lengthMin', { lengthMin: 5 }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['link', { link: 'Not A Link' }],
    ['number', { phone: { number: 'abc', notes: '' } }],
    ['days', { schedule: { ...fresh().schedule, days: [] } }],
    ['time', { schedule: { ...fresh().schedule, time: '' } }],
    ['from', { schedule: { ...fresh().schedule, from: '2026-02-30' } }],
  ])('is named by its field: %s', (field, part) => {
    expect(meetingFaults({ ...fresh(), title: 'Night owls', ...part })).toContain(field);
  });
});

describe('a schedule of another kind', () => {
  it('keeps the time, the day and the first day', () => {
    const weekly = fresh().schedule;
    const monthly = scheduleOfKind(weekly, 'monthly');
    expect(monthly).toEqual({ kind: 'monthly', weekday: 'TU', nth: 1, time: '19:00', from: '2026-11-24', until: null });
    expect(scheduleOfKind(monthly, 'weekly')).toEqual(weekly);
    const once = scheduleOfKind(weekly, 'once');
    expect(once).toEqual({ kind: 'once', date: '2026-11-24', time: '19:00' });
    expect(scheduleOfKind(once, 'weekly')).toEqual(weekly);
    expect(scheduleOfKind(weekly, 'weekly')).toBe(weekly);
  });
});
