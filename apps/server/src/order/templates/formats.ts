import { type Format } from '@homegroup/contracts';
import { NEWCOMER } from './newcomer.js';
import { HOSPITAL_INSTITUTION } from './panel.js';
import { type FormatParts } from './part.js';
import { PARTICIPATION } from './participation.js';
import { QUESTIONS } from './questions.js';
import { MEDITATION } from './quiet.js';
import { SPEAKER } from './speaker.js';
import { BOOK, STEP } from './study.js';
import { TOPIC, TRADITION } from './topic.js';

export const FORMAT_PARTS: Readonly<Record<Format, FormatParts>> = {
  step: STEP,
  book: BOOK,
  speaker: SPEAKER,
  participation: PARTICIPATION,
  hospitalInstitution: HOSPITAL_INSTITUTION,
  topic: TOPIC,
  newcomer: NEWCOMER,
  meditation: MEDITATION,
  tradition: TRADITION,
  questions: QUESTIONS,
};
