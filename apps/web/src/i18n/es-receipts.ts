import { type Words } from './words.js';

/** A proof of attendance that the member holds. */
export const esReceipts: Words['receipts'] = {
  title: 'Prueba de asistencia',
  lead: 'Algunos juzgados y empleadores piden una prueba. Puedes tener una de esta reunión.',
  holds: 'Contiene la reunión, su grupo, cuándo empezó y cuántos minutos estuviste aquí.',
  holdsNot: 'No contiene tu nombre ni nada más sobre ti. El nombre lo escribes tú en el papel.',
  forgets:
    'El servidor la firma y la olvida: no hay ninguna lista. Solo esta página la guarda; descárgala antes de cerrar la página.',
  anew: 'Los minutos cuentan desde que entraste, sin el tiempo en que no estabas. Si sales y vuelves, empiezan de nuevo.',
  offered: 'No hace falta que lo hagas ahora. Se te ofrece otra vez cuando salgas y cuando termine la reunión.',
  make: 'Hacerla ahora',
  makeAgain: 'Hacerla de nuevo, hasta ahora',
  making: 'Un momento',
  minutes_one: '{{count}} minuto',
  minutes_other: '{{count}} minutos',
  present_one: 'Estuviste aquí {{count}} minuto.',
  present_other: 'Estuviste aquí {{count}} minutos.',
  download: 'Descargar el PDF',
  downloading: 'Dibujando la página',
  noPaper:
    'El PDF no se pudo hacer en este momento. El recibo sigue aquí: inténtalo de nuevo en un momento, o copia su texto y guárdalo.',
  text: 'El recibo como texto',
  copy: 'Copiar el texto',
  copied: 'Copiado.',
  afterLead: 'Está solo en esta página. Cuando la cierres, nadie podrá hacerla otra vez.',
  check: {
    title: 'Comprobar una prueba de asistencia',
    lead: 'Escanea el código del papel con un teléfono: abre esta página con el recibo. O pega aquí el texto que está al pie del papel.',
    private:
      'La comprobación ocurre en este dispositivo. Lo que pegas no va a ninguna parte. Una vez abierta, esta página no necesita red; para abrirla desde un papel sí.',
    text: 'El texto del recibo',
    textHint: 'No importan las mayúsculas, los espacios ni los saltos de línea.',
    go: 'Comprobar',
    true: 'Este recibo se firmó aquí, y nada en él se cambió.',
    compare: 'Compáralo con el papel. Solo lo que aparece aquí se firmó.',
    meeting: 'Reunión',
    group: 'Grupo',
    began: 'Empezó',
    present: 'Presencia',
    code: 'Código',
    key: 'Firmado con la clave',
    attested: 'Lo que muestra',
    attestedText: 'Un lugar en esta reunión estuvo ocupado durante los minutos indicados, según el reloj del servidor.',
    notAttested: 'Lo que no muestra',
    notAttestedText:
      'De quién es el nombre del papel. La reunión no conoce nombres: lo escribió a mano quien tiene el papel. Desde aquí nadie puede saber quién estuvo.',
    wrong: {
      empty: 'Pega primero el texto de un recibo, por favor.',
      cutOff: 'Falta el final. Copia el texto entero, hasta la última letra, e inténtalo de nuevo.',
      otherText: 'Este no es el texto de un recibo. Comprueba que se copió del pie del papel, letra por letra.',
      otherInstance:
        'Este recibo dice que viene de {{instance}}. Solo se puede comprobar allí, no aquí. Abre tú esa dirección si confías en ella.',
      unknownKey:
        'Este recibo nombra una clave que aquí nunca se usó. No se hizo en este lugar, o esta página es antigua: cárgala de nuevo cuando tengas red.',
      notSigned:
        'Este recibo no se firmó aquí tal como está. Alguien lo inventó, o cambió algo después de la firma. Si lo escribiste a mano, comprueba cada letra.',
    },
  },
};
