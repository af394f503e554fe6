import { CLOSING } from '../texts/closing.js';
import { NEWCOMERS_WELCOME } from '../texts/newcomers-welcome.js';
import { SAFETY } from '../texts/safety.js';
import { STATEMENT_CLOSED, STATEMENT_OPEN } from '../texts/statements.js';
import { STEPS_1939 } from '../texts/steps-1939.js';
import { WELCOME } from '../texts/welcome.js';
import { type Frame, type Part } from './part.js';

const OPENING: readonly Part[] = [
  {
    kind: 'doorsOpen',
    minutes: 15,
    say: {
      en: '(Welcome people as they come. If someone is here for the first time, say hello to them.) We begin in a few minutes. Who would like to read today, and who would like to keep time? You can offer it with one tap.',
      es: '(Da la bienvenida a quienes llegan. Si alguien viene por primera vez, salúdale.) Empezamos en unos minutos. ¿Quién quiere leer hoy, y quién lleva el tiempo? Pueden ofrecerse con un toque.',
    },
    message: {
      en: 'Welcome. We begin in a few minutes. If you would like to read or to keep time, please offer it.',
      es: 'Les damos la bienvenida. Empezamos en unos minutos. Si quieren leer o llevar el tiempo, ofrézcanse.',
    },
  },
  {
    kind: 'quiet',
    minutes: 1,
    say: {
      en: 'We are about to begin. Please let everything become quiet. All microphones are closed now.',
      es: 'Estamos a punto de empezar. Dejemos que todo quede en calma. Todos los micrófonos están cerrados.',
    },
  },
  {
    kind: 'welcome',
    minutes: 2,
    say: {
      en: 'Welcome to {{group}}. My name is ___, I am {{member}}, and I chair this meeting today. First names are enough here. Let me say who this meeting is for.',
      es: 'Les damos la bienvenida a {{group}}. Me llamo ___, soy {{member}}, y hoy conduzco esta reunión. Aquí basta el nombre de pila. Diré para quién es esta reunión.',
    },
    text: { kind: 'statement', of: { open: STATEMENT_OPEN, closed: STATEMENT_CLOSED } },
  },
  {
    kind: 'prayer',
    minutes: 1,
    title: { en: 'Moment of silence', es: 'Momento de silencio' },
    say: {
      en: 'Let us take a moment of silence for the {{members}} who still suffer, inside and outside this room. (When it is over:) Thank you.',
      es: 'Guardemos un momento de silencio por {{members}} que todavía sufren, aquí y fuera de aquí. (Al terminar:) Gracias.',
    },
  },
  {
    kind: 'reading',
    minutes: 2,
    title: { en: 'Who we are', es: 'Quiénes somos' },
    say: {
      en: 'I ask someone to read our welcome: who we are, and what we are here for. Thank you for reading.',
      es: 'Pido que alguien lea nuestra bienvenida: quiénes somos y para qué estamos aquí. Gracias por leer.',
    },
    text: { kind: 'whole', of: WELCOME },
  },
  {
    kind: 'reading',
    minutes: 2,
    title: { en: 'The Twelve Steps', es: 'Los Doce Pasos' },
    say: {
      en: 'We read the Twelve Steps. Whoever reads goes from one step to the next, by turns. Thank you for reading.',
      es: 'Leemos los Doce Pasos. Quienes leen van paso a paso, por turnos. Gracias por leer.',
    },
    text: { kind: 'whole', of: STEPS_1939 },
  },
  {
    kind: 'newcomers',
    minutes: 2,
    say: {
      en: 'Is anyone here for the first time, or visiting from another group? You can tell us your first name, so that we can welcome you. You do not have to. If you are new: you are the most important person here today.',
      es: '¿Hay alguien que venga por primera vez, o de visita desde otro grupo? Pueden decirnos su nombre de pila para darles la bienvenida. No es obligatorio. Si es tu primera vez: hoy eres la persona más importante aquí.',
    },
    text: { kind: 'whole', of: NEWCOMERS_WELCOME },
  },
  {
    kind: 'chips',
    minutes: 3,
    say: {
      en: 'This is how we mark time. If you would like a {{chip}} today, come forward with one tap: for a first day, or for days, months or years {{sober}}. Nobody writes it down. Let us be glad with each of them.',
      es: 'Así celebramos el tiempo. Si hoy quieres recibir {{chip}}, da un paso al frente con un toque: por un primer día, o por días, meses o años {{sober}}. Nadie lo apunta. Alegrémonos con cada persona.',
    },
  },
  {
    kind: 'housekeeping',
    minutes: 2,
    say: {
      en: 'A few words on how we keep this meeting safe. To share, raise your hand with the button; when it is your turn, we ask you, and you open your own microphone. The clock shows you when your time is nearly over.',
      es: 'Unas palabras sobre cómo cuidamos esta reunión. Para compartir, levanta la mano con el botón; cuando te toque, te lo decimos, y tú abres tu micrófono. El reloj avisa cuando tu tiempo está por acabar.',
    },
    text: { kind: 'whole', of: SAFETY },
  },
];

const BETWEEN: readonly Part[] = [
  {
    kind: 'seventhTradition',
    minutes: 1,
    say: {
      en: 'We have no dues or fees, and we take no money from outside. We pay our own way by what each of us gives who can. If you are new, please keep your money: we want you, not that. The group says in the chat how to give.',
      es: 'Aquí no hay cuotas ni honorarios, y no aceptamos dinero de fuera. Nos mantenemos con lo que da cada quien que puede. Si acabas de llegar, guarda tu dinero: te queremos a ti. El grupo dice en el chat cómo aportar.',
    },
    message: {
      en: 'Seventh tradition: {{group}} supports itself by what its own members give. Newcomers need not.\n{{basket}}',
      es: 'Séptima tradición: {{group}} se mantiene con lo que dan sus propios miembros. Quien acaba de llegar no tiene que dar.\n{{basket}}',
    },
  },
];

const ENDING: readonly Part[] = [
  {
    kind: 'burningDesire',
    minutes: 4,
    say: {
      en: 'Does anyone have a burning desire to share: something that you should not leave here with, something that could make you {{use}}? This is the time. Please keep it to two minutes.',
      es: '¿Alguien tiene una necesidad urgente de compartir: algo con lo que no deberías irte, algo que podría llevarte a {{use}}? Este es el momento. Por favor, dos minutos.',
    },
  },
  {
    kind: 'announcements',
    minutes: 2,
    say: {
      en: 'Are there announcements for the group? We need people for service: if you can help, please offer. If you need proof that you were here, ask one of us after the meeting.',
      es: '¿Hay anuncios para el grupo? Necesitamos gente para servir: si puedes ayudar, ofrécete. Si necesitas un comprobante de asistencia, pídelo al terminar.',
    },
  },
  {
    kind: 'closing',
    minutes: 2,
    say: {
      en: 'Thank you to all who shared, read and served. I ask someone to read our closing. Then we take a quiet moment, and the doors stay open for those who want to talk.',
      es: 'Gracias a quienes compartieron, leyeron y sirvieron. Pido que alguien lea el cierre. Después guardamos un momento de silencio, y las puertas quedan abiertas para quien quiera hablar.',
    },
    text: { kind: 'whole', of: CLOSING },
    mode: { way: 'oneVoice', hands: 'closed', chat: 'servants' },
  },
  {
    kind: 'fellowship',
    minutes: 30,
    say: {
      en: 'The meeting is over, and you may all talk now. (Greet the newcomers, and ask whether they would like to stay in touch. Someone should stay until the last one has gone.)',
      es: 'La reunión ha terminado y ya pueden hablar todos. (Saluda a quienes vinieron por primera vez y pregunta si quieren seguir en contacto. Que alguien se quede hasta que se vaya la última persona.)',
    },
  },
];

/** Around a home group's meeting. */
export const GROUP_FRAME: Frame = { opening: OPENING, between: BETWEEN, ending: ENDING };
