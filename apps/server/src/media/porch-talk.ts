import { randomUUID } from 'node:crypto';
import {
  type DtlsParameters,
  type MediaOffer,
  type PorchTalk as PorchTalkState,
  type RtpCapabilities,
  type RtpParameters,
  type TransportOffer,
} from '@homegroup/contracts';
import { type SeatId, type Talking } from '@homegroup/room';
import { type types } from 'mediasoup';
import { Refused } from '../socket/refused.js';
import { granted } from './media-errors.js';
import { MediaRoom } from './media-room.js';
import { type MediaWorkers } from './media-workers.js';
import { type SeatMedia } from './seat-media.js';

/** One each: both may speak at once. */
const VOICES = 2;

/**
 * One conversation at the porch: a media room of its own for two, made when the first of them asks for it, so that
 * no packet of it can reach the room, nor one of the room's reach the porch. Closing is final and may be repeated.
 */
export class PorchTalk {
  readonly id = randomUUID();
  private readonly speaking = new Set<SeatId>();
  private room: Promise<MediaRoom> | null = null;
  private closed = false;

  constructor(
    readonly who: Talking,
    private readonly workers: MediaWorkers,
    /** One of the two began or ceased to speak. */
    private readonly changed: () => void,
  ) {}

  /** What is told to one of the two. */
  stateFor(person: SeatId): PorchTalkState {
    const { greeter, knock } = this.who;
    return { id: this.id, isOtherOn: this.speaking.has(person === greeter ? knock : greeter) };
  }

  /** Transports for one of the two, in place of any they had; silent until they produce. */
  async offer(person: SeatId, rtpCapabilities: RtpCapabilities): Promise<MediaOffer> {
    const room = await this.open();
    this.note(person, false);
    return room.offer(person, rtpCapabilities);
  }

  connect(person: SeatId, transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    return this.withMedia(person, (_room, media) => media.transport(transportId).connect({ dtlsParameters }));
  }

  openSend(person: SeatId): Promise<TransportOffer> {
    this.note(person, false);
    return this.withMedia(person, (_room, media) => media.openSend());
  }

  /** From now on the other hears this person. */
  async produce(person: SeatId, rtpParameters: RtpParameters): Promise<string> {
    const producer = await this.withMedia(person, (room, media) =>
      room.produce(person, media, 'microphone', rtpParameters),
    );
    this.note(person, true);
    return producer;
  }

  async stop(person: SeatId): Promise<void> {
    await this.withMedia(person, (room, media) => {
      room.stop(person, media, 'microphone');
      return Promise.resolve();
    });
    this.note(person, false);
  }

  /** Whether either of the two lost their media when the worker died. */
  async isLostWith(worker: types.Worker): Promise<boolean> {
    const room = await this.room?.catch(() => null);
    const lost = room?.lose(worker) ?? [];
    return lost === 'all' || lost.length > 0;
  }

  close(): void {
    this.closed = true;
    // A room that could not be made has told so to whoever asked for it.
    this.room?.then((room) => room.close()).catch(() => undefined);
  }

  private note(person: SeatId, isSpeaking: boolean): void {
    if (this.closed || this.speaking.has(person) === isSpeaking) return;
    if (isSpeaking) this.speaking.add(person);
    else this.speaking.delete(person);
    this.changed();
  }

  private async withMedia<T>(person: SeatId, use: (room: MediaRoom, media: SeatMedia) => Promise<T>): Promise<T> {
    const room = await this.room;
    const media = room?.seat(person);
    if (!room || !media) throw new Refused('MEDIA_GONE');
    return granted(use(room, media), () => room.closed || media.closed);
  }

  private open(): Promise<MediaRoom> {
    if (this.closed) throw new Refused('NOT_NOW');
    return (this.room ??= this.create());
  }

  // What each sends is what each wished to send: nobody else decides who is heard here.
  private async create(): Promise<MediaRoom> {
    const allowed = { heard: new Set([this.who.greeter, this.who.knock]), seen: new Set<SeatId>() };
    const unwatched = { speaking: () => undefined, cameras: () => undefined };
    try {
      return await MediaRoom.create(this.workers, allowed, unwatched, VOICES);
    } catch (error) {
      this.room = null;
      throw error;
    }
  }
}
