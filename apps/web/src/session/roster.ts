import {
  type HeldPlaces,
  type Release,
  type Roster,
  type RosterLink,
  type RosterPage,
  type RosterSettings,
  type ServicePass,
  type SignedUp,
  type SignUp,
} from '@homegroup/contracts';
import { call, callAsAccount } from './api.js';

const ofMeeting = (group: string, meeting: string) =>
  `/api/groups/${encodeURIComponent(group)}/meetings/${encodeURIComponent(meeting)}/roster`;
const ofLink = (link: string) => `/api/roster/${encodeURIComponent(link)}`;

/** What trusted servants ask of the server for a meeting's roster. */
export const fetchRoster = (group: string, meeting: string) => callAsAccount<Roster>('GET', ofMeeting(group, meeting));
export const changeRoster = (group: string, meeting: string, settings: RosterSettings) =>
  callAsAccount<Roster>('PUT', ofMeeting(group, meeting), settings);
export const makeRosterLink = (group: string, meeting: string) =>
  callAsAccount<RosterLink>('POST', `${ofMeeting(group, meeting)}/link`);
export const removeName = (group: string, meeting: string, place: string) =>
  callAsAccount<unknown>('DELETE', `${ofMeeting(group, meeting)}/places/${encodeURIComponent(place)}`);

/** What anyone asks who has the roster's link. */
export const lookAtRoster = (link: string, secret: string) => call<RosterPage>('POST', ofLink(link), { secret });
export const signUp = (link: string, wanted: SignUp) => call<SignedUp>('POST', `${ofLink(link)}/places`, wanted);
export const placesHeld = (link: string, claim: string) => call<HeldPlaces>('POST', `${ofLink(link)}/held`, { claim });
export const release = (link: string, given: Release) => call<unknown>('POST', `${ofLink(link)}/release`, given);
/** What shows at the door that the claim's holder serves today, together with what a pass at hand shows already. */
export const passFor = (link: string, claim: string, pass: string | null) =>
  call<ServicePass>('POST', `${ofLink(link)}/pass`, { claim, pass });
