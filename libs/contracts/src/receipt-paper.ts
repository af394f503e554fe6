import * as z from 'zod';
import { RECEIPT_LENGTH_MAX } from './receipt.js';
import { LANGUAGES } from './vocabulary.js';

// Apart from what reads receipts: pages that do need no schemas.
/** `POST /api/receipts/pdf`: a receipt, to be drawn on paper. */
export const PaperQuestion = z.strictObject({
  receipt: z.string().max(RECEIPT_LENGTH_MAX),
  language: z.enum(LANGUAGES),
});
