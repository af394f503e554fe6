import { type Sharing } from '@homegroup/room';
import { type RoomState } from './directory.js';
import { type MediaRoute, type RtpCapabilities } from './media.js';
import { type Attendance } from './vocabulary.js';

export interface Helpline {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly telephone: string;
}

/** A meeting as its porch shows it. */
export interface MeetingSummary {
  readonly link: string;
  readonly title: string;
  readonly group: string;
  readonly fellowship: string;
  readonly attendance: Attendance;
  /** Who may share: where members share, others may come as visitors. */
  readonly sharing: Sharing;
  /** Whoever was there may have a proof of attendance. */
  readonly givesReceipts: boolean;
  readonly room: RoomState;
}

/** `GET /api/meetings/:link`: what the porch needs; the media part lets a page enter in two round trips. */
export interface Porch {
  readonly meeting: MeetingSummary;
  /** When the meeting begins whose room is open or opens next, milliseconds since the epoch; null where it is always on, or none is known. */
  readonly startsAt: number | null;
  /** Milliseconds since the epoch, by the server's clock, when this was said. */
  readonly at: number;
  readonly seats: number;
  readonly media: MediaRoute & { readonly rtpCapabilities: RtpCapabilities };
  readonly instance: string;
  readonly helplines: readonly Helpline[];
}

/** `GET /api/instance`: what pages without a meeting show. */
export interface Instance {
  readonly instance: string;
  readonly helplines: readonly Helpline[];
}
