import * as z from 'zod';
import { Delays } from './delays.js';

const Heard = z.object({
  id: z.string(),
  /** Packets that this member sent, in the window; all others are those it received. */
  sent: z.number(),
  received: z.number(),
  /** Packets that are missing between the first and the last of each stream. */
  lost: z.number(),
  /** Packets that did not prove to be true sound. */
  forged: z.number(),
  /** With the headers of UDP and IP. */
  bytes: z.number(),
  /** Of what is not sound: checks and reports. */
  sentBytes: z.number(),
  longestGapMs: z.number(),
  /** When the awaited mark was first heard; 0: not yet. */
  awaitedAtMs: z.number(),
});
export type Heard = z.infer<typeof Heard>;

const Report = z.object({ delays: z.array(z.tuple([z.number(), z.number()])), members: z.array(Heard) });

/** What the members of a process heard since the window was opened. */
export interface Window {
  /** From the instant at which a packet was sent to the kernel's stamp on its arrival. */
  readonly delays: Delays;
  readonly heard: readonly Heard[];
}

/** @throws when it is not what the members program writes, or when some of the packets were not true sound */
export function readWindow(json: string): Window {
  const { delays, members } = Report.parse(JSON.parse(json));
  const forged = sumOf(members, 'forged');
  if (forged > 0) throw new Error(`${forged} packets did not prove to be true sound`);
  return { delays: new Delays(delays), heard: members };
}

/** The sum of one figure over all members. */
export function sumOf(
  heard: readonly Heard[],
  figure: 'sent' | 'received' | 'lost' | 'forged' | 'bytes' | 'sentBytes',
): number {
  return heard.reduce((sum, one) => sum + one[figure], 0);
}
