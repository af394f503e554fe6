import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const TOPIC: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 6,
      title: { en: "Today's topic", es: 'El tema de hoy' },
      say: {
        en: 'Name the topic for today, such as honesty, fear, gratitude or asking for help. Say in a few minutes what it has to do with your life. Whoever would rather speak of something else may do so.',
        es: 'Propón el tema de hoy, por ejemplo la sinceridad, el miedo, la gratitud o pedir ayuda. Cuenta en unos minutos qué tiene que ver con tu vida. Quien prefiera hablar de otra cosa puede hacerlo.',
      },
    },
  ],
  then: [SHARES],
};

export const TRADITION: FormatParts = {
  lead: [
    {
      kind: 'reading',
      minutes: 3,
      title: { en: 'The tradition of the month', es: 'La tradición del mes' },
      say: {
        en: 'We look at one of our traditions. I ask someone to read it from our own literature, and what we have about it.',
        es: 'Vemos una de nuestras tradiciones. Pido que alguien la lea de nuestra literatura, y lo que tengamos sobre ella.',
      },
    },
    {
      kind: 'lead',
      minutes: 6,
      title: { en: 'What it means for our group', es: 'Qué significa para nuestro grupo' },
      say: {
        en: 'Say what this tradition protects us from, and where our group has needed it. Then the meeting is open to all.',
        es: 'Di de qué nos protege esta tradición, y cuándo la ha necesitado nuestro grupo. Después se abre la reunión a todos.',
      },
    },
  ],
  then: [SHARES],
};
