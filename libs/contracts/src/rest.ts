import { type Door } from '@homegroup/room';
import { type IceServer, type RtpCapabilities } from './media.js';

/** `GET /api/home`: what the first page shows. */
export interface Home {
  /** Neutral by default, because a phone's history shows it. */
  readonly instance: string;
  readonly helplines: readonly Helpline[];
  readonly meetings: readonly MeetingSummary[];
}

export interface Helpline {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly telephone: string;
}

export interface MeetingSummary {
  readonly link: string;
  readonly title: string;
  readonly group: string;
  readonly fellowship: string;
  readonly attendance: 'open' | 'closed';
  readonly door: Door['kind'];
  /** People in the room now; null stands for one to four, so that nobody is singled out. */
  readonly present: number | null;
}

/** `GET /api/meetings/:link`: what the porch needs; the media part lets a page enter in two round trips. */
export interface Porch {
  readonly meeting: MeetingSummary;
  readonly seats: number;
  readonly media: { readonly rtpCapabilities: RtpCapabilities; readonly iceServers: readonly IceServer[] };
  readonly instance: string;
  readonly helplines: readonly Helpline[];
}
