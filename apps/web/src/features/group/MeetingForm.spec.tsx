import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Group, type GroupMeeting } from '@homegroup/contracts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type Called } from '../../session/api.js';
import { closeBrowser, giveAnswers, openBrowser } from '../../testing/browser.js';
import { newGroup } from './group-draft.js';
import { newMeeting, settingsIn, type MeetingDraft } from './meeting-draft.js';
import { MeetingForm } from './MeetingForm.js';

const user = userEvent.setup();
const group: Group = { id: 'g', link: 'riverside', settings: { ...newGroup('en'), timeZone: 'Europe/Madrid' } };
const fresh = (): MeetingDraft => newMeeting(group, new Date(2026, 10, 24, 12));

beforeEach(() => openBrowser());
afterEach(() => {
  jest.useRealTimers();
  closeBrowser();
});

function open(answer: Called<GroupMeeting> = { kind: 'unreachable' }, isNew = true, initial = fresh()) {
  const sent: MeetingDraft[] = [];
  const saved: GroupMeeting[] = [];
  const send = (draft: MeetingDraft) => {
    sent.push(draft);
    return Promise.resolve(answer);
  };
  render(<MeetingForm initial={initial} isNew={isNew} send={send} onSaved={(meeting) => saved.push(meeting)} />);
  return { sent, saved };
}

const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('a meeting’s form', () => {
  it('sends nothing while something is wrong, and marks it', async () => {
    const { sent } = open();
    type('Length in minutes', '5');
    await save();
    expect(sent).toEqual([]);
    expect(screen.getByText('Please look at the marked places.')).toBeTruthy();
    expect(screen.getByLabelText('Name of the meeting').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Length in minutes').getAttribute('aria-invalid')).toBe('true');
    type('Name of the meeting', 'Night owls');
    expect(screen.getByLabelText('Name of the meeting').getAttribute('aria-invalid')).toBe('false');
  });

  it('sends what was filled in', async () => {
    const meeting = { id: 'm', link: 'l', settings: settingsIn(fresh()), next: [] };
    const { sent, saved } = open({ kind: 'done', value: meeting });
    type('Name of the meeting', 'Night owls');
    await user.click(screen.getByLabelText('Thursday'));
    await user.click(screen.getByLabelText('Step study'));
    await user.click(screen.getByLabelText('Closed'));
    type('Starts at', '21:30');
    type('Phone number to dial in', '+34 900 000 000');
    await save();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      title: 'Night owls',
      schedule: { days: ['TU', 'TH'], time: '21:30' },
      formats: ['step', 'participation'],
      attendance: 'closed',
      phone: { number: '+34 900 000 000', notes: '' },
    });
    expect(saved).toEqual([meeting]);
    expect(screen.getByText('Saved.')).toBeTruthy();
  });

  it('loses nothing when the server says no, or nothing at all', async () => {
    const { sent } = open({ kind: 'refused', code: 'LINK_TAKEN' });
    type('Name of the meeting', 'Night owls');
    type('Link of your own choice', 'night-owls');
    await save();
    expect(sent[0]?.link).toBe('night-owls');
    expect(screen.getByText(/Another meeting has this link already/)).toBeTruthy();
    expect(screen.getByLabelText('Name of the meeting')).toHaveProperty('value', 'Night owls');
  });

  it('keeps the browser from going while something is unsaved', () => {
    open();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    type('Name of the meeting', 'Night owls');
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    expect(leave()).toBe(true);
  });

  it('takes days out and in again', async () => {
    const { sent } = open(undefined, false, { ...fresh(), title: 'Night owls' });
    type('Day without a meeting', '2026-12-25');
    type('Why, if you wish', 'Christmas');
    await user.click(screen.getByRole('button', { name: 'Add a day' }));
    type('Day without a meeting', '2026-12-01');
    await user.click(screen.getByRole('button', { name: 'Add a day' }));
    await user.click(screen.getByRole('button', { name: 'It is held on Tuesday, December 1, 2026 after all' }));
    await save();
    expect(sent[0]?.cancelled).toEqual([{ date: '2026-12-25', note: 'Christmas' }]);
  });

  it('asks the server what the times mean once they rest, and says when there are none', async () => {
    jest.useFakeTimers();
    const starts = Date.UTC(2026, 11, 1, 18);
    const asked = giveAnswers([starts], []);
    open();
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(screen.getByText(/Tuesday, December 1, 2026 at 7:00.PM GMT\+1/u)).toBeTruthy();
    type('Last day', '2026-11-01');
    type('Last day', '2026-11-02');
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(asked).toHaveBeenCalledTimes(2);
    expect(screen.getByText('No day fits these times.')).toBeTruthy();
  });
});
