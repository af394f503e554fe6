import { chooseDevice, chosenDevice, rememberOn, wasOn } from './media/choices.js';
import { openCamera, type Opened } from './media/device.js';
import { type OwnDeviceSurroundings, type TakenSeat } from './own-microphone.js';
import { type DeviceState } from './room-state.js';
import { setPicture } from './room-store.js';

/** This person's camera: on only while it is shown, so that its light says the truth. */
export class OwnCamera {
  /** What the person said last; whatever takes long must still be wanted at its end. */
  private wanted = false;
  private attempt = 0;

  constructor(
    private readonly around: OwnDeviceSurroundings,
    private readonly open: (deviceId: string | null) => Promise<Opened> = openCamera,
  ) {}

  async show(): Promise<void> {
    this.wanted = true;
    const track = await this.start();
    if (!track || track !== this.track) return;
    const code = await this.around.act({ kind: 'showCamera' });
    if (code !== null && track === this.track) this.letGo({ kind: 'off' });
  }

  async hide(): Promise<void> {
    this.letGo({ kind: 'off' });
    await this.around.act({ kind: 'hideCamera' });
  }

  async choose(deviceId: string): Promise<void> {
    chooseDevice('camera', deviceId);
    if (this.wanted || this.around.store.getState().camera.kind === 'failed') await this.show();
  }

  /** Brings page and room together: a seat comes back as it was, or the room is told that it is not. */
  async takeUp({ seat, isFirst, isSame }: TakenSeat): Promise<void> {
    if (!isSame && this.wanted) this.letGo({ kind: 'off' });
    if (!seat.camera || this.track !== null) return;
    if (this.wanted || (isFirst && wasOn('camera'))) await this.show();
    else await this.around.act({ kind: 'hideCamera' });
  }

  /** Lets go of the camera: its light goes out. */
  release(): void {
    this.letGo({ kind: 'off' });
  }

  private get track(): MediaStreamTrack | null {
    return this.around.media.sending.camera;
  }

  // Phones give a second camera only once the first is let go.
  private async start(): Promise<MediaStreamTrack | null> {
    this.attempt += 1;
    const { attempt } = this;
    this.stopTrack();
    this.say({ kind: 'starting' });
    const opened = await this.open(chosenDevice('camera'));
    if (attempt !== this.attempt) {
      if (opened.ok) opened.track.stop();
      return null;
    }
    if (!opened.ok) {
      await this.fail({ kind: 'failed', problem: opened.problem });
      return null;
    }
    this.hold(opened.track);
    if (!(await this.around.media.send('camera')) && opened.track === this.track)
      await this.fail({ kind: 'failed', problem: 'failed' });
    return opened.track;
  }

  private hold(track: MediaStreamTrack): void {
    this.around.media.sending.camera = track;
    track.contentHint = 'motion';
    track.addEventListener('ended', () => {
      if (this.track === track) void this.fail({ kind: 'failed', problem: 'failed' });
    });
    rememberOn('camera', true);
    this.say({ kind: 'on' });
    this.picture(track);
  }

  private async fail(state: DeviceState): Promise<void> {
    this.letGo(state);
    await this.around.act({ kind: 'hideCamera' });
  }

  private letGo(state: DeviceState): void {
    this.attempt += 1;
    this.wanted = false;
    this.stopTrack();
    rememberOn('camera', false);
    void this.around.media.send('camera');
    this.say(state);
    this.picture(null);
  }

  private stopTrack(): void {
    this.track?.stop();
    this.around.media.sending.camera = null;
  }

  private say(camera: DeviceState): void {
    this.around.store.setState({ camera });
  }

  private picture(track: MediaStreamTrack | null): void {
    const { own, view } = this.around.store.getState();
    const seat = own?.seat;
    if (seat !== undefined && view) setPicture(this.around.store, seat, track);
  }
}
