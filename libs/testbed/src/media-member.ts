import { type CameraOffer } from '@homegroup/contracts';
import { MarkedPictures } from './marked-pictures.js';
import { MarkedSound, type SoundRequests } from './marked-sound.js';
import { Member, type MemberOptions } from './member.js';

type Entering = MemberOptions & { readonly name: string; readonly mark?: number; readonly servicePass?: string };

/** A member with sound: sends marked packets to the room and counts what it hears of it. */
export class MediaMember {
  readonly pictures: MarkedPictures;

  private constructor(
    readonly member: Member,
    private readonly sound: MarkedSound,
  ) {
    this.pictures = new MarkedPictures(sound);
  }

  static async enter({ name, mark = 0, servicePass, ...options }: Entering): Promise<MediaMember> {
    const member = await Member.connect(options);
    const { media } = await member.porch();
    const sound = await MarkedSound.create(media, requestsOf(member), mark);
    const { rtpCapabilities } = sound;
    const entered = await member.enter(name, { rtpCapabilities, ...(servicePass && { servicePass }) });
    if (entered.media) await sound.listen(entered.media);
    const mediaMember = new MediaMember(member, sound);
    member.socket.on('media:lost', () => void mediaMember.renew());
    member.socket.on('media:cameras', ({ consumers }) => void mediaMember.see(consumers));
    return mediaMember;
  }

  /** One byte that stands in every packet this member sends. */
  get mark(): number {
    return this.sound.mark;
  }

  /** Packets received, by the mark of whoever sent them. */
  get heard(): Map<number, number> {
    return this.sound.heard;
  }

  /** How many packets were lost on their way here and asked for again. */
  get lost(): number {
    return this.sound.lost;
  }

  /** From now on one packet in `count` is lost on its way here, and asked for again. */
  loseOneIn(count: number): void {
    this.sound.losesOneIn = count;
  }

  /** Sequence numbers received, by voice. */
  get sequences(): readonly (readonly number[])[] {
    return this.sound.sequences;
  }

  /** The port of the media worker that it listens to. */
  get mediaPort(): number {
    return this.sound.mediaPort;
  }

  /** Opens the microphone without a sound, as a page does for whoever is next. */
  prepare(): Promise<void> {
    return this.sound.prepare();
  }

  /** Sends a marked packet now and every `everyMs`, whether or not the room lets it be heard, until `silence`. */
  speak(everyMs?: number): Promise<void> {
    return this.sound.speak(everyMs);
  }

  silence(): void {
    this.sound.silence();
  }

  /** Resolves when the next packet of whoever sends this mark arrives, with the instant of `performance.now()`. */
  nextOf(mark: number): Promise<number> {
    return this.sound.nextOf(mark);
  }

  /** Resolves when the next packet of anyone arrives. */
  nextPacket(): Promise<void> {
    return this.sound.nextPacket();
  }

  /** New transports, as a page asks for when its media are lost. */
  async renew(): Promise<void> {
    const { rtpCapabilities } = this.sound;
    await this.sound.listenAnew(await this.member.request('media:renew', { rtpCapabilities }));
  }

  /** Asks for the cameras of these seats, now and whenever one begins. */
  async watch(seats: readonly string[]): Promise<void> {
    await this.member.request('media:watch', { cameras: seats.map((seat) => ({ seat, size: 'small' })) });
  }

  close(): void {
    this.pictures.stop();
    this.sound.close();
    this.member.close();
  }

  private async see(cameras: readonly CameraOffer[]): Promise<void> {
    if (cameras.length === 0) return;
    await this.member.request('media:resume', { consumers: await this.pictures.see(cameras) });
  }
}

function requestsOf(member: Member): SoundRequests {
  return {
    connect: (transport, dtlsParameters) => member.request('media:connect', { transport, dtlsParameters }),
    send: () => member.request('media:send', {}),
    produce: (rtpParameters, kind) =>
      member.request('media:produce', { source: kind === 'audio' ? 'microphone' : 'camera', rtpParameters }),
  };
}
