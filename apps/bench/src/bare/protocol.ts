import { DtlsParameters } from '@homegroup/contracts';
import * as z from 'zod';

const number = z.int();
const id = z.string();

/** What the bare forwarder is asked, as JSON on a websocket; `n` stands in the reply. */
export const Ask = z.discriminatedUnion('ask', [
  /** A transport to listen on, with a consumer for each producer that the room has or will have. */
  z.object({ n: number, ask: z.literal('enter'), room: id }),
  z.object({ n: number, ask: z.literal('send'), room: id }),
  z.object({ n: number, ask: z.literal('connect'), room: id, transport: id, dtlsParameters: DtlsParameters }),
  z.object({ n: number, ask: z.literal('produce'), room: id, transport: id, ssrc: number, isPaused: z.boolean() }),
  /** Pauses one producer and resumes the other. */
  z.object({ n: number, ask: z.literal('handOver'), room: id, from: id, to: id }),
  /** Says this to everyone who is connected. */
  z.object({ n: number, ask: z.literal('toAll'), text: z.string() }),
]);
export type Ask = z.infer<typeof Ask>;

export const Reply = z.object({ n: number, value: z.unknown() });
