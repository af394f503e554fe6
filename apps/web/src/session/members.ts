import { type MadeMemberInvitation, type NewMemberInvitation, type OwnGroup, type Roll } from '@homegroup/contracts';
import { call } from './api.js';

const rollOf = (group: string) => `/api/groups/${encodeURIComponent(group)}/members`;

/** What trusted servants ask of the server for their group's roll. */
export const fetchRoll = (group: string) => call<Roll>('GET', rollOf(group));
export const inviteMembers = (group: string, wanted: NewMemberInvitation) =>
  call<MadeMemberInvitation>('POST', `${rollOf(group)}/invitations`, wanted);
export const removeMember = (group: string, member: string) =>
  call<unknown>('DELETE', `${rollOf(group)}/${encodeURIComponent(member)}`);
/** Everybody, and the links with them. */
export const emptyRoll = (group: string) => call<unknown>('DELETE', rollOf(group));
/** What members have fetched to come in with ends: a new period begins. */
export const beginPeriod = (group: string) => call<unknown>('POST', `/api/groups/${encodeURIComponent(group)}/period`);

/** What a member asks for themselves. */
export const ownGroups = () => call<readonly OwnGroup[]>('GET', '/api/members/groups');
export const leaveGroup = (group: string) =>
  call<unknown>('DELETE', `/api/members/groups/${encodeURIComponent(group)}`);
