import { OWN, type ShippedText } from './shipped-text.js';

export const CLOSING: ShippedText = {
  id: 'closing',
  in: {
    en: {
      title: 'Closing',
      source: OWN.en,
      text: `What was said here was said in trust. Take with you what helps, and leave the rest. Whom you saw and what you heard, let it stay here.

If you did not hear what you needed, come back: another voice may say it. If nothing said today was true for you, you are still one of us if you want to be.

Be kind to yourself until we meet again. Call someone before you need to. You never have to do this alone again.`,
    },
    es: {
      title: 'Cierre',
      source: OWN.es,
      text: `Lo que se dijo aquí se dijo en confianza. Llévense lo que les sirva y dejen lo demás. A quién vieron y lo que oyeron, que se quede aquí.

Si no oyeron lo que necesitaban, vuelvan: quizá lo diga otra voz. Si nada de lo dicho hoy era para ti, sigues siendo de los nuestros si quieres serlo.

Trátense con cariño hasta que volvamos a vernos. Llamen a alguien antes de que haga falta. Ya nunca tienen que hacer esto a solas.`,
    },
  },
};
