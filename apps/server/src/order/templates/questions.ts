import { type FormatParts } from './part.js';

export const QUESTIONS: FormatParts = {
  lead: [
    {
      kind: 'lead',
      minutes: 5,
      title: { en: 'How questions are asked', es: 'Cómo se hacen las preguntas' },
      say: {
        en: 'Anyone may ask, about anything that has to do with recovery. Raise your hand with the button. Whoever answers says what worked for them, briefly; there is no right answer, and no question is too simple.',
        es: 'Cualquiera puede preguntar lo que tenga que ver con la recuperación. Levanta la mano con el botón. Quien responde dice brevemente qué le sirvió; no hay respuesta correcta, y ninguna pregunta es demasiado sencilla.',
      },
    },
  ],
  then: [
    {
      kind: 'questions',
      minutes: 30,
      say: {
        en: 'Who would like to ask something? After each question, who would like to say what worked for them?',
        es: '¿Quién quiere preguntar algo? Después de cada pregunta, ¿quién quiere decir qué le sirvió?',
      },
    },
  ],
};
