import { type GroupSettings, type Language } from '@homegroup/contracts';
import { type Fellowship } from '../fellowships/fellowship.js';

/** Whose words a template is filled in with. */
export interface Words {
  readonly language: Language;
  readonly fellowship: Fellowship;
  readonly group: Pick<GroupSettings, 'name' | 'basket'>;
}

/** The text with the words of the group and its fellowship in place of `{{...}}`; a line whose words are empty goes. */
export function filledIn(text: string, words: Words): string {
  const values = valuesOf(words);
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values.get(name) ?? '');
  return filled.replace(/\n{3,}/g, '\n\n').trim();
}

function valuesOf({ language, fellowship, group }: Words): ReadonlyMap<string, string> {
  const { name, wording } = fellowship;
  const { member, members, sober, chip, use } = wording;
  const inLanguage = Object.entries({ fellowship: name, member, members, sober, chip, use });
  return new Map([
    ...inLanguage.map(([key, words]) => [key, words[language]] as const),
    ['group', group.name],
    ['basket', basketLinks(group.basket).join('\n')],
  ]);
}

/** Where a group's basket stands online; it opens there and nowhere in the app. */
function basketLinks({ venmo, square, paypal, link }: GroupSettings['basket']): string[] {
  return [
    venmo && `https://venmo.com/${venmo.slice(1)}`,
    square && `https://cash.app/${square}`,
    paypal && `https://paypal.me/${paypal}`,
    link,
  ].filter((address) => address !== '');
}
