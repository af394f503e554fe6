import { performance } from 'node:perf_hooks';
import { type CameraOffer } from '@homegroup/contracts';
import { MediaStreamTrack, RtpHeader, RtpPacket } from 'werift';
import { type MarkedSound } from './marked-sound.js';

const PICTURE_MS = 40;
/** VP8's clock (RFC 7741, 4.1). */
const TICKS_PER_MS = 90;
/** The descriptor of the first packet of a picture (RFC 7741, 4.2), and the head of a key frame of 16 x 16 (RFC 6386, 9.1). */
const KEY_FRAME = [0x10, 0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00];

/** The pictures of someone with sound, on the same lines: sends marked key frames and notes those it gets. */
export class MarkedPictures {
  private readonly awaited = new Map<number, (at: number) => void>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly lines: MarkedSound) {}

  /** Sends a marked picture now and 25 a second, whether or not the room lets it be seen, until `stop`. */
  async film(): Promise<void> {
    if (this.timer) return;
    const track = new MediaStreamTrack({ kind: 'video' });
    await this.lines.sendTrack(track);
    let number = 0;
    const send = () => {
      number = (number + 1) & 0xffff;
      const timestamp = (number * PICTURE_MS * TICKS_PER_MS) >>> 0;
      const header = new RtpHeader({ sequenceNumber: number, timestamp, payloadType: 96, ssrc: 2, marker: true });
      track.writeRtp(new RtpPacket(header, Buffer.from([...KEY_FRAME, this.lines.mark])));
    };
    send();
    this.timer = setInterval(send, PICTURE_MS);
  }

  /** Sends no more. */
  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Is ready for these cameras; their ids. */
  async see(cameras: readonly CameraOffer[]): Promise<string[]> {
    for (const offer of cameras) {
      const track = await this.lines.receiveTrack(offer);
      track.onReceiveRtp.subscribe(({ payload }) => {
        const mark = payload[KEY_FRAME.length] ?? 0;
        this.awaited.get(mark)?.(performance.now());
        this.awaited.delete(mark);
      });
    }
    return cameras.map(({ id }) => id);
  }

  /** Resolves when the next picture of whoever sends this mark arrives, with the instant of `performance.now()`. */
  nextOf(mark: number): Promise<number> {
    return new Promise((resolve) => this.awaited.set(mark, resolve));
  }
}
