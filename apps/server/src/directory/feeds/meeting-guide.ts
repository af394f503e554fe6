import { WEEKDAYS } from '@homegroup/contracts';
import { type FeedMeeting } from './feed-meeting.js';
import { typesOf } from './types.js';
import { groupNotes, howToComeIn } from './words.js';

/** Who lists the meetings. */
export interface Lister {
  readonly publicUrl: string;
  readonly instanceName: string;
  /** IANA. */
  readonly timeZone: string;
}

/** A meeting of the Meeting Guide specification (code4recovery/spec); fields that would be empty are left out. */
export type Listing = Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;

const DAY_MIN = 24 * 60;
/** A meeting that begins later than in so many days is not listed yet: finders show every listing as held. */
const SOON_DAYS = 7;

/** The listing of a meeting on a day (UTC), or null: the specification is for meetings held every week. */
export function listingOf(meeting: FeedMeeting, lister: Lister, today: string): Listing | null {
  const { schedule } = meeting;
  if (schedule.kind !== 'weekly' || schedule.every !== 1) return null;
  const isOver = schedule.until !== null && schedule.until < today;
  if (isOver || schedule.from > daysAfter(today, SOON_DAYS)) return null;
  const days = WEEKDAYS.flatMap((weekday, number) => (schedule.days.includes(weekday) ? [number] : []));
  return filled({
    name: meeting.title,
    slug: meeting.link,
    day: days.length === 1 ? days[0] : days,
    time: schedule.time,
    end_time: endOf(schedule.time, meeting.lengthMin),
    timezone: meeting.timeZone,
    types: typesOf(meeting, meeting.fellowship),
    notes: meeting.notes,
    ...waysIn(meeting, lister),
    formatted_address: placeOf(meeting, lister),
    approximate: 'yes',
    updated: meeting.updatedAt.toISOString().slice(0, 19).replace('T', ' '),
    ...groupPart(meeting),
    entity: lister.instanceName,
    entity_website_url: lister.publicUrl,
    // What the specification calls it now, and what some readers know it by.
    entity_url: lister.publicUrl,
  });
}

function waysIn(meeting: FeedMeeting, { publicUrl }: Lister) {
  const { link, phone } = meeting;
  return {
    url: `${publicUrl}/meetings/${link}`,
    conference_url: `${publicUrl}/m/${link}`,
    conference_url_notes: howToComeIn(meeting),
    // Finders dial it as it is: digits, and the signs of one-tap numbers.
    conference_phone: phone?.number.replace(/[^0-9+,*#]/g, ''),
    conference_phone_notes: phone?.notes,
  };
}

function groupPart(meeting: FeedMeeting) {
  const { group, contact, basket } = meeting;
  const isAddress = contact.startsWith('https://');
  return {
    group,
    group_notes: groupNotes(meeting),
    feedback_url: isAddress ? contact : '',
    feedback_emails: isAddress || contact === '' ? [] : [contact],
    venmo: basket.venmo,
    square: basket.square,
    paypal: basket.paypal,
    homegroup_online: /^https:\/\/(?:www\.)?homegroup\.online\/([A-Za-z0-9_-]+)\/?$/.exec(basket.link)?.[1],
  };
}

/** Finders want a place even of an online group: its own, or else the city that its time zone is named for. */
function placeOf({ place, timeZone }: FeedMeeting, lister: Lister): string {
  return place || cityOf(timeZone) || cityOf(lister.timeZone) || 'Online';
}

function cityOf(timeZone: string): string {
  const [area = '', ...names] = timeZone.split('/');
  return area === 'Etc' ? '' : names.reverse().join(', ').replaceAll('_', ' ');
}

function endOf(time: string, lengthMin: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const end = (hours * 60 + minutes + lengthMin) % DAY_MIN;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MIN * 60_000).toISOString().slice(0, 10);
}

function filled(fields: Readonly<Record<string, Listing[string] | undefined>>): Listing {
  const isFilled = (entry: [string, Listing[string] | undefined]): entry is [string, Listing[string]] =>
    entry[1] !== undefined && (typeof entry[1] === 'number' || entry[1].length > 0);
  return Object.fromEntries(Object.entries(fields).filter(isFilled));
}
