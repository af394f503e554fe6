import { OWN, type ShippedText } from './shipped-text.js';

export const PANEL_GUIDELINES: ShippedText = {
  id: 'panel-guidelines',
  in: {
    en: {
      title: 'Guidelines for a panel',
      source: OWN.en,
      text: `We are guests. We follow the facility's rules, we come on time, and we end on time.

We share our own experience. We give no medical, legal or personal advice, and we do not speak about anyone's treatment or case.

We carry no messages and no gifts, we make no promises, and we exchange no addresses with residents. If someone wants to stay in touch, the facility and our committee find the way.

We say first names only, our own and others'. We ask nobody who they are or why they are here.

We keep to plain language, we do not boast of what we used, and we say more about how it got better.`,
    },
    es: {
      title: 'Pautas para un panel',
      source: OWN.es,
      text: `Somos invitados. Seguimos las normas de la institución, llegamos a la hora y terminamos a la hora.

Compartimos nuestra propia experiencia. No damos consejos médicos, legales ni personales, y no hablamos del tratamiento ni del caso de nadie.

No llevamos mensajes ni regalos, no hacemos promesas y no intercambiamos direcciones con las personas residentes. Si alguien quiere seguir en contacto, la institución y nuestro comité buscan la manera.

Decimos solo nombres de pila, el nuestro y los demás. No preguntamos a nadie quién es ni por qué está aquí.

Hablamos con sencillez, no presumimos de lo que consumíamos, y contamos más bien cómo mejoró.`,
    },
  },
};
