import { OWN, type ShippedText } from './shipped-text.js';

export const WELCOME: ShippedText = {
  id: 'welcome',
  in: {
    en: {
      title: 'Welcome',
      source: OWN.en,
      text: `Welcome. We are people who could not stop on our own, and who found that together we can. We meet to share what it was like, what happened, and what it is like now.

There is nothing to sign and nothing to pay. The only requirement is a desire to stop. Nobody here is above anyone else, and nobody speaks for all of us.

We do not give medical advice, and we take no side in politics, in religion or in any quarrel. We have one purpose: to stay well, and to help the next person who comes through this door.

If today is your first day, you are the most important person here. Keep coming back.`,
    },
    es: {
      title: 'Bienvenida',
      source: OWN.es,
      text: `Les damos la bienvenida. Somos personas que por su cuenta no podían parar, y que juntas encontraron que sí se puede. Nos reunimos para contar cómo era antes, qué pasó y cómo es ahora.

Aquí no se firma ni se paga nada. El único requisito es el deseo de dejar de consumir. Nadie está por encima de nadie, y nadie habla en nombre de todos.

No damos consejos médicos, y no tomamos partido en política, en religión ni en ninguna disputa. Tenemos un solo propósito: seguir bien y ayudar a quien cruce esta puerta después.

Si hoy es tu primer día, eres la persona más importante de esta reunión. Sigue viniendo.`,
    },
  },
};
