import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { chooseLanguage, startWords } from './i18n.js';

const browserSpeaks = (...languages: string[]) =>
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages) as unknown;

beforeEach(() => localStorage.clear());

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
    expect(Object.entries(localStorage)).toEqual([['language', 'es']]);
    await startWords();
    expect(i18next.t('porch.comeIn')).toBe('Entrar');
  });

  it('gives the page a title that says nothing of recovery', async () => {
    browserSpeaks('en');
    await startWords();
    expect(document.title).toBe('Meeting');
  });
});
