import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

const MINUTE_MS = 60_000;

export const SPEAKER: FormatParts = {
  lead: [
    {
      kind: 'speaker',
      minutes: 22,
      say: {
        en: 'I am glad to welcome our speaker. (If they are not speaker yet, give them the service position; then call them. The clock reminds them softly when their time is nearly over. Afterwards:) Thank you for your story.',
        es: 'Me alegra dar la bienvenida a quien hoy comparte su historia. (Si aún no tiene el servicio de orador, dáselo y llámale. El reloj avisa con suavidad cuando el tiempo está por acabar. Al final:) Gracias por tu historia.',
      },
      mode: { timing: { style: 'warning', lengthMs: 20 * MINUTE_MS } },
    },
  ],
  then: [SHARES],
};
