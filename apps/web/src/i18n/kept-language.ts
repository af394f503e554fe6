const KEPT_AS = 'language';
const ONE_YEAR_S = 31_536_000;

/** The language chosen last. It is a cookie, so that the server draws the next page in it; it holds nothing else. */
export function keptLanguage(): string | null {
  return new RegExp(`(?:^|; )${KEPT_AS}=([a-z]+)`).exec(document.cookie)?.[1] ?? null;
}

export function keepLanguage(language: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${KEPT_AS}=${language}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax${secure}`;
}
