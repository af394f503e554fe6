import { type Helpline } from '@homegroup/contracts';

/** The countries that a browser's languages speak of, as ISO 3166-1 alpha-2; `es` alone means Spain. */
export function countriesOf(languages: readonly string[]): ReadonlySet<string> {
  return new Set(languages.map((tag) => new Intl.Locale(tag).maximize().region ?? ''));
}

/** Whether the line is shown at once: it is of one of these countries, or no line is. */
export function isNear(line: Helpline, all: readonly Helpline[], countries: ReadonlySet<string>): boolean {
  return countries.has(line.country) || !all.some(({ country }) => countries.has(country));
}
