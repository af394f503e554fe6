import { type Words } from './words.js';

/** A proof of attendance that the member holds. */
export const esReceipts: Words['receipts'] = {
  title: 'Prueba de asistencia',
};
