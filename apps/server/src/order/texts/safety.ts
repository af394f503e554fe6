import { OWN, type ShippedText } from './shipped-text.js';

export const SAFETY: ShippedText = {
  id: 'safety',
  in: {
    en: {
      title: 'Keeping this meeting safe',
      source: OWN.en,
      text: `We meet without surnames. Please do not record, photograph or write down anything from this meeting. Sit where nobody else can hear, or use headphones.

We speak one at a time, and about ourselves. We do not interrupt, answer or comment on what another has shared, and we give no advice unless we are asked for it afterwards.

If someone disturbs the meeting, please stay calm and do not answer. Our trusted servants will see to it, and we go on from where we stopped.

If you used in the last day, please listen today, and talk with one of us afterwards. You are welcome as you are.

If you are thinking of hurting yourself, tell a trusted servant, or press the button for help: it shows a crisis line for your country. You do not have to wait for the end of the meeting.`,
    },
    es: {
      title: 'Cuidar esta reunión',
      source: OWN.es,
      text: `Nos reunimos sin apellidos. Por favor, no graben, no hagan fotos y no anoten nada de esta reunión. Siéntense donde nadie más pueda oír, o usen auriculares.

Hablamos de uno en uno, y de nosotros mismos. No interrumpimos, no respondemos ni comentamos lo que otra persona comparte, y no damos consejos si no nos los piden después.

Si alguien molesta, mantengan la calma y no contesten. Nuestros servidores se ocuparán, y seguiremos donde lo dejamos.

Si has consumido en el último día, hoy te pedimos que escuches y que hables con alguien al terminar. Aquí tienes tu sitio tal como estás.

Si piensas en hacerte daño, díselo a un servidor o pulsa el botón de ayuda: muestra una línea de crisis de tu país. No hace falta esperar al final de la reunión.`,
    },
  },
};
