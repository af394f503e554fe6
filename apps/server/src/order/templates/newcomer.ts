import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const NEWCOMER: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 10,
      title: { en: 'My first days', es: 'Mis primeros días' },
      say: {
        en: 'This meeting is for those who are new. I would like to tell you how my own first days were. (How did you find your way here? What helped, and what did you do when it was hard? Say how to get through today, and how to find a sponsor.)',
        es: 'Esta reunión es para quienes empiezan. Quiero contarles cómo fueron mis primeros días. (¿Cómo llegaste? ¿Qué te ayudó, y qué hiciste cuando fue difícil? Di cómo pasar el día de hoy, y cómo encontrar un padrino o una madrina.)',
      },
    },
  ],
  then: [SHARES],
};
