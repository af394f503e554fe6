import { type FormatParts, type Part } from './part.js';

/** What most meetings are for. */
export const SHARES: Part = {
  kind: 'shares',
  minutes: 25,
  say: {
    en: 'The meeting is open for sharing. Raise your hand with the button when you would like to speak. Each of us has the same time, and the clock will remind you. If you used in the last day, please listen today, and talk with one of us afterwards.',
    es: 'Se abre la reunión para compartir. Levanta la mano con el botón cuando quieras hablar. Todos tenemos el mismo tiempo, y el reloj te lo recuerda. Si has consumido en el último día, hoy escucha, por favor, y habla con alguien al terminar.',
  },
};

export const PARTICIPATION: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 5,
      title: { en: 'The chair shares', es: 'Comparte quien conduce' },
      say: {
        en: 'Share for a few minutes: what it was like, what happened, what it is like now. Then give the meeting a topic, or leave it open. You need not be wise. Being honest is enough.',
        es: 'Comparte unos minutos: cómo era, qué pasó, cómo es ahora. Después propón un tema, o déjalo abierto. No hace falta ser sabio. Basta con ser sincero.',
      },
    },
  ],
  then: [SHARES],
};
