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
import { callAsAccount } from './api.js';

const one = (group: string) => `/api/groups/${encodeURIComponent(group)}`;
const meetingOf = (group: string, meeting: string) => `${one(group)}/meetings/${encodeURIComponent(meeting)}`;

/** What trusted servants ask of the server for their groups. */
export const servedGroups = () => callAsAccount<readonly ServedGroup[]>('GET', '/api/groups');
export const createGroup = (settings: GroupSettings) => callAsAccount<Group>('POST', '/api/groups', settings);
export const fetchGroup = (group: string) => callAsAccount<Group>('GET', one(group));
export const changeGroup = (group: string, settings: GroupSettings) =>
  callAsAccount<Group>('PUT', one(group), settings);
export const removeGroup = (group: string) => callAsAccount<unknown>('DELETE', one(group));

export const fetchMeetings = (group: string) => callAsAccount<readonly GroupMeeting[]>('GET', `${one(group)}/meetings`);
export const fetchMeeting = (group: string, meeting: string) =>
  callAsAccount<GroupMeeting>('GET', meetingOf(group, meeting));
export const createMeeting = (group: string, meeting: NewMeeting) =>
  callAsAccount<GroupMeeting>('POST', `${one(group)}/meetings`, meeting);
export const changeMeeting = (group: string, meeting: string, settings: MeetingSettings) =>
  callAsAccount<GroupMeeting>('PUT', meetingOf(group, meeting), settings);
export const removeMeeting = (group: string, meeting: string) =>
  callAsAccount<unknown>('DELETE', meetingOf(group, meeting));
/** The next starts that a schedule would have, milliseconds since the epoch. */
export const nextStarts = (question: { readonly schedule: Schedule; readonly timeZone: string }) =>
  callAsAccount<readonly number[]>('POST', '/api/schedule/next', question);

export const fetchServants = (group: string) => callAsAccount<readonly Servant[]>('GET', `${one(group)}/servants`);
export const changeServant = (group: string, servant: string, settings: ServantSettings) =>
  callAsAccount<unknown>('PUT', `${one(group)}/servants/${encodeURIComponent(servant)}`, settings);
export const removeServant = (group: string, servant: string) =>
  callAsAccount<unknown>('DELETE', `${one(group)}/servants/${encodeURIComponent(servant)}`);

export const fetchInvitations = (group: string) =>
  callAsAccount<readonly OpenInvitation[]>('GET', `${one(group)}/invitations`);
export const invite = (group: string, terms: readonly Term[]) =>
  callAsAccount<MadeInvitation>('POST', `${one(group)}/invitations`, { terms });
export const withdrawInvitation = (group: string, invitation: string) =>
  callAsAccount<unknown>('DELETE', `${one(group)}/invitations/${encodeURIComponent(invitation)}`);
