import { type types } from 'mediasoup';
import { AUDIO_LEVEL_URI } from './codecs.js';
import { RecentPackets } from './recent-packets.js';
import { audioLevelOf, isRtp } from './rtp-packet.js';

/** A seat's microphone as this process hears it, packet by packet, while its seat may be heard. */
export class Microphone {
  private recent = new RecentPackets();
  private heard = false;

  private constructor(
    readonly producer: types.Producer,
    private readonly tap: types.Consumer,
    private readonly levelExtension: number,
  ) {}

  /** @throws when the router was closed meanwhile */
  static async create(
    room: { readonly router: types.Router; readonly direct: types.DirectTransport },
    producer: types.Producer,
    listen: (microphone: Microphone, packet: Buffer) => void,
  ): Promise<Microphone> {
    const { rtpCapabilities } = room.router;
    const tap = await room.direct.consume({ producerId: producer.id, rtpCapabilities, paused: true });
    const extension = tap.rtpParameters.headerExtensions?.find(({ uri }) => (uri as string) === AUDIO_LEVEL_URI);
    const microphone = new Microphone(producer, tap, extension?.id ?? 0);
    tap.on('rtp', (packet) => {
      // Packets on their way when the floor was taken are dropped here, one by one.
      if (microphone.heard && isRtp(packet)) listen(microphone, packet);
    });
    return microphone;
  }

  levelOf(packet: Buffer): number {
    return audioLevelOf(packet, this.levelExtension);
  }

  /** Whether the floor lets this microphone be heard; until then nothing of it leaves the media worker. */
  setHeard(heard: boolean): void {
    if (heard === this.heard) return;
    this.heard = heard;
    this.recent = new RecentPackets();
    const asked = heard ? this.tap.resume() : this.tap.pause();
    // Fails only when the worker is gone, and this microphone with it.
    asked.catch(() => undefined);
  }

  keep(packet: Buffer): void {
    this.recent.keep(packet);
  }

  /** What was kept that belongs right ahead of this packet. */
  takeRecent(packet: Buffer): Buffer[] {
    return this.recent.takeBefore(packet);
  }

  close(): void {
    this.heard = false;
    this.tap.close();
    this.producer.close();
  }
}
