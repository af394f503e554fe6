import { PANEL_GUIDELINES } from '../texts/panel-guidelines.js';
import { type Frame } from './part.js';

/** Around a panel at a facility: no chips, no basket, and an end that is the facility's, after which nothing is held. */
export const PANEL_FRAME: Frame = {
  opening: [
    {
      kind: 'doorsOpen',
      minutes: 15,
      say: {
        en: '(Greet the panel, and go through the guidelines on the screen together. When the facility is there, ask its coordinator whether sound and picture are good.) First names only, please, and nothing about residents leaves this room.',
        es: '(Saluda al panel y repasen juntos las pautas en pantalla. Cuando llegue la institución, pregunta a su coordinador si se oye y se ve bien.) Solo nombres de pila, por favor, y nada de las personas residentes sale de aquí.',
      },
      text: { kind: 'whole', of: PANEL_GUIDELINES },
    },
    {
      kind: 'welcome',
      minutes: 3,
      say: {
        en: 'Hello, my name is ___, and I am {{member}}. We are volunteers from {{fellowship}}. We come to share our experience. We are not staff, and we do not give medical or legal advice. First names are enough here, and nobody has to speak.',
        es: 'Hola, me llamo ___ y soy {{member}}. Somos voluntarios de {{fellowship}}. Venimos a compartir nuestra experiencia. No somos personal de la institución ni damos consejos médicos o legales. Aquí basta el nombre de pila, y nadie tiene que hablar.',
      },
    },
    {
      kind: 'housekeeping',
      minutes: 2,
      say: {
        en: 'You will hear from our speakers first. Then you can ask whatever you like: your coordinator presses one button to tell us that there is a question. We end on time.',
        es: 'Primero oirán a nuestros oradores. Después pueden preguntar lo que quieran: su coordinador pulsa un botón y sabemos que hay una pregunta. Terminamos a la hora.',
      },
    },
  ],
  between: [],
  ending: [
    {
      kind: 'closing',
      minutes: 3,
      say: {
        en: 'Our time is up. Thank you for having us. If something you heard spoke to you, there is a meeting like this near where you will be, or online. You are not alone. Let us take a quiet moment together. (After that the facility leaves. As a panel, find a moment elsewhere: how was it, and who comes next time?)',
        es: 'Se nos acaba el tiempo. Gracias por recibirnos. Si algo de lo que oyeron les llegó, hay una reunión como esta cerca de donde estarán, o en línea. No están solos. Guardemos juntos un momento de silencio. (Después, la institución se despide. El panel busca un momento aparte: ¿cómo fue, y quién viene la próxima vez?)',
      },
    },
  ],
};
