import { type Language } from '@homegroup/contracts';

/** A text that Homegroup brings along. */
export interface TextIn {
  readonly title: string;
  /** Where it is from, and why it may be used. */
  readonly source: string;
  readonly text: string;
}

/** One subject, in every language. */
export interface ShippedText {
  /** The reading's id in English; in another language that language's tag follows. */
  readonly id: string;
  readonly in: Readonly<Record<Language, TextIn>>;
}

/** What stands as the source of our own words. */
export const OWN = {
  en: 'Written for Homegroup. Yours to use and to change.',
  es: 'Escrito para Homegroup. Pueden usarlo y cambiarlo.',
} as const;
