import { type Language } from '@homegroup/contracts';

/** What is known of every page. */
export interface PageHead {
  readonly language: Language;
  /** The languages that the page may be turned into. */
  readonly languages: readonly Language[];
  /** Neutral: a phone's history shows it. */
  readonly title: string;
}

/** A page that was drawn. */
export interface PageBody {
  readonly html: string;
  readonly description: string;
  readonly isIndexed: boolean;
  /** The whole address. */
  readonly canonical: string | null;
  /** What it was drawn from, for the browser to go on with. */
  readonly data: unknown;
  readonly structured: unknown;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The web app's page with its head filled in, and drawn where there is something to draw. */
export function fillPage(template: string, head: PageHead, body: PageBody | null): string {
  const languages = head.languages.join(' ');
  const named = template
    .replace(/<html lang="[a-z]+">/, () => `<html lang="${head.language}" dir="ltr" data-languages="${languages}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(head.title)}</title>`);
  if (!body) return named;
  return named
    .replace(/ *<meta name="robots"[^>]*>\n?/, () => headOf(body))
    .replace('<div id="root"></div>', () => `<div id="root">${body.html}</div>\n    ${dataOf(body)}`);
}

function headOf({ isIndexed, description, canonical, structured }: PageBody): string {
  const lines = [
    isIndexed ? null : '<meta name="robots" content="noindex" />',
    `<meta name="description" content="${escaped(description)}" />`,
    canonical && `<link rel="canonical" href="${escaped(canonical)}" />`,
    structured ? `<script type="application/ld+json">${json(structured)}</script>` : null,
  ];
  return lines.flatMap((line) => (line ? [`    ${line}\n`] : [])).join('');
}

function dataOf({ data }: PageBody): string {
  return `<script type="application/json" id="page-data">${json(data)}</script>`;
}

/** JSON within HTML: nothing in it can end the element that it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
