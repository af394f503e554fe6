import { type Words } from './words.js';

/** Belonging to a group, under no name. */
export const esMembers: Words['members'] = {
  title: 'Miembros',
  count_one: '{{count}} miembro',
  count_other: '{{count}} miembros',
  lead: 'Los miembros entran por sí mismos donde la puerta es para miembros, con pases que su dispositivo obtiene una vez al mes y que nadie puede seguir hasta ellos. Aquí son números.',
  invite: {
    title: 'Invitar a miembros',
    lead: 'Da el enlace a quien quiera pertenecer, a uno solo o a todos a la vez. No dan ningún nombre. Quién llega por qué enlace no se guarda en ninguna parte, ni tampoco quién lo hizo.',
    uses: 'Para cuántas personas',
    usesHint: 'De 1 a {{max}}. Un enlace por persona es lo más seguro.',
    usesWrong: 'Escribe un número entero de 1 a {{max}}, por favor.',
    days: 'Sirve durante',
    dayCount_one: '{{count}} día',
    dayCount_other: '{{count}} días',
    make: 'Hacer el enlace',
    made: 'El enlace. Se muestra solo esta vez:',
  },
  links: {
    title: 'Enlaces que aún sirven',
    left_one: 'Para {{count}} persona más, hasta el {{date}}',
    left_other: 'Para {{count}} personas más, hasta el {{date}}',
    withdraw: 'Retirar',
    withdrawNamed: 'Retirar el enlace: {{link}}',
  },
  roll: {
    title: 'La lista',
    why: 'La lista es de números. No hay nombres: una lista que no existe no se puede perder, robar ni exigir.',
    whose:
      'Aquí nadie puede averiguar de quién es un número. Cada miembro ve el suyo en su propia página y puede decírtelo: por ejemplo, para que lo quites si ha perdido la manera de iniciar sesión.',
    removal:
      'Quien ya no está en la lista no puede obtener más pases para las reuniones. Los que obtuvo antes sirven hasta que termine el periodo.',
    none: 'Todavía no hay nadie en la lista.',
    show: 'Mostrar los números',
    hide: 'Ocultar los números',
    remove: 'Quitar',
    removeNamed: 'Quitar el número {{number}}',
    removing: 'En diez segundos el número {{number}} deja de estar en la lista.',
  },
  out: {
    title: 'Cuando alguien hizo daño',
    lead: 'En la reunión, expúlsalo: eso vale hasta que se cierre. Para que no entre en las siguientes necesitas su número, y solo esa persona te lo puede decir. Si lo tienes, quítalo y empieza un periodo nuevo. Si no, vacía la lista.',
    period: 'Empezar un periodo nuevo',
    periodLead:
      'Todos los pases obtenidos dejan de servir ahora. Quien pertenece recibe otros con solo abrir su propia página; a quien se quitó, no.',
    periodSoon: 'En diez segundos dejan de servir todos los pases de este periodo.',
    periodDone: 'Ha empezado un periodo nuevo. Los miembros reciben otros pases al abrir su propia página.',
    empty: 'Vaciar la lista',
    emptyLead:
      'Se quita a todos los miembros, y con ellos todos los pases y todos los enlaces. Después invita de nuevo a quienes son de confianza. Los servidores de confianza se quedan.',
    emptySoon: 'En diez segundos este grupo se queda sin miembros.',
    emptyDone: 'La lista está vacía. Haz un enlace para quienes vuelvan.',
  },
  invited: {
    title: 'Pertenecer a {{group}}',
    lead: 'Te invitan a ser miembro: a pertenecer sin que nadie sepa quién eres.',
    doors: 'Entras por ti mismo en las reuniones cuya puerta es para miembros.',
    nameless:
      'No hay nombre ni correo electrónico. Nadie puede saber quién llegó por este enlace, ni quién se lo dio a quién.',
    free: 'No te pide nada. Puedes dejarlo cuando quieras, y no queda nada de ti.',
    until: 'El enlace sirve hasta el {{date}}, o hasta que se agote.',
  },
  own: {
    title: 'Adonde perteneces',
    lead: 'Solo tú ves esta página.',
    none: 'Todavía no perteneces a ningún grupo de aquí. Un servidor de confianza de tu grupo base puede darte un enlace para miembros.',
    door: 'Para miembros',
    number:
      'Tu número en la lista es {{number}}. Nadie sabe que es tuyo. Apúntalo: con él se te puede quitar si ya no puedes iniciar sesión.',
    serves: 'Sirves en este grupo, y por eso perteneces.',
    toServe: 'A sus páginas para servidores',
    leave: 'Dejar {{group}}',
    leaving: 'En diez segundos ya no perteneces a {{group}}.',
    account: 'Allí están tus llaves de acceso y tus palabras de recuperación, y la manera de borrarlo todo.',
    toAccount: 'Abrir tu cuenta',
  },
  how: {
    title: 'Cómo hacerse miembro',
    lead: 'Los miembros entran por sí mismos, sin nombre. Los demás llaman a la puerta y alguien les recibe.',
    ask: 'Para ser miembro, pide un enlace a un servidor de confianza del grupo. Llama a la puerta en una o dos reuniones y pídelo allí. No hace falta ni nombre ni correo electrónico.',
    closedNew:
      'No hace falta más. Si crees que puedes tener un problema, este es tu sitio, también la primera vez: llama, di un nombre de pila y alguien te deja entrar.',
    already: '¿Eres miembro? Este dispositivo necesita pases nuevos una vez al mes.',
    toOwn: 'Consíguelos en tu propia página',
  },
};
