import { type Attendance, type Format, type Language, type OrderItem } from '@homegroup/contracts';
import { ITEM_TITLE_MAX, usualMode } from '@homegroup/room';
import { type Fellowship } from '../fellowships/fellowship.js';
import { shippedIds } from '../texts/texts.js';
import { hourOf, isCounted } from './compose.js';
import { type Part, type PartText } from './part.js';
import { scaled } from './scale.js';
import { filledIn, type Words } from './words.js';

const MINUTE_MS = 60_000;
/** More time than an hour is for these. */
const GROWING: ReadonlySet<Part['kind']> = new Set([
  'lead',
  'speaker',
  'step',
  'passage',
  'panel',
  'shares',
  'questions',
]);

/** For whom a template is made. */
export interface Wanted {
  readonly formats: readonly Format[];
  readonly lengthMin: number;
  readonly attendance: Attendance;
  readonly language: Language;
  readonly fellowship: Fellowship;
  readonly group: Words['group'];
}

/** A whole meeting in these formats, from doors open to the fellowship after; what is counted lasts as long as the meeting. */
export function templateOf(wanted: Wanted): OrderItem[] {
  const parts = hourOf(wanted.formats);
  const counted = parts.filter(isCounted);
  const lengths = scaled(
    counted.map(({ kind, minutes }) => ({ lengthMs: minutes * MINUTE_MS, grows: GROWING.has(kind) })),
    wanted.lengthMin * MINUTE_MS,
  );
  return parts.map((part) => {
    const lengthMs = lengths[counted.indexOf(part)] ?? part.minutes * MINUTE_MS;
    return itemOf(part, lengthMs, wanted);
  });
}

function itemOf(part: Part, lengthMs: number, wanted: Wanted): OrderItem {
  const { kind, title, say, message, text } = part;
  const words = (template: Part['say']) => (template ? filledIn(template[wanted.language], wanted) : '');
  const { way, timing, hands, chat } = usualMode(kind, 'raisedHands');
  return {
    kind,
    title: words(title).slice(0, ITEM_TITLE_MAX),
    lengthMs,
    way: kind === 'shares' ? 'usual' : way,
    timing,
    hands,
    chat,
    ...part.mode,
    say: words(say),
    message: words(message),
    text: text ? textOf(text, wanted) : { kind: 'none' },
  };
}

function textOf(text: PartText, { attendance, language }: Wanted): OrderItem['text'] {
  if (text.kind === 'statement') return { kind: 'whole', reading: shippedIds(text.of[attendance])[language] };
  return { kind: text.kind, reading: shippedIds(text.of)[language] };
}
