import { type Language } from '@homegroup/contracts';

/** What stands on the paper. */
export interface PaperWords {
  readonly title: string;
  readonly lead: string;
  readonly meeting: string;
  readonly group: string;
  readonly date: string;
  readonly began: string;
  readonly present: string;
  readonly minutes: (count: number) => string;
  readonly code: string;
  readonly signedBy: string;
  readonly name: string;
  readonly signature: string;
  readonly check: string;
  readonly checkHow: (address: string) => string;
  readonly checkPrivate: string;
  readonly limit: string;
  readonly text: string;
  readonly otherScript: string;
  readonly picture: string;
}

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = {
  en: {
    title: 'Proof of attendance',
    lead: 'One place in this online recovery meeting was held for the time below. The meeting keeps no list of who comes; this paper belongs to whoever was given it.',
    meeting: 'Meeting',
    group: 'Group',
    date: 'Date',
    began: 'Began at',
    present: 'Present',
    minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
    code: 'Code',
    signedBy: 'Signed by',
    name: 'Name, written by hand',
    signature: 'Signature',
    check: 'How to check it',
    checkHow: (address) => `Scan this code, or open ${address} and paste the text at the foot of this page.`,
    checkPrivate: 'The check happens in your own browser. Nobody is told of it, and nothing about it is stored.',
    limit:
      'It shows that nothing printed here was changed since it was signed. It cannot show whose name is written above: the meeting does not know names.',
    text: 'The receipt as text',
    otherScript: 'Some letters above cannot be printed here. The check shows them as they are.',
    picture: 'A code to scan: the address where this paper is checked, with the receipt',
  },
  es: {
    title: 'Prueba de asistencia',
    lead: 'Un lugar en esta reunión de recuperación en línea estuvo ocupado durante el tiempo indicado. La reunión no guarda ninguna lista de quién viene; este papel pertenece a quien lo recibió.',
    meeting: 'Reunión',
    group: 'Grupo',
    date: 'Fecha',
    began: 'Empezó a las',
    present: 'Presencia',
    minutes: (count) => `${count} ${count === 1 ? 'minuto' : 'minutos'}`,
    code: 'Código',
    signedBy: 'Firmado por',
    name: 'Nombre, escrito a mano',
    signature: 'Firma',
    check: 'Cómo comprobarla',
    checkHow: (address) => `Escanea este código, o abre ${address} y pega el texto que está al pie de esta página.`,
    checkPrivate: 'La comprobación ocurre en tu propio navegador. No se avisa a nadie y no se guarda nada de ella.',
    limit:
      'Muestra que nada de lo impreso aquí se cambió desde que se firmó. No puede mostrar de quién es el nombre escrito arriba: la reunión no conoce nombres.',
    text: 'El recibo como texto',
    otherScript: 'Algunas letras de arriba no se pueden imprimir aquí. La comprobación las muestra como son.',
    picture: 'Un código para escanear: la dirección donde se comprueba este papel, con el recibo',
  },
};
