import { isTimeZone } from '@homegroup/contracts';
import * as z from 'zod';

const MARKUP = /<\/?(?:a|b|br|div|em|h\d|i|img|li|p|script|span|strong|ul)\b[^>]*>|&(?:amp|gt|lt|nbsp|quot|#\d+);/i;
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !MARKUP.test(value));
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const day = z.int().min(0).max(6);
const isDistinct = (list: readonly unknown[]) => new Set(list).size === list.length;

/** The codes of the specification's own list of types, and those of NA and HA in TSML. */
const TYPES = [
  ...[
    '11',
    '12x12',
    'A',
    'ABSI',
    'AF',
    'AL',
    'AL-AN',
    'AM',
    'AR',
    'ASL',
    'B',
    'BA',
    'BE',
    'BG',
    'BI',
    'BRK',
    'C',
    'CAN',
  ],
  ...[
    'CF',
    'D',
    'DA',
    'DB',
    'DD',
    'DE',
    'DR',
    'EL',
    'EN',
    'FA',
    'FF',
    'FI',
    'FR',
    'G',
    'GR',
    'H',
    'HE',
    'HI',
    'HR',
    'HU',
  ],
  ...['IS', 'ITA', 'JA', 'KA', 'KOR', 'L', 'LGBTQ', 'LIT', 'LS', 'LT', 'M', 'MED', 'ML', 'MT', 'N', 'NB', 'NDG', 'NE'],
  ...['NL', 'NO', 'O', 'OUT', 'P', 'POA', 'POC', 'POL', 'POR', 'PUN', 'RUS', 'S', 'SEN', 'SK', 'SL', 'SM', 'SP', 'ST'],
  ...['SV', 'T', 'TC', 'TH', 'TL', 'TR', 'TUR', 'UK', 'W', 'X', 'XB', 'XT', 'Y'],
  ...['STEP', 'SPK', 'DISC', 'TOP', 'BEG', 'TRAD', 'QA', 'GL'],
];

/** One meeting of the Meeting Guide specification (code4recovery/spec, README), held online, as strictly as it is written. */
const MeetingGuideMeeting = z
  .strictObject({
    name: text(255),
    slug: z.string().regex(/^[a-z0-9-]{1,64}$/),
    day: z.union([day, z.array(day).min(2).max(7).refine(isDistinct)]),
    time,
    end_time: time,
    timezone: z.string().refine(isTimeZone),
    formatted_address: text(255),
    approximate: z.enum(['yes', 'no']),
    conference_url: z.url({ protocol: /^https$/ }),
    conference_url_notes: text(500),
    conference_phone: z
      .string()
      .regex(/^\+?\d[\d,*#]+$/)
      .optional(),
    conference_phone_notes: text(200).optional(),
    types: z.array(z.enum(TYPES)).min(1).refine(isDistinct),
    notes: text(2_000).optional(),
    group: text(255),
    group_notes: text(2_500).optional(),
    updated: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    url: z.url({ protocol: /^https$/ }),
    feedback_url: z.url({ protocol: /^https$/ }).optional(),
    feedback_emails: z.array(z.email()).length(1).optional(),
    venmo: z
      .string()
      .regex(/^@\S+$/)
      .optional(),
    square: z
      .string()
      .regex(/^\$\S+$/)
      .optional(),
    paypal: z
      .string()
      .regex(/^[A-Za-z0-9]+$/)
      .optional(),
    homegroup_online: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/)
      .optional(),
    entity: text(255),
    entity_website_url: z.url({ protocol: /^https$/ }),
    entity_url: z.url({ protocol: /^https$/ }),
  })
  // Finders take a meeting that is open and closed as closed: a feed says one.
  .refine(({ types }) => types.includes('O') !== types.includes('C'));

/** A whole feed: no slug comes twice. */
export const MeetingGuideFeed = z
  .array(MeetingGuideMeeting)
  .refine((meetings) => isDistinct(meetings.map(({ slug }) => slug)));
