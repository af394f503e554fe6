import { type Language, LANGUAGES } from '@homegroup/contracts';

/** Words in each language of the app. */
export type InEach<T = string> = Readonly<Record<Language, T>>;

/** The app's language for a BCP 47 tag; English where it has no other. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language) ?? 'en';
}
