import { type FormatParts, type Part } from './part.js';

const MINUTE_MS = 60_000;

const PANEL: Part = {
  kind: 'panel',
  minutes: 16,
  say: {
    en: 'The next of our speakers will tell you their story. (Call them. It is about what it was like, what happened and what it is like now: little of the using, much of the recovery. Afterwards:) Thank you.',
    es: 'Ahora les cuenta su historia otra persona del panel. (Llámala. Se trata de cómo era, qué pasó y cómo es ahora: poco del consumo y mucho de la recuperación. Al final:) Gracias.',
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
        en: 'We are people who could not stop, and who found a way to live without it, one day at a time. (Go on in your own words: what a meeting is, that it costs nothing, and that nobody has to believe anything.)',
        es: 'Somos personas que no podían parar y que encontraron cómo vivir sin ello, día a día. (Sigue con tus palabras: qué es una reunión, que no cuesta nada y que nadie tiene que creer en nada.)',
      },
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
