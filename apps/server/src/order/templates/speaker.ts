import { SHARES } from './participation.js';
import { type FormatParts } from './part.js';

const MINUTE_MS = 60_000;

export const SPEAKER: FormatParts = {
  lead: [
    {
      kind: 'speaker',
      minutes: 22,
      say: {
        en: 'I am glad to welcome our speaker. Give them the service position of speaker if they do not have it yet, then call them. You will hear a soft reminder when the time is nearly over. Afterwards: thank you.',
        es: 'Me alegra dar la bienvenida a quien hoy comparte su historia. Si aún no tiene el servicio de orador, dáselo y llámale. El reloj avisa con suavidad cuando el tiempo está por acabar. Al final: gracias.',
      },
      mode: { timing: { style: 'warning', lengthMs: 20 * MINUTE_MS } },
    },
  ],
  then: [SHARES],
};
