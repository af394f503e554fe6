import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Period } from './period.js';

/** A time at which a meeting of a group takes place, in one of its periods; `startsAt` in milliseconds since the epoch. */
export interface MeetingTime {
  readonly groupId: string;
  readonly period: Period;
  readonly meetingId: string;
  readonly startsAt: number;
}

/** Whom a token admits. */
export type Standing = 'member' | 'servant';

/**
 * The public input of the POPRF (RFC 9497, section 2.1): what both sides know of a token, and what it is good for. None of
 * its parts holds the line that stands between them.
 */
export function infoOf(
  { groupId, period, meetingId, startsAt }: MeetingTime,
  standing: Standing = 'member',
): Uint8Array {
  const start = new Date(startsAt).toISOString();
  const parts = ['v1', groupId, period, meetingId, start, ...(standing === 'servant' ? ['servant'] : [])];
  return utf8ToBytes(parts.join('|'));
}

/** What a group's keys are derived for (RFC 9497, section 3.2.1: `info`). */
export function keyInfoOf(groupId: string, period: Period): Uint8Array {
  return utf8ToBytes(`homegroup|v1|${groupId}|${period}`);
}
