import { type RefusalCode } from './command.js';

export const NAME_LENGTH_MAX = 40;

type CheckedName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly code: RefusalCode };

// Cc, Cf and Zl/Zp hide or turn text round; the joiners U+200C and U+200D also belong to real names and emoji.
const HIDDEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu;
const LOOSE_JOINER = /(?<![\p{L}\p{M}\p{Emoji}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{Emoji}])/gu;
const E_MAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;
const WEB_ADDRESS = /(?:https?:|www\.|:\/\/)|\w\.(?:com|net|org|io|me|info|app)\b/iu;
const DIGITS_OF_A_TELEPHONE = 7;

/** The name as the room shows it [N1, N2], or why it cannot be shown [N1, N3]. */
export function checkName(given: string): CheckedName {
  const name = tidy(given);
  const refusal = nameRefusal(name);
  return refusal === null ? { ok: true, name } : { ok: false, code: refusal };
}

/** Two names with the same key cannot stand in one room [N4]. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200C\u200D.]+/gu, '');
}

function tidy(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, '')
    .replace(LOOSE_JOINER, '')
    .replace(/ +/gu, ' ')
    .trim();
}

function nameRefusal(name: string): RefusalCode | null {
  if (!/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(name)) return 'NAME_EMPTY';
  if ([...name].length > NAME_LENGTH_MAX) return 'NAME_TOO_LONG';
  if (E_MAIL.test(name) || WEB_ADDRESS.test(name) || countDigits(name) >= DIGITS_OF_A_TELEPHONE)
    return 'NAME_IDENTIFIES';
  return null;
}

function countDigits(name: string): number {
  return name.match(/\p{Nd}/gu)?.length ?? 0;
}
