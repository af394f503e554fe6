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
        en: 'I would like to share for a few minutes. (Tell what it was like, what happened, and what it is like now. You need not be wise; being honest is enough. At the end, name a topic, or leave it open.)',
        es: 'Quiero compartir unos minutos. (Cuenta cómo era, qué pasó y cómo es ahora. No hace falta ser sabio; basta con ser sincero. Al final, propón un tema o déjalo abierto.)',
      },
    },
  ],
  then: [SHARES],
};
