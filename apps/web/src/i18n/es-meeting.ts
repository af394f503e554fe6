import { type Words } from './words.js';

export const esMeeting: Words['meeting'] = {
  format: {
    step: 'Estudio de pasos',
    book: 'Estudio de libro',
    speaker: 'Orador',
    participation: 'Participación',
    hospitalInstitution: 'Hospitales e instituciones',
    topic: 'Tema',
    newcomer: 'Recién llegados',
    meditation: 'Meditación',
    tradition: 'Estudio de tradiciones',
    questions: 'Preguntas y respuestas',
  },
  tag: {
    women: 'Mujeres',
    men: 'Hombres',
    young: 'Jóvenes',
    seniors: 'Personas mayores',
    lgbtq: 'LGBTQ',
    signLanguage: 'Lengua de signos',
    proofOfAttendance: 'Prueba de asistencia',
    digitalBasket: 'Cesta digital',
    crosstalk: 'Se permite comentar',
  },
  attendance: { open: 'Abierta', closed: 'Cerrada' },
  sharing: { anyone: 'Cualquiera que esté', members: 'Solo miembros' },
  day: {
    SU: 'Domingo',
    MO: 'Lunes',
    TU: 'Martes',
    WE: 'Miércoles',
    TH: 'Jueves',
    FR: 'Viernes',
    SA: 'Sábado',
  },
  nth: { '1': 'Primer', '2': 'Segundo', '3': 'Tercer', '4': 'Cuarto', '5': 'Quinto', '-1': 'Último' },
};
