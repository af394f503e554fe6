import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const NEWCOMER: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 10,
      title: { en: 'My first days', es: 'Mis primeros días' },
      say: {
        en: 'This meeting is for those who are new. Tell how your own first days were: how you found your way here, what helped, and what you did when it was hard. Say how to get through today, and how to find a sponsor.',
        es: 'Esta reunión es para quienes empiezan. Cuenta cómo fueron tus primeros días: cómo llegaste, qué te ayudó y qué hiciste cuando fue difícil. Di cómo pasar el día de hoy, y cómo encontrar un padrino o una madrina.',
      },
    },
  ],
  then: [SHARES],
};
