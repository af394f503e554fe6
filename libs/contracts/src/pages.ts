import { type Directory, type GroupPage, type MeetingPage } from './directory.js';
import { type Instance } from './rest.js';
import { type Language } from './vocabulary.js';

/** What a page is drawn from: by the server first, and then by the browser, which finds it in the page. */
export type PageData =
  | { readonly kind: 'directory'; readonly value: Directory }
  | { readonly kind: 'meeting'; readonly value: MeetingPage }
  | { readonly kind: 'group'; readonly value: GroupPage }
  | { readonly kind: 'newHere'; readonly value: Instance }
  /** A link that leads nowhere. */
  | { readonly kind: 'missing'; readonly value: Instance };

/** What the web app's server build exports as `render`. */
export type RenderPage = (asked: {
  readonly data: PageData;
  /** Path and query, as the browser has them. */
  readonly path: string;
  readonly search: string;
  readonly language: Language;
  /** The languages that this instance offers. */
  readonly languages: readonly Language[];
}) => { readonly html: string; readonly description: string };
