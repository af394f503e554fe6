import { OWN, type ShippedText } from './shipped-text.js';

export const NEWCOMERS_WELCOME: ShippedText = {
  id: 'newcomers-welcome',
  in: {
    en: {
      title: 'For newcomers',
      source: OWN.en,
      text: `If you are new: we are glad that you are here. Each of us had a first meeting, and most of us were afraid.

You do not have to speak, show your face, or say your real name. You do not have to believe anything. You may leave whenever you like, and come back whenever you like.

Listen for what is like your own story, and let the rest go by. You will hear people who once felt as you may feel now.

When the meeting is over, stay a little. Someone will be here to talk with you, and can tell you when we meet next.

Try not to do it alone. And for today, only for today, do not start. That is enough for one day.`,
    },
    es: {
      title: 'Para quienes llegan por primera vez',
      source: OWN.es,
      text: `Si es tu primera vez: nos alegra que estés aquí. Todos tuvimos una primera reunión, y casi todos teníamos miedo.

No tienes que hablar, ni mostrar la cara, ni decir tu nombre verdadero. No tienes que creer en nada. Puedes irte cuando quieras y volver cuando quieras.

Escucha lo que se parezca a tu historia, y deja pasar lo demás. Oirás a personas que se sintieron como quizá te sientes tú ahora.

Cuando termine la reunión, quédate un rato. Habrá alguien para hablar contigo y decirte cuándo es la próxima.

Procura no hacerlo a solas. Y por hoy, solo por hoy, no empieces. Con eso basta por un día.`,
    },
  },
};
