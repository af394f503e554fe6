import { type GroupSettings, type MeetingSettings, TAGS, FORMATS } from '@homegroup/contracts';
import { PLACES } from './made-up-places.js';
import { madeUpSchedule, skippedDays } from './made-up-schedules.js';
import { Draw } from './draw.js';

/** A meeting that nobody holds. */
export interface MadeUpMeeting {
  readonly link: string;
  readonly settings: MeetingSettings;
}

/** A group that is not there. */
export interface MadeUpGroup {
  readonly link: string;
  readonly settings: GroupSettings;
  readonly meetings: readonly MadeUpMeeting[];
}

const FELLOWSHIPS = ['HA', 'AA', 'NA', 'CA'];
const FIRST_WORDS = [
  'Serenity',
  'First Light',
  'Harbor',
  'New Leaf',
  'Courage',
  'Quiet Hour',
  'Open Hands',
  'Amanecer',
];
const LAST_WORDS = ['Home Group', 'Fellowship', 'Group', 'Online', 'Grupo'];
const TITLES = [
  'Step Study',
  'Book Study',
  'Speaker',
  'Candlelight',
  'Noon Share',
  'Nuevos',
  'Über Mittag',
  '朝の集い',
];
const LENGTHS_MIN = [60, 60, 90, 45, 30, 120, 75];
const WAYS = ['raisedHands', 'conversation', 'roundRobin', 'tag', 'ticket', 'speaker', 'burningDesire'] as const;
const STYLES = ['warning', 'tone', 'softClose', 'unlimited'] as const;
const NOTES = [
  '',
  'Bring the book, if you have one.',
  'We read for ten minutes; then whoever likes shares.\nNewcomers are welcome.',
  'Commas, semicolons; "quotes" & <angles> \\ backslashes — all are plain text.',
  'Una reunión tranquila: ñ, á, ü, ¿qué tal?',
  `A long note. ${'One day at a time. '.repeat(40).trim()}`,
];

/**
 * So many made-up meetings and the groups that hold them: every format, tag, way to share, kind of schedule and a score of
 * time zones, the same for the same seed. Days lie about `today`. In 300 everything occurs.
 */
export function madeUpGroups(meetings: number, seed = 1, today = '2026-06-01'): MadeUpGroup[] {
  const groups: MadeUpGroup[] = [];
  for (let left = meetings; left > 0;) {
    const held = Math.min(left, 1 + (groups.length % 6));
    groups.push(madeUpGroup({ number: groups.length, first: meetings - left, held, seed, today }));
    left -= held;
  }
  return groups;
}

interface GroupParts {
  readonly number: number;
  /** The number of its first meeting among all. */
  readonly first: number;
  readonly held: number;
  readonly seed: number;
  readonly today: string;
}

function madeUpGroup({ number, first, held, seed, today }: GroupParts): MadeUpGroup {
  const draw = new Draw(seed * 7_919 + number);
  const { place, timeZone, language } = draw.turn(PLACES, number);
  const name = `${draw.one(FIRST_WORDS)} ${draw.one(LAST_WORDS)} ${number + 1}`;
  const hasBasket = number % 3 === 0;
  const settings: GroupSettings = {
    ...{ name, language, timeZone, place },
    fellowship: draw.turn(FELLOWSHIPS, number),
    about: number % 2 === 0 ? '' : `We meet online, wherever you are.\nGroup ${number + 1} of many that are made up.`,
    contact: ['', `group-${number}@example.org`, `https://groups.example.org/${number}`][number % 3] ?? '',
    basket: {
      venmo: hasBasket ? `@made-up-${number}` : '',
      square: hasBasket ? `$madeup${number}` : '',
      paypal: number % 5 === 0 ? `madeup${number}` : '',
      link: number % 4 === 0 ? `https://groups.example.org/${number}/basket` : '',
    },
  };
  const meetings = Array.from({ length: held }, (_, index) =>
    madeUpMeeting({ number: first + index, draw, today, timeZone, language }),
  );
  return { link: `made-up-group-${number + 1}`, settings, meetings };
}

interface MeetingParts {
  readonly number: number;
  readonly draw: Draw;
  readonly today: string;
  readonly timeZone: string;
  readonly language: string;
}

function madeUpMeeting({ number, draw, today, timeZone, language }: MeetingParts): MadeUpMeeting {
  const schedule = madeUpSchedule(number, draw, today);
  const settings: MeetingSettings = {
    title: `${draw.one(TITLES)} ${number + 1}`,
    ...{ schedule, timeZone, language },
    lengthMin: draw.one(LENGTHS_MIN),
    opensBeforeMin: draw.one([15, 15, 0, 30, 60]),
    staysAfterMin: draw.one([15, 30, 0, 180]),
    formats: [...new Set([draw.turn(FORMATS, number), draw.one(FORMATS)])].slice(0, number % 11 === 0 ? 0 : 2),
    attendance: draw.one(['open', 'open', 'closed']),
    sharing: draw.one(['anyone', 'members']),
    way: draw.turn(WAYS, number),
    style: draw.turn(STYLES, number),
    shareLengthMs: draw.one([3, 3, 5, 2, 10]) * 60_000,
    door: draw.one(['open', 'open', 'open', 'locked']),
    quarantine: false,
    tags: number % 2 === 0 ? [] : [...new Set([draw.turn(TAGS, (number - 1) / 2), draw.one(TAGS)])],
    notes: draw.one(NOTES),
    phone:
      number % 6 === 0 ? { number: `+1 (555) ${1_000_000 + number},,${number}#`, notes: '*9 raises your hand' } : null,
    suspended: number % 17 === 16,
    cancelled: number % 5 === 0 ? skippedDays(schedule, today) : [],
  };
  return { link: `made-up-${number + 1}`, settings };
}
