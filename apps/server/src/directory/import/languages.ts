import { folded } from './text.js';

/** Languages that type codes name (Meeting Guide specification, meeting types), by BCP 47. */
const TAGS = [
  ...['af', 'am', 'ar', 'bg', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'is', 'it', 'ja'],
  ...['ka', 'ko', 'lt', 'ml', 'mt', 'ne', 'nl', 'no', 'pa', 'pl', 'pt', 'ru', 'sk', 'sl', 'sv', 'th', 'tl', 'tr', 'uk'],
];

const names = new Intl.DisplayNames('en', { type: 'language' });
const byName: ReadonlyMap<string, string> = new Map(TAGS.map((tag) => [folded(names.of(tag) ?? tag), tag]));

/** The language with this English name, which exports write in the place of its code; null when there is none. */
export function languageNamed(name: string): string | null {
  return byName.get(folded(name)) ?? null;
}
