import { CHAPTER_5_1939 } from '../texts/chapter-5-1939.js';
import { STEPS_1939 } from '../texts/steps-1939.js';
import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const STEP: FormatParts = {
  lead: [
    {
      kind: 'step',
      minutes: 3,
      title: { en: 'The step of the week', es: 'El paso de la semana' },
      say: {
        en: 'This is a step study. The step of this week is on your screen; next week comes the one after it. I ask someone to read it slowly, twice if they like.',
        es: 'Esta es una reunión de estudio de los pasos. El paso de esta semana está en pantalla; la próxima semana viene el siguiente. Pido que alguien lo lea despacio, dos veces si quiere.',
      },
      text: { kind: 'step', of: STEPS_1939 },
    },
    {
      kind: 'lead',
      minutes: 7,
      title: { en: 'On this step', es: 'Sobre este paso' },
      say: {
        en: 'I begin with what this step means to me. (Tell what made you take it, what was hard and what changed. If you have not taken it yet, say what you hope or fear.)',
        es: 'Empiezo con lo que este paso significa para mí. (Cuenta qué te llevó a darlo, qué fue difícil y qué cambió. Si todavía no lo has dado, di qué esperas o qué temes.)',
      },
    },
  ],
  then: [SHARES],
};

export const BOOK: FormatParts = {
  lead: [
    {
      kind: 'passage',
      minutes: 10,
      title: { en: 'We read on', es: 'Seguimos leyendo' },
      say: {
        en: 'This is a book study. We go on where we stopped last time. Readers take turns, a paragraph each; who would like to read can offer it now. Follow along on your screen.',
        es: 'Esta es una reunión de estudio de literatura. Seguimos donde lo dejamos la última vez. Leemos por turnos, un párrafo cada quien; quien quiera leer puede ofrecerse ahora. Sigan el texto en pantalla.',
      },
      text: { kind: 'bookmark', of: CHAPTER_5_1939 },
    },
  ],
  then: [SHARES],
};
