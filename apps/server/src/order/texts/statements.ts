import { OWN, type ShippedText } from './shipped-text.js';

export const STATEMENT_OPEN: ShippedText = {
  id: 'statement-open',
  in: {
    en: {
      title: 'This is an open meeting',
      source: OWN.en,
      text: `This is an open meeting. Everyone is welcome: those who have a problem, and those who want to understand it.

If you are here to listen, please let those share for whom this meeting is meant. What you hear and whom you see here stays here.`,
    },
    es: {
      title: 'Esta es una reunión abierta',
      source: OWN.es,
      text: `Esta es una reunión abierta. Todas las personas son bienvenidas: quienes tienen el problema y quienes quieren comprenderlo.

Si vienes a escuchar, deja compartir a aquellos para quienes es esta reunión. Lo que se oye y a quién se ve aquí, se queda aquí.`,
    },
  },
};

export const STATEMENT_CLOSED: ShippedText = {
  id: 'statement-closed',
  in: {
    en: {
      title: 'This is a closed meeting',
      source: OWN.en,
      text: `This is a closed meeting. It is for those who have a desire to stop, and for nobody else. You need no other reason to be here, and nobody will ask you for one.

If you came to find out about us, please look for one of our open meetings. You will be welcome there.`,
    },
    es: {
      title: 'Esta es una reunión cerrada',
      source: OWN.es,
      text: `Esta es una reunión cerrada. Es para quienes tienen el deseo de dejar de consumir, y solo para ellos. No hace falta otra razón para estar aquí, y nadie te la va a pedir.

Si has venido a conocernos, busca una de nuestras reuniones abiertas. Allí tendrás tu sitio.`,
    },
  },
};
