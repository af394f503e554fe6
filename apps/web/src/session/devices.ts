import { type Code } from '@homegroup/contracts';
import { type SeatAction } from '@homegroup/room';
import { chooseDevice, chosenDevice, rememberOn } from './media/choices.js';
import { openCamera, openMicrophone, type Opened } from './media/device.js';
import { type RoomMedia } from './media/room-media.js';
import { type DeviceState } from './room-state.js';
import { setPicture, type RoomStore } from './room-store.js';

type Act = (action: SeatAction) => Promise<Code | null>;

const OFF: DeviceState = { kind: 'off' };
const STARTING: DeviceState = { kind: 'starting' };
const ON: DeviceState = { kind: 'on' };
const FAILED: DeviceState = { kind: 'failed', problem: 'failed' };

/** This person's microphone and camera: asked for when first wanted, let go when no longer. */
export class Devices {
  constructor(
    private readonly store: RoomStore,
    private readonly media: RoomMedia,
    private readonly act: Act,
  ) {}

  /** Takes the track that was tried in the porch. It stays silent until unmuted. */
  adopt(track: MediaStreamTrack | null): void {
    if (track) this.holdMicrophone(track);
  }

  async unmute(): Promise<void> {
    if (!(await this.ensureMicrophone())) return;
    if ((await this.act('unmute')) !== null) return;
    this.setSending(true);
  }

  async mute(): Promise<void> {
    this.setSending(false);
    await this.act('mute');
  }

  async showCamera(): Promise<void> {
    this.store.setState({ camera: STARTING });
    const opened = await openCamera(chosenDevice('camera'));
    if (!opened.ok) return this.store.setState({ camera: { kind: 'failed', problem: opened.problem } });
    this.holdCamera(opened.track);
    if (await this.sent('camera')) await this.act('showCamera');
  }

  async hideCamera(): Promise<void> {
    this.letGoOfCamera();
    await this.act('hideCamera');
    await this.media.endCamera().catch(() => undefined);
  }

  async chooseMicrophone(deviceId: string): Promise<void> {
    chooseDevice('microphone', deviceId);
    if (this.media.sending.microphone) await this.openMicrophone();
  }

  async chooseCamera(deviceId: string): Promise<void> {
    chooseDevice('camera', deviceId);
    if (!this.media.sending.camera) return;
    const opened = await openCamera(deviceId);
    if (!opened.ok) return this.store.setState({ camera: { kind: 'failed', problem: opened.problem } });
    this.media.sending.camera?.stop();
    this.holdCamera(opened.track);
    await this.sent('camera');
  }

  /** Lets go of everything: the lights go out. */
  release(): void {
    this.media.sending.microphone?.stop();
    this.media.sending.microphone = null;
    this.media.sending.isOpen = false;
    this.letGoOfCamera();
    this.media.sending.camera = null;
    rememberOn('microphone', false);
    this.store.setState({ microphone: OFF, sending: false });
  }

  private async ensureMicrophone(): Promise<boolean> {
    const { microphone } = this.media.sending;
    if (microphone?.readyState === 'live') return this.sent('microphone');
    return this.openMicrophone();
  }

  private async openMicrophone(): Promise<boolean> {
    this.store.setState({ microphone: STARTING });
    const opened: Opened = await openMicrophone(chosenDevice('microphone'));
    if (!opened.ok) {
      this.store.setState({ microphone: { kind: 'failed', problem: opened.problem } });
      return false;
    }
    this.media.sending.microphone?.stop();
    this.holdMicrophone(opened.track);
    return this.sent('microphone');
  }

  private holdMicrophone(track: MediaStreamTrack): void {
    this.media.sending.microphone = track;
    track.addEventListener('ended', () => {
      if (this.media.sending.microphone !== track) return;
      this.media.sending.microphone = null;
      this.store.setState({ microphone: FAILED });
      void this.mute();
    });
    this.store.setState({ microphone: ON });
  }

  private holdCamera(track: MediaStreamTrack): void {
    this.media.sending.camera = track;
    track.addEventListener('ended', () => {
      if (this.media.sending.camera !== track) return;
      void this.hideCamera().then(() => this.store.setState({ camera: FAILED }));
    });
    rememberOn('camera', true);
    this.store.setState({ camera: ON });
    this.picture(track);
  }

  private letGoOfCamera(): void {
    const { camera } = this.media.sending;
    this.media.sending.camera = null;
    camera?.stop();
    rememberOn('camera', false);
    this.store.setState({ camera: OFF });
    this.picture(null);
  }

  private picture(track: MediaStreamTrack | null): void {
    const { own } = this.store.getState();
    if (own) setPicture(this.store, own.seat, track);
  }

  private setSending(sending: boolean): void {
    rememberOn('microphone', sending);
    this.media.setOpen(sending);
    this.store.setState({ sending });
  }

  private async sent(device: 'microphone' | 'camera'): Promise<boolean> {
    try {
      await this.media.send();
      return true;
    } catch {
      this.store.setState({ [device]: FAILED });
      return false;
    }
  }
}
