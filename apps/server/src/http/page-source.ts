import { type PageData } from '@homegroup/contracts';

/** What a page is drawn from, and what is told of it to whoever looks for pages. */
export interface PageContent {
  readonly data: PageData;
  readonly status: 200 | 404;
  /** Whether search engines may keep it. */
  readonly isIndexed: boolean;
  /** The one path under which it should be known. */
  readonly canonical: string | null;
  /** JSON-LD, or null. */
  readonly structured: Readonly<Record<string, unknown>> | null;
}

/** Whoever knows what pages say. */
export interface PageSource {
  /** Null where the browser draws the page alone. */
  contentFor(path: string, query: Readonly<Record<string, unknown>>): Promise<PageContent | null>;
}
