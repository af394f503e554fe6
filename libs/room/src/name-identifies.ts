const E_MAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;
const WITH_PATH = /[\p{L}\p{N}]\.\p{L}{2,}\//u;
const WITH_PREFIX = /:\/\/|(?<![\p{L}\p{N}])www\./u;
// Only well-known endings, and not after a title: "St.John", "Bill.W" and "Dr.In" are names.
const ENDINGS =
  'com|net|org|info|io|app|me|eu|de|at|ch|fr|es|it|nl|be|lu|uk|ie|us|ca|au|nz|za|in|br|mx|ar|pt|pl|cz|sk|hu|ro|bg|gr|' +
  'tr|ru|ua|se|no|dk|fi|ee|lv|lt|ir|il|jp|cn|kr|tv|co|ly|gg|link|page|site|online|xyz|dev|blog|social|chat|рф|укр';
const WITH_ENDING = new RegExp(`[\\p{L}\\p{N}-]{3}\\.(?:${ENDINGS})(?![\\p{L}\\p{N}])`, 'u');
const DIGITS_OF_A_TELEPHONE = 7;

/** Whether a text holds the address of something on the web [N3, X5]. */
export function holdsAddress(text: string): boolean {
  const bare = plain(text);
  return [WITH_PATH, WITH_PREFIX, WITH_ENDING].some((sign) => sign.test(bare));
}

/** Whether a name holds what leads to someone outside the room [N3]. */
export function identifies(name: string): boolean {
  const text = plain(name);
  return holdsAddress(name) || E_MAIL.test(text) || countDigits(text) >= DIGITS_OF_A_TELEPHONE;
}

/** As someone would type it: one width, one case, nothing hidden. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll('。', '.')
    .toLowerCase();
}

function countDigits(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
