import { type MadeMemberInvitation, type NewMemberInvitation, type OwnGroup, type Roll } from '@homegroup/contracts';
import { callAsAccount } from './api.js';

const rollOf = (group: string) => `/api/groups/${encodeURIComponent(group)}/members`;

/** What trusted servants ask of the server for their group's roll. */
export const fetchRoll = (group: string) => callAsAccount<Roll>('GET', rollOf(group));
export const inviteMembers = (group: string, wanted: NewMemberInvitation) =>
  callAsAccount<MadeMemberInvitation>('POST', `${rollOf(group)}/invitations`, wanted);
export const removeMember = (group: string, member: string) =>
  callAsAccount<unknown>('DELETE', `${rollOf(group)}/${encodeURIComponent(member)}`);
/** Everybody, and the links with them. */
export const emptyRoll = (group: string) => callAsAccount<unknown>('DELETE', rollOf(group));
/** What members have fetched to come in with ends: a new period begins. */
export const beginPeriod = (group: string) =>
  callAsAccount<unknown>('POST', `/api/groups/${encodeURIComponent(group)}/period`);

/** What a member asks for themselves. */
export const ownGroups = () => callAsAccount<readonly OwnGroup[]>('GET', '/api/members/groups');
export const leaveGroup = (group: string) =>
  callAsAccount<unknown>('DELETE', `/api/members/groups/${encodeURIComponent(group)}`);
