import { MEDITATION as GUIDANCE } from '../texts/meditation.js';
import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

export const MEDITATION: FormatParts = {
  lead: [
    {
      kind: 'reading',
      minutes: 3,
      title: { en: 'Into the quiet', es: 'Hacia la calma' },
      say: {
        en: 'This is a meditation meeting. I ask someone to read us into the quiet, slowly, with long pauses. Sit as you like, and close your eyes if you want to.',
        es: 'Esta es una reunión de meditación. Pido que alguien nos lea hacia la calma, despacio y con pausas largas. Siéntense como quieran, y cierren los ojos si les apetece.',
      },
      text: { kind: 'whole', of: GUIDANCE },
      mode: { hands: 'closed' },
    },
    {
      kind: 'prayer',
      minutes: 10,
      title: { en: 'Silent meditation', es: 'Meditación en silencio' },
      say: {
        en: 'We sit together in silence now. (When the time is over, softly:) Thank you. Let us come back to each other.',
        es: 'Ahora guardamos silencio juntos. (Cuando acabe el tiempo, con suavidad:) Gracias. Volvamos a encontrarnos.',
      },
    },
  ],
  then: [SHARES],
};
