import { type MediaRoute, type PorchTalk } from '@homegroup/contracts';
import { chosenDevice } from './media/choices.js';
import { openMicrophone, type Opened } from './media/device.js';
import { PorchMedia } from './media/porch-media.js';
import { type RoomMedia } from './media/room-media.js';
import { Speakers } from './media/speakers.js';
import { type DeviceState } from './room-state.js';
import { type RoomStore } from './room-store.js';
import { type RoomSocket } from './socket.js';
import { type Wire } from './wire.js';

export interface PorchVoiceSurroundings {
  readonly wire: Wire;
  readonly store: RoomStore;
  readonly media: Pick<RoomMedia, 'sending' | 'device' | 'rtpCapabilities' | 'hush'>;
  readonly route: MediaRoute;
}

/**
 * Speaking with one other at the porch [D15], over media of its own: from the server's word that the talk has begun to
 * its word that it is over, or a cut line. Each speaks by their own word; the microphone is let go of after each time.
 */
export class PorchVoice {
  private readonly media: PorchMedia;
  private readonly speakers = new Speakers(() => this.show());
  private talk: PorchTalk | null = null;
  private microphone: DeviceState = { kind: 'off' };
  private track: MediaStreamTrack | null = null;
  /** What the person said last; whatever takes long must still be wished at its end. */
  private wish = { isOn: false };

  constructor(
    private readonly around: PorchVoiceSurroundings,
    socket: RoomSocket,
    private readonly open: (deviceId: string | null) => Promise<Opened> = openMicrophone,
  ) {
    this.media = new PorchMedia({
      wire: around.wire,
      route: around.route,
      browser: around.media,
      play: (tracks) => this.speakers.play(tracks),
      changed: () => this.show(),
    });
    socket.on('door:talk', (talk) => this.take(talk));
    socket.on('disconnect', () => this.take(null));
  }

  /** Lets the other hear this person; asks for the microphone first, if that never happened. */
  async speak(): Promise<void> {
    if (!this.talk || this.wish.isOn) return;
    const wish = (this.wish = { isOn: true });
    // A tap is the moment at which browsers let a page make sound.
    void this.speakers.start();
    this.say({ kind: 'starting' });
    const opened = await this.anyMicrophone();
    if (wish !== this.wish) {
      if (opened.ok) opened.track.stop();
    } else if (opened.ok) await this.hold(opened.track);
    else this.letGo({ kind: 'failed', problem: opened.problem });
  }

  /** The other hears this person no longer, from this moment on. */
  silence(): Promise<void> {
    this.letGo({ kind: 'off' });
    return Promise.resolve();
  }

  /** Called from a tap where the browser wants one before it plays anything. */
  startSound(): Promise<void> {
    return this.speakers.start();
  }

  private take(talk: PorchTalk | null): void {
    const before = this.talk;
    this.talk = talk;
    if (talk === null) this.end();
    // Another one of the same two: whoever speaks goes on speaking.
    else if (talk.id !== before?.id) this.media.begin();
    this.show();
  }

  private end(): void {
    this.media.end();
    this.speakers.stop();
    this.letGo({ kind: 'off' });
  }

  // The one of the room is lent: its own silence there is not touched.
  private anyMicrophone(): Promise<Opened> {
    const held = this.around.media.sending.microphone;
    if (held?.readyState !== 'live') return this.open(chosenDevice('microphone'));
    return Promise.resolve({ ok: true, track: held.clone() });
  }

  private async hold(track: MediaStreamTrack): Promise<void> {
    const { wish } = this;
    this.track = track;
    track.enabled = true;
    track.addEventListener('ended', () => {
      if (this.track === track) this.letGo({ kind: 'failed', problem: 'failed' });
    });
    // Nothing of the room may come into this microphone from a loudspeaker.
    this.around.media.hush(true);
    const isSent = await this.media.send(track);
    if (wish !== this.wish) return;
    if (isSent) this.say({ kind: 'on' });
    else this.letGo({ kind: 'failed', problem: 'failed' });
  }

  private letGo(microphone: DeviceState): void {
    this.wish = { isOn: false };
    void this.media.send(null);
    this.track?.stop();
    this.track = null;
    this.around.media.hush(false);
    this.say(microphone);
  }

  private say(microphone: DeviceState): void {
    this.microphone = microphone;
    this.show();
  }

  private show(): void {
    const { talk, microphone } = this;
    const heard = { canSpeak: this.media.isHeard, isOtherOn: talk?.isOtherOn ?? false };
    const porchVoice = talk && { ...heard, microphone, isBlocked: this.speakers.isBlocked };
    if (porchVoice || this.around.store.getState().porchVoice) this.around.store.setState({ porchVoice });
  }
}
