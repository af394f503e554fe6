import {
  type Group,
  type GroupMeeting,
  type GroupSettings,
  type MadeInvitation,
  type MeetingSettings,
  type NewMeeting,
  type OpenInvitation,
  type Schedule,
  type Servant,
  type ServantSettings,
  type ServedGroup,
  type Term,
} from '@homegroup/contracts';
import { call } from './api.js';

const one = (group: string) => `/api/groups/${encodeURIComponent(group)}`;
const meetingOf = (group: string, meeting: string) => `${one(group)}/meetings/${encodeURIComponent(meeting)}`;

/** What trusted servants ask of the server for their groups. */
export const servedGroups = () => call<readonly ServedGroup[]>('GET', '/api/groups');
export const createGroup = (settings: GroupSettings) => call<Group>('POST', '/api/groups', settings);
export const fetchGroup = (group: string) => call<Group>('GET', one(group));
export const changeGroup = (group: string, settings: GroupSettings) => call<Group>('PUT', one(group), settings);
export const removeGroup = (group: string) => call<unknown>('DELETE', one(group));

export const fetchMeetings = (group: string) => call<readonly GroupMeeting[]>('GET', `${one(group)}/meetings`);
export const fetchMeeting = (group: string, meeting: string) => call<GroupMeeting>('GET', meetingOf(group, meeting));
export const createMeeting = (group: string, meeting: NewMeeting) =>
  call<GroupMeeting>('POST', `${one(group)}/meetings`, meeting);
export const changeMeeting = (group: string, meeting: string, settings: MeetingSettings) =>
  call<GroupMeeting>('PUT', meetingOf(group, meeting), settings);
export const removeMeeting = (group: string, meeting: string) => call<unknown>('DELETE', meetingOf(group, meeting));
/** The next starts that a schedule would have, milliseconds since the epoch. */
export const nextStarts = (question: { readonly schedule: Schedule; readonly timeZone: string }) =>
  call<readonly number[]>('POST', '/api/schedule/next', question);

export const fetchServants = (group: string) => call<readonly Servant[]>('GET', `${one(group)}/servants`);
export const changeServant = (group: string, servant: string, settings: ServantSettings) =>
  call<unknown>('PUT', `${one(group)}/servants/${encodeURIComponent(servant)}`, settings);
export const removeServant = (group: string, servant: string) =>
  call<unknown>('DELETE', `${one(group)}/servants/${encodeURIComponent(servant)}`);

export const fetchInvitations = (group: string) => call<readonly OpenInvitation[]>('GET', `${one(group)}/invitations`);
export const invite = (group: string, terms: readonly Term[]) =>
  call<MadeInvitation>('POST', `${one(group)}/invitations`, { terms });
export const withdrawInvitation = (group: string, invitation: string) =>
  call<unknown>('DELETE', `${one(group)}/invitations/${encodeURIComponent(invitation)}`);
