import { type Words } from './words.js';

/** The running order in the room. */
export const esOrder: Words['order'] = {
  kind: {
    doorsOpen: 'Puertas abiertas',
    quiet: 'Silencio',
    welcome: 'Bienvenida',
    prayer: 'Oración',
    reading: 'Lectura',
    newcomers: 'Recién llegados y visitantes',
    chips: 'Fichas y aniversarios',
    housekeeping: 'Avisos prácticos',
    lead: 'Apertura del tema',
    speaker: 'Orador',
    step: 'Paso',
    passage: 'Pasaje',
    panel: 'Panel',
    shares: 'Compartir',
    questions: 'Preguntas',
    seventhTradition: 'Séptima tradición',
    burningDesire: 'Deseo ardiente',
    announcements: 'Anuncios',
    closing: 'Cierre',
    fellowship: 'Convivencia después',
  },
};
