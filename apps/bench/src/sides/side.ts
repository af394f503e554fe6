import { type DtlsParameters, type TransportOffer } from '@homegroup/contracts';
import { type Line, type MediaClients, type Sound } from '../clients/media-clients.js';

/** What all processes of a side have used so far: CPU in milliseconds, resident memory in kilobytes. */
export interface Use {
  readonly nodeMs: number;
  readonly workerMs: number;
  /** The product's own Postgres. */
  readonly databaseMs: number;
  readonly nodeKb: number;
  readonly workerKb: number;
}

/** One of the two that are compared: the product, or the least that can drive mediasoup. */
export interface Side {
  readonly name: 'product' | 'bare';
  /** Those who listen, and, apart from them so that their beat is kept, those who speak. */
  readonly listeners: MediaClients;
  readonly speakers: MediaClients;
  use(): Promise<Use>;
  /** The room of this number, from 0. */
  room(index: number): Promise<Room>;
  stop(): Promise<void>;
}

export interface Room {
  /** Someone enters to listen. Each name is another one. */
  join(name: string): Promise<Joined>;
  speaker(mark: number): Promise<Speaker>;
}

/** What came to a member on its socket. */
export interface Received {
  /** Not the answers to what it asked. */
  readonly events: number;
  /** Those that are about media, and would make a page renegotiate. */
  readonly mediaEvents: number;
  readonly bytes: number;
}

export interface Joined {
  readonly received: Received;
  readonly line: Line;
  /** From the click, which is the request to enter: until connected, and until the first packet. */
  readonly connectedMs: number;
  readonly firstMs: Promise<number>;
  leave(): void;
}

export interface Speaker {
  readonly mark: number;
  /** A packet of so many milliseconds after the other; of 20 unless told otherwise. */
  speak(everyMs?: number): void;
  silence(): void;
}

/** What a packet holds, unless told otherwise: 50 packets a second are what forwarding is known by. */
export const PACKET_MS = 20;
const PAYLOAD_TYPE = 111;

/** ICE while the server is told the fingerprint, then DTLS, as browsers do. */
export async function connect(
  clients: MediaClients,
  offer: TransportOffer,
  tell: (transport: string, dtlsParameters: DtlsParameters) => Promise<unknown>,
): Promise<Line> {
  const line = clients.begin(offer);
  await tell(line.transport, clients.dtlsParameters);
  line.shake();
  await line.connected;
  return line;
}

/** Someone who came in after a click at this instant. */
export async function joined(clickedAt: number, line: Line, received: Received, leave: () => void): Promise<Joined> {
  return {
    received,
    line,
    connectedMs: (await line.connected) - clickedAt,
    firstMs: line.first.then((at) => at - clickedAt),
    leave: () => {
      line.drop();
      leave();
    },
  };
}

/** A microphone on a connected transport. */
export function speakerOn(line: Line, ssrc: number, mark: number): Speaker {
  const sound: Omit<Sound, 'everyMs'> = { ssrc, payloadType: PAYLOAD_TYPE, mark, levelExtension: 1 };
  return {
    mark,
    speak: (everyMs = PACKET_MS) => line.speak({ ...sound, everyMs }),
    silence: () => line.silence(),
  };
}
