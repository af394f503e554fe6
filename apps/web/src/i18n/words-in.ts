import i18next, { type i18n } from 'i18next';
import { type Language } from './i18n.js';
import { en } from './en.js';
import { es } from './es.js';

const WORDS = { en, es } as const;
const kept = new Map<Language, i18n>();

/** Words for whoever draws pages in many languages at once: each language has its own, and none changes. */
export function wordsIn(language: Language): i18n {
  const known = kept.get(language) ?? i18next.createInstance();
  if (kept.has(language)) return known;
  void known.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, [language]: { translation: WORDS[language] } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  kept.set(language, known);
  return known;
}
