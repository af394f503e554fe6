import { type Words } from './words.js';

/** What the door for members knows of those who come. */
export const esTrust: Words['trust'] = {
  title: 'Cómo funciona la puerta para miembros',
  lead: 'En la puerta muestras que perteneces, no quién eres.',
  knows: 'Lo que el servidor puede saber y lo que no',
  can: 'El servidor sabe que tu cuenta pertenece al grupo y que ha pedido los pases de este mes.',
  cannot:
    'No puede saber a qué reuniones vienes ni cuál es tu lugar: tu navegador pide los pases de todas las reuniones a la vez y sella cada uno, de modo que nadie lo reconoce cuando lo muestras.',
  limit:
    'Sí ve la dirección desde la que te conectas, y te confundes solo entre quienes tienen pases: en un grupo de tres, eso no oculta a nadie.',
  done: 'Lo que tu navegador hace por ti',
  done1:
    'Pide de una vez un pase para cada reunión de tu grupo, lejos de la puerta: en otras páginas, o un rato después de una reunión. Así, pedirlos no dice nada de tus planes. Solo si faltan los pases de este mes, o el grupo ha empezado de nuevo, los pide en la puerta; abre tu propia página de vez en cuando y no hará falta.',
  done2: 'En la puerta muestra un pase, sin tu cuenta. Un pase es un lugar.',
  done3:
    'Comprueba que tus pases se hicieron con la misma llave que los de todos. Si no es así, te lo dice y no los usa.',
  toOwn: 'A tu propia página',
  toMeetings: 'A todas las reuniones',
  readiness: {
    getting: 'Pidiendo tus pases',
    ready: 'Este dispositivo tiene tus pases y entras sin llamar. Último día: {{date}}.',
    noMeetings: 'Por ahora el grupo no tiene reuniones a las que venir.',
    failed: 'No se pudieron pedir tus pases. Comprueba tu conexión y vuelve a abrir esta página.',
    keyChanged:
      'La llave de la puerta de este grupo no es la que ven todos. Los pases hechos con ella podrían decir cuál es tu lugar, así que este dispositivo no los usa.',
    keyChangedNext: 'Puedes entrar llamando a la puerta. Avisa a un servidor de confianza, por favor.',
    how: 'Cómo funciona la puerta para miembros',
  },
};
