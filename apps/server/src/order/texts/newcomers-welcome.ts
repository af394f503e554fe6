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
      text: `Si es su primera vez: nos alegra que esté aquí. Todos tuvimos una primera reunión, y casi todos teníamos miedo.

No tiene que hablar, ni mostrar la cara, ni decir su nombre verdadero. No tiene que creer en nada. Puede irse cuando quiera y volver cuando quiera.

Escuche lo que se parezca a su historia, y deje pasar lo demás. Oirá a personas que se sintieron como quizá se siente usted ahora.

Cuando termine la reunión, quédese un rato. Habrá alguien para hablar con usted y decirle cuándo es la próxima.

Procure no hacerlo a solas. Y por hoy, solo por hoy, no empiece. Con eso basta por un día.`,
    },
  },
};
