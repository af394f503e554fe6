const WHITE_SPACE = /[\t-\r\p{Z}\u2800]+/gu;
// Signs that are not drawn: most never belong to a name; joiners, variation selectors and tags do in their places.
const HIDDEN =
  /(?![\t-\r\u200C\u200D\p{Variation_Selector}\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFC]/gu;
const IN_PLACE = [
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/u, // the flag of a part of a country
  /(?<=[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}/u,
  /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/u,
  // Persian, Sinhala, Bengali and others need one between letters, Malayalam and Persian initials at the end of a word.
  /(?<=\p{L})[\u200D\u200C]/u,
  /(?<=(?!\p{Variation_Selector})\p{M})[\u200D\u200C](?![\p{M}\p{Cf}])/u,
];
const LOOSE = new RegExp(
  `(${IN_PLACE.map(({ source }) => source).join('|')})|[\\u200D\\u200C\\p{Variation_Selector}\\u{E0020}-\\u{E007F}]`,
  'gu',
);
// Letters of Myanmar carry up to six; more only cover the lines around.
const HEAPED_MARKS = /(\p{M}{6})\p{M}+/gu;
const LEADING = /^[\u200D\u200C\p{M} ]+/u;

/** Words without what hides or turns text round, and without heaps of marks [N2, X4]; white space as it was. */
export function tidyText(given: string): string {
  return given.replace(HIDDEN, '').replace(LOOSE, '$1').normalize('NFC').replace(HEAPED_MARKS, '$1');
}

/** A name with white space gathered, composed [N1], and without what hides or turns text round [N2]. */
export function tidyName(given: string): string {
  return tidyText(given).replace(WHITE_SPACE, ' ').replace(LEADING, '').trimEnd();
}
