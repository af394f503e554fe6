import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, keptLanguage } from './kept-language.js';
import { en } from './en.js';

/** Languages, each by its own name. English comes with the page, the others when asked for. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

const LOADERS = { es: async () => (await import('./es.js')).es } as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Ready to show words: in the language that the server drew the page in, the person chose last, or their browser asks for. */
export async function startWords(): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  await speak(preferred());
  return i18next;
}

/** Changes the language of the page, and remembers nothing of the person but that. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await LOADERS[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
}

/** Changes the language for this and later visits. */
export async function chooseLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await speak(language);
}

/** The languages that this instance offers: the server says so in the page; all of them where it does not. */
export function offeredLanguages(): Language[] {
  const offered = document.documentElement.dataset['languages']?.split(' ').filter(isLanguage) ?? [];
  return offered.length > 0 ? offered : Object.keys(LANGUAGES).filter(isLanguage);
}

function preferred(): Language {
  const { lang, dataset } = document.documentElement;
  if (dataset['languages'] !== undefined && isLanguage(lang)) return lang;
  const wanted = [keptLanguage() ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find(isLanguage) ?? 'en';
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
