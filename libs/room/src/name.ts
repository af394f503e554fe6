import { type RefusalCode } from './command.js';
import { isDevice } from './name-device.js';
import { identifies } from './name-identifies.js';
import { tidyName } from './name-tidy.js';

/** In characters as a reader counts them (grapheme clusters, Unicode UAX #29). */
export const NAME_LENGTH_MAX = 40;

type CheckedName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly code: RefusalCode };

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** UTF-16 units of the longest emoji: a couple, each with a skin tone of their own. */
const EMOJI_UNITS_MAX = 15;
const SEEN = /[\p{L}\p{N}\p{Emoji_Presentation}\p{Extended_Pictographic}]/u;
// The kashida U+0640 and the blank braille pattern only take up room.
const NOT_TOLD_APART = /[\s\p{P}\p{Default_Ignorable_Code_Point}\u0640\u2800]/gu;

/** The name as the room shows it [N1, N2], or why it cannot be shown [N1, N3, N5]. */
export function checkName(given: string): CheckedName {
  const name = tidyName(given);
  const refusal = nameRefusal(name);
  return refusal === null ? { ok: true, name } : { ok: false, code: refusal };
}

/** Two names with the same key cannot stand in one room [N4]. */
export function nameKey(name: string): string {
  const bare = name.normalize('NFKC').replace(NOT_TOLD_APART, '');
  // There and back: upper case alone brings together ß and SS, and both forms of the sigma; ẞ becomes SS only as ß.
  return bare.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

function nameRefusal(name: string): RefusalCode | null {
  if (!SEEN.test(nameKey(name))) return 'NAME_EMPTY';
  if (countCharacters(name) > NAME_LENGTH_MAX) return 'NAME_TOO_LONG';
  if (identifies(name)) return 'NAME_IDENTIFIES';
  return isDevice(name) ? 'NAME_DEVICE' : null;
}

function countCharacters(text: string): number {
  return Array.from(CHARACTERS.segment(text)).reduce((count, { segment }) => count + countIn(segment), 0);
}

/** One for what is drawn as one; a heap of joined characters longer than any emoji counts as several. */
function countIn(segment: string): number {
  return Math.ceil(segment.length / EMOJI_UNITS_MAX);
}
