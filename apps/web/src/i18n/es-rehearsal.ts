import { type Words } from './words.js';

/** A room in which a group practises. */
export const esRehearsal: Words['rehearsal'] = {
  title: 'Ensayo',
  of: 'Ensayo: {{meeting}}',
  banner: 'Ensayo: solo son reales quienes practican.',
  startLead:
    'Practica qué hacer cuando alguien molesta: en una sala aparte, con personas simuladas. Nadie más la encuentra y no se guarda nada.',
  start: 'Empezar un ensayo',
  many: 'Varios grupos están ensayando ahora. Inténtalo de nuevo en unos minutos.',
  lead: 'Entras en una sala como la de esta reunión. Hay ocho personas tranquilas, que levantan la mano y comparten. Cuando quieras, dejas entrar a alguien que molesta.',
  leadEnd:
    'Ves lo que hacen; no oyes nada de ellas. Termina cuando sale el último servidor y, como mucho, tras una hora. Otros servidores del grupo entran con la dirección de esta página.',
  comeIn: 'Entrar y empezar',
  hint: {
    begin: 'Mira a tu alrededor. Cuando quieras, deja entrar a alguien que molesta.',
    coming: 'Alguien está en camino. Mira quién llega.',
    loud: 'Hay un micrófono abierto que no debería. Toca cuántas personas hay, arriba, y luego su nombre: silénciala o hazle salir.',
    writes:
      'Alguien escribe sin parar. Lo que lleva a otro sitio se rechaza solo. Toca cuántas personas hay, arriba, y luego su nombre, y hazle salir.',
    atDoor:
      'Llama alguien a quien quizá ya conoces. Toca la puerta, arriba, y responde: ahora no, o excluir de esta reunión.',
    serene: 'Todo está quieto. Tómate tu tiempo, elige quién sale y luego sigue.',
    trySerenity: 'Ahora deja entrar a varias personas a la vez y pulsa Serenidad: todo se detiene.',
    tryReturns: 'Ahora deja entrar a alguien que vuelve. Después de salir, llama a la puerta.',
    tryDoor: 'Ahora abre la página de la puerta, arriba, y cámbiala.',
    tryUndo: 'Ahora haz salir a alguien tranquilo, como por error, y deshazlo.',
    done: 'Has practicado todo lo que hay. Puedes seguir o terminar el ensayo.',
  },
  send: {
    title: 'Dejar entrar a alguien',
    shouts: 'Alguien que grita',
    writes: 'Alguien que escribe a todos',
    many: 'Varias personas a la vez',
    returns: 'Alguien que vuelve',
  },
  surprise: 'Que vengan cuando quieran',
  enough: 'Ya son bastantes a la vez. Ocúpate antes de quienes están aquí.',
  end: 'Terminar el ensayo',
  where: { coming: 'está en camino', door: 'espera a la puerta', room: 'está en la sala' },
  back: { coming: 'vuelve, está en camino', door: 'ha vuelto y espera a la puerta', room: 'ha vuelto a la sala' },
  still: { coming: 'seguía en camino', door: 'seguía a la puerta', room: 'seguía en la sala' },
  gone_one: 'fuera después de {{count}} segundo',
  gone_other: 'fuera después de {{count}} segundos',
  banned_one: 'fuera de esta reunión después de {{count}} segundo',
  banned_other: 'fuera de esta reunión después de {{count}} segundos',
  never: {
    keptOut: 'no llegó a entrar: la puerta estaba cerrada',
    sentOn: 'no llegó a entrar: no se le abrió la puerta',
  },
  over: 'El ensayo ha terminado',
  overLead: 'No se guarda nada. Puedes empezar otro cuando quieras, en la página de la reunión.',
  practised: 'Lo que has hecho',
  nothing: 'Has mirado a tu alrededor, que ya es un comienzo.',
  left: 'Lo que queda por probar',
  did: {
    mute: 'Silenciar a alguien',
    remove: 'Hacer salir a alguien',
    ban: 'Excluir a alguien de esta reunión',
    knock: 'Responder a quien llama',
    door: 'Cambiar la puerta',
    serenity: 'Detenerlo todo un momento',
    undo: 'Deshacer una salida',
  },
  toGroups: 'A tus grupos',
};
