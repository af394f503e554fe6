import {
  type ChatTo,
  type CommonView,
  type OwnView,
  type PorchView,
  type SeatId,
  type ViewChange,
} from '@homegroup/room';
import * as z from 'zod';
import { Action } from './actions.js';
import { coming, type DoorAnswer, type Greeting, type PorchTalk } from './door.js';
import {
  DtlsParameters,
  RtpCapabilities,
  RtpParameters,
  type CamerasOffer,
  type IceParameters,
  type MediaOffer,
  type TransportOffer,
} from './media.js';
import { CAMERA_SIZES, MESSAGE_LENGTH_MAX, SOURCES, WATCHED_MAX } from './protocol.js';
import { type Script } from './order.js';
import { type GivenReceipt } from './receipt.js';
import { INTRUDERS, type Rehearsing } from './rehearsal.js';
import { type Nothing, type Reply } from './reply.js';
import { type ServingToday } from './roster.js';
import { SECRET } from './vocabulary.js';

const id = z.string().min(1).max(64);
const empty = z.strictObject({});

/** Every request a client may send, with the strict schema of its payload. */
export const REQUESTS = {
  /** Takes a seat, or resumes the one this connection's token holds. */
  'room:enter': z.strictObject({
    ...coming,
    rtpCapabilities: RtpCapabilities,
    /** The `MediaOffer` still in use, if there is one: a cut line need not end the sound. */
    keepMedia: id.optional(),
    /** A `ServicePass`, for those whom the group has appointed. */
    servicePass: z.string().regex(SECRET).optional(),
  }),
  /** Waits at the porch, or goes on waiting: after `KNOCK_FIRST`. Answered by `door:answer`, perhaps much later. */
  'door:knock': z.strictObject(coming),
  /** Waits no longer. */
  'door:leave': empty,
  /** Writes to the greeter who talks with whoever waits here. */
  'door:say': z.strictObject({ text: z.string().min(1).max(MESSAGE_LENGTH_MAX) }),
  /** Transports of their own for those who talk at the porch, in place of any before: `NOT_NOW` for all others. */
  'door:media': z.strictObject({ rtpCapabilities: RtpCapabilities }),
  'door:connect': z.strictObject({ transport: id, dtlsParameters: DtlsParameters }),
  /** Asks for the transport to speak on at the porch. */
  'door:send': empty,
  /** Speaks at the porch from now on, to the one other alone. */
  'door:produce': z.strictObject({ rtpParameters: RtpParameters }),
  /** Speaks there no longer. */
  'door:stop': empty,
  'room:leave': empty,
  /** One action of the seat, with the seat's own number: repeat it unchanged when no answer came. */
  'room:act': z.strictObject({ action: Action, number: z.int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  /** The whole common view, for whoever missed a change. */
  'room:whole': empty,
  /** The words of the running order; they stay the same for as long as the room is open. */
  'room:script': empty,
  /** Who has signed up to serve today. */
  'room:roster': empty,
  /** A proof of attendance up to now, where the meeting offers it: signed, handed over and forgotten. */
  'room:receipt': empty,
  /** Writes to the servants, to everyone or to one seat; the rules say who may. Nothing of it is kept. */
  'chat:say': z.strictObject({
    text: z.string().min(1).max(MESSAGE_LENGTH_MAX),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('servants') }),
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('seat'), seat: id }),
      /** Whoever waits at the porch, and with whom one talks. */
      z.strictObject({ kind: z.literal('knock'), knock: id }),
    ]),
  }),
  /** How a rehearsal stands, for the servants in it; `NOT_NOW` in a meeting. */
  'rehearsal:look': empty,
  /** Lets a simulated intruder come. */
  'rehearsal:send': z.strictObject({ intruder: z.enum(INTRUDERS) }),
  /** Whether intruders come when they like. */
  'rehearsal:surprise': z.strictObject({ isOn: z.boolean() }),
  'rehearsal:end': empty,
  /** The server's clock, to measure the offset of one's own. */
  'clock:now': empty,
  'media:connect': z.strictObject({ transport: id, dtlsParameters: DtlsParameters }),
  /** Asks for the transport to send on; made once, when first needed. */
  'media:send': empty,
  'media:produce': z.strictObject({ source: z.enum(SOURCES), rtpParameters: RtpParameters }),
  'media:stop': z.strictObject({ source: z.enum(SOURCES) }),
  /** The whole list of cameras wished for; the server answers with `media:cameras` now and whenever one begins. */
  'media:watch': z.strictObject({
    cameras: z.array(z.strictObject({ seat: id, size: z.enum(CAMERA_SIZES) })).max(WATCHED_MAX),
  }),
  /** The consumers of cameras that the client is ready for. */
  'media:resume': z.strictObject({ consumers: z.array(id).max(WATCHED_MAX) }),
  'media:restartIce': z.strictObject({ transport: id }),
  /** New transports in place of all there were. */
  'media:renew': z.strictObject({ rtpCapabilities: RtpCapabilities }),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestPayload<E extends RequestName> = z.infer<(typeof REQUESTS)[E]>;

export interface Entered {
  readonly seat: SeatId;
  readonly view: CommonView;
  readonly own: OwnView;
  /** Null when the media named by `keepMedia` is still in use. */
  readonly media: MediaOffer | null;
}

/** One message, to those it was written to and to its writer. */
export interface ChatMessage {
  readonly id: string;
  /** A seat, or a knock. */
  readonly from: SeatId;
  /** As it was shown when this was written: the writer may leave. */
  readonly name: string;
  readonly to: ChatTo;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Written by a servant: links in it work. */
  readonly hasLinks: boolean;
}

/** What each request is answered with. */
export interface ReplyValues {
  'room:enter': Entered;
  'door:knock': { readonly knock: SeatId };
  'door:leave': Nothing;
  'door:say': Nothing;
  /** Two voices, of which each hears the other's. */
  'door:media': MediaOffer;
  'door:connect': Nothing;
  'door:send': TransportOffer;
  'door:produce': { readonly producer: string };
  'door:stop': Nothing;
  'room:leave': Nothing;
  'room:act': Nothing;
  'room:whole': CommonView;
  'room:script': Script;
  'room:roster': ServingToday;
  'room:receipt': GivenReceipt;
  'chat:say': Nothing;
  'rehearsal:look': Rehearsing;
  'rehearsal:send': Nothing;
  'rehearsal:surprise': Nothing;
  'rehearsal:end': Nothing;
  /** Milliseconds since the epoch. */
  'clock:now': { readonly at: number };
  'media:connect': Nothing;
  'media:send': TransportOffer;
  'media:produce': { readonly producer: string };
  'media:stop': Nothing;
  'media:watch': Nothing;
  'media:resume': Nothing;
  'media:restartIce': IceParameters;
  'media:renew': MediaOffer;
}

/** socket.io's map of what clients send. */
export type ClientEvents = {
  [E in RequestName]: (payload: RequestPayload<E>, answer: (reply: Reply<ReplyValues[E]>) => void) => void;
};

/** socket.io's map of what the server sends. */
export interface ServerEvents {
  'room:change': (change: ViewChange) => void;
  /** The porch, for those who may answer a knock; null once one may no longer. */
  'room:porch': (porch: PorchView | null) => void;
  /** To whoever waits: who talks with them now. */
  'door:greeting': (greeting: Greeting) => void;
  'door:answer': (answer: DoorAnswer) => void;
  /** To both who talk at the porch: it has begun, is another, or the other began or ceased to speak; null once it is over. */
  'door:talk': (talk: PorchTalk | null) => void;
  /** One was sent away. After a removal one may knock; after a ban not come back to this meeting. */
  'seat:sentAway': (how: { readonly isBan: boolean }) => void;
  'chat:message': (message: ChatMessage) => void;
  /** In a rehearsal: how it stands, whenever that changes. */
  'rehearsal:told': (rehearsing: Rehearsing) => void;
  /** The room is over; nothing of it is left. */
  'room:closed': () => void;
  /** Who is heard now. Sent as it changes, and may be lost. */
  'room:speaking': (speaking: { readonly seats: readonly SeatId[] }) => void;
  'media:cameras': (cameras: CamerasOffer) => void;
  /** The media server was replaced: ask for `media:renew`. The seat is untouched. */
  'media:lost': () => void;
  /** The same seat was opened in another tab or on another line; this one is done. */
  'seat:elsewhere': () => void;
  /** The server is about to restart and will be back in a few seconds. */
  'server:stopping': () => void;
}
