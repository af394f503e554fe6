import { LanguageTag, NewReading, READING_LENGTH_MAX } from '@homegroup/contracts';
import * as z from 'zod';
import { faultyFields } from '../../session/faulty-fields.js';

/** What a new reading begins with. */
export function newReading(language: string): NewReading {
  return { title: '', language, source: '', text: '' };
}

const KeptReading = z.strictObject({ title: z.string(), language: z.string(), source: z.string(), text: z.string() });

/** What was being written, if it is a reading. */
export function keptReading(kept: unknown): NewReading | null {
  return KeptReading.safeParse(kept).data ?? null;
}

export function readingFaults(reading: NewReading): ReadonlySet<string> {
  return faultyFields(NewReading, reading);
}

/** Pasted text without the marks of other programs: form feeds, soft ends of lines, byte order marks. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\v]/gu, '\n')
    .replace(/[\u2029\f]/gu, '\n\n')
    .replace(/[^\P{Cc}\n\t]|\ufeff/gu, '');
}

/** How many characters a text is too long; 0 when it fits. */
export function tooLongBy(text: string): number {
  return Math.max(0, text.trim().length - READING_LENGTH_MAX);
}

/** A language to split a text by while its tag is still being typed. */
export function splitLanguage(tag: string): string {
  return LanguageTag.safeParse(tag).success ? tag : 'en';
}
