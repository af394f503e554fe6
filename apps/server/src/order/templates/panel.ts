import { type FormatParts, type Part } from './part.js';
import { PANEL_GUIDELINES } from '../texts/panel-guidelines.js';

const MINUTE_MS = 60_000;

const PANEL: Part = {
  kind: 'panel',
  minutes: 16,
  say: {
    en: 'Call the next speaker of the panel. Say what it was like, what happened and what it is like now, with little of the using and much of the recovery.',
    es: 'Llama a la siguiente persona del panel. Que cuente cómo era, qué pasó y cómo es ahora: poco del consumo y mucho de la recuperación.',
  },
  mode: { timing: { style: 'warning', lengthMs: 14 * MINUTE_MS } },
};

export const HOSPITAL_INSTITUTION: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 4,
      title: { en: 'What we are, and what we are not', es: 'Qué somos y qué no somos' },
      say: {
        en: 'Say in your own words who we are. The points on the screen are for the panel: no medical or legal advice, no favours, no promises, no last names.',
        es: 'Di con tus palabras quiénes somos. Los puntos en pantalla son para el panel: ni consejos médicos o legales, ni favores, ni promesas, ni apellidos.',
      },
      text: { kind: 'whole', of: PANEL_GUIDELINES },
    },
    { ...PANEL, title: { en: 'First speaker', es: 'Primera persona' } },
    { ...PANEL, title: { en: 'Second speaker', es: 'Segunda persona' } },
  ],
  then: [
    {
      kind: 'questions',
      minutes: 16,
      say: {
        en: 'What would you like to ask? Your coordinator presses the button, and it is your turn to be heard. We answer from our own experience only. If we do not know, we say so.',
        es: '¿Qué les gustaría preguntar? Su coordinador pulsa el botón y se les oye. Respondemos solo desde nuestra experiencia. Si no sabemos algo, lo decimos.',
      },
    },
  ],
};
