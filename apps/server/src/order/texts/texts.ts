import { type Language } from '@homegroup/contracts';
import { type InEach } from '../text.js';
import { CHAPTER_5_1939 } from './chapter-5-1939.js';
import { CLOSING } from './closing.js';
import { HOW_IT_WORKS_1939 } from './how-it-works-1939.js';
import { MEDITATION } from './meditation.js';
import { NEWCOMERS_WELCOME } from './newcomers-welcome.js';
import { PANEL_GUIDELINES } from './panel-guidelines.js';
import { SAFETY } from './safety.js';
import { type ShippedText, type TextIn } from './shipped-text.js';
import { STATEMENT_CLOSED, STATEMENT_OPEN } from './statements.js';
import { STEPS_1939 } from './steps-1939.js';
import { VISION_1939 } from './vision-1939.js';
import { WELCOME } from './welcome.js';

const TEXTS: readonly ShippedText[] = [
  ...[STEPS_1939, HOW_IT_WORKS_1939, CHAPTER_5_1939, VISION_1939],
  ...[WELCOME, STATEMENT_OPEN, STATEMENT_CLOSED, SAFETY, NEWCOMERS_WELCOME, MEDITATION, CLOSING, PANEL_GUIDELINES],
];

/** A reading that Homegroup brings along. */
export interface Shipped extends TextIn {
  readonly id: string;
  readonly language: Language;
}

/** All readings that Homegroup brings along, by id. */
export const SHIPPED: ReadonlyMap<string, Shipped> = new Map(TEXTS.flatMap(readingsOf).map((one) => [one.id, one]));

/** The id of a subject's reading in each language. */
export function shippedIds({ id }: ShippedText): InEach {
  return { en: id, es: `${id}-es` };
}

function readingsOf(text: ShippedText): Shipped[] {
  const { en, es } = text.in;
  const ids = shippedIds(text);
  return [
    { ...en, id: ids.en, language: 'en' },
    { ...es, id: ids.es, language: 'es' },
  ];
}
