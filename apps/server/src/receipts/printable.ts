/** Beyond Latin-1, what a PDF's standard fonts can show (WinAnsiEncoding, ISO 32000-1, annex D). */
const BEYOND = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** A text in the letters that the paper's fonts have, and whether that is all of it. */
export function printable(text: string): { readonly text: string; readonly isWhole: boolean } {
  let isWhole = true;
  const letters = Array.from(spaced(text.normalize('NFC')), (letter) => {
    if (isPrintable(letter)) return letter;
    isWhole = false;
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return Array.from(plain).every(isPrintable) ? plain : '?';
  });
  // One sign for a word of another script, not a row of them.
  return { text: letters.join('').replace(/\?(?:\s*\?)+/g, '?'), isWhole };
}

// What dates are written with has spaces of many widths.
function spaced(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ');
}

function isPrintable(letter: string): boolean {
  return /^[\x20-\x7e\xa1-\xff]$/.test(letter) || BEYOND.includes(letter);
}
