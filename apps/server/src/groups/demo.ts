import { DEFAULT_TIMING } from '@homegroup/room';

/** The group that a fresh instance begins with. */
export const DEMO_GROUP = {
  link: 'demo-group',
  name: 'Demo group',
  fellowship: 'HA',
  language: 'en',
  timeZone: 'UTC',
  place: '',
  about: 'A group to try Homegroup with. Its meeting is always on.',
  contact: '',
  basket: { venmo: '', square: '', paypal: '', link: '' },
} as const;

/** Its one meeting, whose room opens with whoever comes first. */
export const DEMO_MEETING = {
  link: 'demo',
  title: 'Open door meeting',
  schedule: { kind: 'always' },
  timeZone: 'UTC',
  lengthMin: 60,
  opensBeforeMin: 15,
  staysAfterMin: 30,
  formats: ['participation'],
  attendance: 'open',
  sharing: 'anyone',
  way: 'conversation',
  style: DEFAULT_TIMING.style,
  shareLengthMs: DEFAULT_TIMING.lengthMs,
  door: 'open',
  quarantine: false,
  language: 'en',
  tags: [],
  notes: '',
  phone: null,
  suspended: false,
  cancelled: [],
} as const;
