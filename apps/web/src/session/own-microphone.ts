import { type Code } from '@homegroup/contracts';
import { type CommonView, type SeatAction, type SeatView } from '@homegroup/room';
import { chooseDevice, chosenDevice, rememberOn, wasOn } from './media/choices.js';
import { openMicrophone, type Opened } from './media/device.js';
import { type RoomMedia } from './media/room-media.js';
import { type DeviceState } from './room-state.js';
import { type RoomStore } from './room-store.js';

export interface OwnDeviceSurroundings {
  readonly store: RoomStore;
  readonly media: Pick<RoomMedia, 'sending' | 'send' | 'setOpen'>;
  /** Null once the room has applied it. */
  act(action: SeatAction): Promise<Code | null>;
}

/** What a seat that was just taken says of this person's devices. */
export interface TakenSeat {
  readonly seat: SeatView;
  /** This page has not held a seat before: it was opened, or loaded again. */
  readonly isFirst: boolean;
  /** It is the very seat that this page held before. */
  readonly isSame: boolean;
}

/** This person's microphone: asked for when first wanted, then kept ready, and let through only while unmuted. */
export class OwnMicrophone {
  /** What the person said last; whatever takes long must still be wished at its end. */
  private wish = { isOn: false };
  private opening: Promise<boolean> | null = null;
  /** This person has said yes to the share that they have or wait for. */
  private hasSaidYes = false;
  private stay = 0;

  constructor(
    private readonly around: OwnDeviceSurroundings,
    private readonly open: (deviceId: string | null) => Promise<Opened> = openMicrophone,
  ) {}

  /** Takes the track that was tried in the porch, silent until unmuted; null lets go of an earlier one. */
  adopt(track: MediaStreamTrack | null): void {
    if (track) this.hold(track);
    else if (this.track) this.release();
  }

  async unmute(): Promise<void> {
    const wish = (this.wish = { isOn: true });
    if (!(await this.isReady()) || wish !== this.wish) return;
    const code = await this.around.act({ kind: 'unmute' });
    if (wish !== this.wish) return;
    if (code === null) this.letThrough(true);
    else this.wish = { isOn: false };
  }

  async mute(): Promise<void> {
    this.wish = { isOn: false };
    this.letThrough(false);
    await this.around.act({ kind: 'mute' });
  }

  /** Says yes to a share, now or beforehand, once there is a microphone to share with. */
  async sayReady(): Promise<Code | null> {
    if (!(await this.isReady())) return null;
    this.hasSaidYes = true;
    const code = await this.around.act({ kind: 'sayReady' });
    if (code !== null) this.hasSaidYes = false;
    const { view, own } = this.around.store.getState();
    if (view && own) this.follow(view, own.seat);
    return code;
  }

  /** Obeys the room: silent when it mutes this seat, let through when the share begins that its person said yes to. */
  follow({ floor, queue, seats }: CommonView, seat: string): void {
    const hasTurn = floor.turn?.seat === seat;
    if (!hasTurn && !queue.includes(seat)) this.hasSaidYes = false;
    const isMuted = seats.some(({ id, muted }) => id === seat && muted);
    if (isMuted) this.silence();
    else if (hasTurn && this.hasSaidYes) this.begin();
  }

  /** The share is near: what was given already is made ready to be sent, in silence. Asks the browser for nothing. */
  prepare(): void {
    if (this.track?.readyState === 'live') void this.send();
  }

  async choose(deviceId: string): Promise<void> {
    chooseDevice('microphone', deviceId);
    await this.opening;
    const { microphone } = this.around.store.getState();
    if (this.track !== null || microphone.kind === 'failed') await this.openAnew();
  }

  /** Brings page and room together: a seat comes back as it was, or the room is told that it is not. */
  async takeUp({ seat, isFirst, isSame }: TakenSeat): Promise<void> {
    if (!isSame) [this.wish, this.hasSaidYes] = [{ isOn: false }, false];
    if (seat.muted) this.letThrough(false);
    // Who is still about to be unmuted is let through when that is done.
    if (seat.muted || this.wish.isOn) return;
    const wasLetThrough = isFirst && this.track === null && wasOn('microphone');
    if (wasLetThrough) await this.unmute();
    if (!this.around.store.getState().sending) await this.mute();
  }

  /** Lets go of the microphone: its light goes out. */
  release(): void {
    this.stay += 1;
    this.wish = { isOn: false };
    this.letThrough(false);
    this.track?.stop();
    this.around.media.sending.microphone = null;
    this.show({ kind: 'off' });
  }

  private silence(): void {
    if (!this.around.store.getState().sending) return;
    this.wish = { isOn: false };
    this.letThrough(false);
  }

  // Once: who mutes themselves during their share is not to be heard again by a change of the view.
  private begin(): void {
    this.hasSaidYes = false;
    this.wish = { isOn: true };
    this.letThrough(true);
  }

  private get track(): MediaStreamTrack | null {
    return this.around.media.sending.microphone;
  }

  private isReady(): Promise<boolean> {
    return this.track?.readyState === 'live' ? this.send() : this.openAnew();
  }

  private openAnew(): Promise<boolean> {
    this.opening ??= this.openNow().finally(() => (this.opening = null));
    return this.opening;
  }

  private async openNow(): Promise<boolean> {
    const { stay } = this;
    this.show({ kind: 'starting' });
    const opened = await this.open(chosenDevice('microphone'));
    if (stay !== this.stay) {
      if (opened.ok) opened.track.stop();
      return false;
    }
    if (opened.ok) this.hold(opened.track);
    else await this.fail({ kind: 'failed', problem: opened.problem });
    return opened.ok && (await this.send());
  }

  private async send(): Promise<boolean> {
    const isSent = await this.around.media.send('microphone');
    if (!isSent) await this.fail({ kind: 'failed', problem: 'failed' });
    return isSent;
  }

  private hold(track: MediaStreamTrack): void {
    if (this.track !== track) this.track?.stop();
    this.around.media.sending.microphone = track;
    if (!this.around.media.sending.isOpen) track.enabled = false;
    track.addEventListener('ended', () => {
      if (this.track === track) void this.fail({ kind: 'failed', problem: 'failed' });
    });
    this.show({ kind: 'on' });
  }

  private async fail(state: DeviceState): Promise<void> {
    const wasWished = this.wish.isOn;
    this.wish = { isOn: false };
    this.track?.stop();
    this.around.media.sending.microphone = null;
    this.show(state);
    void this.around.media.send('microphone');
    if (wasWished) await this.mute();
  }

  private letThrough(isOpen: boolean): void {
    rememberOn('microphone', isOpen);
    this.around.media.setOpen(isOpen);
    this.around.store.setState({ sending: isOpen });
  }

  private show(microphone: DeviceState): void {
    this.around.store.setState({ microphone });
  }
}
