import { describe, expect, it } from '@jest/globals';
import { HELPLINES } from '../testing/made-up.js';
import { countriesOf, isNear } from './countries.js';

const near = (...languages: string[]) =>
  HELPLINES.filter((line) => isNear(line, HELPLINES, countriesOf(languages))).map(({ country }) => country);

describe('the crisis lines shown first', () => {
  it.each([
    [
      ['en-GB', 'en'],
      ['US', 'GB'],
    ],
    [['en-GB'], ['GB']],
    [['es'], ['ES']],
    [
      ['es-ES', 'en-US'],
      ['US', 'ES'],
    ],
  ])('are, for a browser that speaks %j, those of %j', (languages, countries) => {
    expect(near(...languages)).toEqual(countries);
  });

  it('are all of them where none is of the country', () => {
    expect(near('fi-FI')).toEqual(['US', 'GB', 'ES']);
  });
});
