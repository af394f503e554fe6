import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const TOPIC: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 6,
      title: { en: "Today's topic", es: 'El tema de hoy' },
      say: {
        en: 'Our topic today is ___. (Honesty, fear, gratitude or asking for help will all do. Tell in a few minutes what it has to do with your life. Then:) Whoever would rather speak of something else may do so.',
        es: 'Nuestro tema de hoy es ___. (La sinceridad, el miedo, la gratitud, pedir ayuda: cualquiera vale. Cuenta en unos minutos qué tiene que ver con tu vida. Después:) Quien prefiera hablar de otra cosa puede hacerlo.',
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
        en: 'I begin with what this tradition means for our group. (Tell what it protects us from, and when our group has needed it.)',
        es: 'Empiezo con lo que esta tradición significa para nuestro grupo. (Cuenta de qué nos protege, y cuándo la ha necesitado el grupo.)',
      },
    },
  ],
  then: [SHARES],
};
