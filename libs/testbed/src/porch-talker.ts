import { type DtlsParameters, type PorchTalk, type RtpParameters } from '@homegroup/contracts';
import { MarkedSound } from './marked-sound.js';
import { type Member } from './member.js';

/** The sound of someone who talks at the porch, at either side: listens once the server says so, speaks when told to. */
export class PorchTalker {
  /** What the server said last. */
  talk: PorchTalk | null = null;
  private isListening: Promise<void> = Promise.resolve();

  private constructor(
    readonly member: Member,
    readonly sound: MarkedSound,
  ) {
    member.socket.on('door:talk', (talk) => this.take(talk));
  }

  /** To be called before the talk begins. `mark`: one byte that stands in every packet it sends. */
  static async of(member: Member, mark: number): Promise<PorchTalker> {
    const requests = {
      connect: (transport: string, dtlsParameters: DtlsParameters) =>
        member.request('door:connect', { transport, dtlsParameters }),
      send: () => member.request('door:send', {}),
      produce: (rtpParameters: RtpParameters) => member.request('door:produce', { rtpParameters }),
    };
    return new PorchTalker(member, await MarkedSound.create((await member.porch()).media, requests, mark));
  }

  /** Packets received, by the mark of whoever sent them. */
  get heard(): Map<number, number> {
    return this.sound.heard;
  }

  /** Sends marked packets until `silence`. */
  async speak(): Promise<void> {
    await this.isListening;
    await this.sound.speak();
  }

  /** By a word to the server; packets may go on. */
  async silence(): Promise<void> {
    await this.member.request('door:stop', {});
  }

  close(): void {
    this.sound.close();
    this.member.close();
  }

  private take(talk: PorchTalk | null): void {
    const before = this.talk;
    this.talk = talk;
    if (!talk || talk.id === before?.id) return;
    // A talk of its own begins without a word; one that took another's place goes on as it was.
    if (!before) this.sound.silence();
    this.isListening = this.listen();
  }

  private async listen(): Promise<void> {
    const { rtpCapabilities } = this.sound;
    await this.sound.listenAnew(await this.member.request('door:media', { rtpCapabilities }));
  }
}
