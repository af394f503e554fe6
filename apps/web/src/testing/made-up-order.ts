import { type ItemWords, type Script, type ShownText } from '@homegroup/contracts';
import { type Item, type ItemKind, usualMode } from '@homegroup/room';

const MINUTE_MS = 60_000;

/** A step as the first edition has it (Alcoholics Anonymous, 1939), and what follows it here is made up. */
const STEP: ShownText = {
  title: 'The twelve steps',
  source: 'Alcoholics Anonymous, first edition, 1939. In the public domain in the United States.',
  language: 'en',
  firstPart: 4,
  parts: [
    [
      'Made a searching and fearless moral inventory of ourselves.',
      'We write it down, a little at a time, and nobody hurries us.',
      'What we find is no secret to those who have gone before us.',
    ],
  ],
};

const PASSAGE: ShownText = {
  title: 'How It Works',
  source: 'Alcoholics Anonymous, first edition, 1939, chapter five. In the public domain in the United States.',
  language: 'en',
  firstPart: 1,
  parts: [
    [
      'Rarely have we seen a person fail who has thoroughly followed our path.',
      'Those who do not recover are people who cannot or will not completely give themselves to this simple program, usually men and women who are constitutionally incapable of being honest with themselves.',
      'There are such unfortunates.',
    ],
    [
      'Our stories disclose in a general way what we used to be like, what happened, and what we are like now.',
      'If you have decided you want what we have and are willing to go to any length to get it, then you are ready to take certain steps.',
    ],
    ['At some of these we balked.', 'We thought we could find an easier, softer way.', 'But we could not.'],
  ],
};

interface MadeUpItem {
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly title?: string;
  readonly text?: ShownText;
  readonly say?: string;
  readonly message?: string;
}

const STEP_STUDY: readonly MadeUpItem[] = [
  { kind: 'doorsOpen', minutes: 15, say: 'Ask for readers and a timekeeper.' },
  { kind: 'welcome', minutes: 2, say: 'Welcome. My name is ..., and I chair tonight.' },
  { kind: 'prayer', minutes: 1, title: 'Serenity Prayer', say: 'Let us open with a moment of silence.' },
  { kind: 'reading', minutes: 4, title: 'How It Works', text: PASSAGE, say: 'Who reads: please unmute yourself.' },
  { kind: 'newcomers', minutes: 3, say: 'Is anyone here for the first time?' },
  { kind: 'chips', minutes: 3, say: 'Does anyone celebrate a length of time today?' },
  { kind: 'housekeeping', minutes: 2, message: 'Please raise your hand to share. There is no crosstalk here.' },
  { kind: 'step', minutes: 5, title: 'Step Four', text: STEP, say: 'We read the step of this week.' },
  { kind: 'shares', minutes: 28, say: 'The floor is open for sharing.' },
  {
    ...{ kind: 'seventhTradition', minutes: 2, say: 'We support ourselves by our own contributions.' },
    message: 'Seventh tradition: every gift helps. https://example.org/riverside/basket',
  },
  { kind: 'burningDesire', minutes: 4, say: 'Does anyone have a burning desire to share?' },
  { kind: 'announcements', minutes: 3, say: 'Are there any announcements?' },
  { kind: 'closing', minutes: 3, title: 'Closing prayer', say: 'Thank you for being here. Let us close.' },
  { kind: 'fellowship', minutes: 15, say: 'Stay as long as you like.' },
];

/** A step study's hour, fourteen items; the id of each is its kind. */
export function madeUpOrder(): Item[] {
  return STEP_STUDY.map(({ kind, minutes, title = '', text }) => ({
    ...usualMode(kind, 'raisedHands'),
    id: kind,
    kind,
    title,
    lengthMs: minutes * MINUTE_MS,
    lines: text?.parts.map(({ length }) => length) ?? [],
    isSkipped: false,
  }));
}

/** The words of `madeUpOrder`. */
export function madeUpScript(changes: Readonly<Record<string, Partial<ItemWords>>> = {}): Script {
  const items: Record<string, ItemWords> = {};
  for (const { kind, say = '', message = '', text = null } of STEP_STUDY)
    items[kind] = { say, message, text, ...changes[kind] };
  return { items, chips: CHIPS };
}

const CHIPS: Script['chips'] = {
  welcome: { name: 'Welcome', colour: '#ffffff' },
  days30: { name: '30 days', colour: '#c8102e' },
  days60: { name: '60 days', colour: '#d4af37' },
  days90: { name: '90 days', colour: '#00843d' },
  months6: { name: '6 months', colour: '#1e3a8a' },
  months9: { name: '9 months', colour: '#6b2fa0' },
  year1: { name: '1 year', colour: '#b87333' },
  months18: { name: '18 months', colour: '#808080' },
  years: { name: 'More than a year', colour: '#101010' },
};
