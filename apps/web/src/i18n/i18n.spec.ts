import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { chooseLanguage, offeredLanguages, startWords } from './i18n.js';
import { keepLanguage } from './kept-language.js';

const browserSpeaks = (...languages: string[]) =>
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages) as unknown;

beforeEach(() => {
  document.cookie = 'language=; Path=/; Max-Age=0';
  delete document.documentElement.dataset['languages'];
});

describe('the language of the page', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['eu', 'es'], 'es'],
    [['fi'], 'en'],
  ])('is, for a browser that speaks %j, %s', async (languages, language) => {
    browserSpeaks(...languages);
    await startWords();
    expect(i18next.language).toBe(language);
    expect(document.documentElement.lang).toBe(language);
  });

  it('is the one chosen last, which is all that is kept', async () => {
    browserSpeaks('en');
    await startWords();
    await chooseLanguage('es');
    expect([document.cookie, localStorage.length]).toEqual(['language=es', 0]);
    await startWords();
    expect(i18next.t('porch.comeIn')).toBe('Entrar');
  });

  it('is the one that the server drew the page in, whatever else was wanted', async () => {
    browserSpeaks('es');
    keepLanguage('es');
    document.documentElement.lang = 'en';
    document.documentElement.dataset['languages'] = 'en';
    await startWords();
    expect(i18next.language).toBe('en');
    expect(offeredLanguages()).toEqual(['en']);
  });

  it('is any that there is, where the server says nothing', () => {
    expect(offeredLanguages()).toEqual(['en', 'es']);
  });
});
