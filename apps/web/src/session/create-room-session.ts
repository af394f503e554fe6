import { type Code, type Entered, type Porch } from '@homegroup/contracts';
import { Commands } from './commands.js';
import { Devices } from './devices.js';
import { wasOn } from './media/choices.js';
import { RoomMedia } from './media/room-media.js';
import { Speakers } from './media/speakers.js';
import { Survival } from './media/survival.js';
import { type RoomSession } from './room-session.js';
import { type Presence, type WatchedCamera } from './room-state.js';
import { createRoomStore, setPicture, takeChange, takeWhole } from './room-store.js';
import { forgetSeat, seatToken } from './seat-token.js';
import { NoAnswer, openSocket, Wire, type RoomSocket } from './wire.js';

const LEAVE_MS = 1_000;

/** Makes a session for the meeting of this porch; nothing is connected until `enter`. */
export function createRoomSession(
  porch: Porch,
  socket = openSocket(porch.meeting.link, () => seatToken(porch.meeting.link)),
): RoomSession {
  const session = new Session(porch, socket);
  return {
    store: session.store,
    enter: (who) => session.enter(who),
    leave: () => session.leave(),
    setMicrophone: (on) => (on ? session.devices.unmute() : session.devices.mute()),
    setCamera: (on) => (on ? session.devices.showCamera() : session.devices.hideCamera()),
    chooseMicrophone: (id) => session.devices.chooseMicrophone(id),
    chooseCamera: (id) => session.devices.chooseCamera(id),
    watch: (cameras) => session.watch(cameras),
    startSound: () => session.startSound(),
  };
}

class Session {
  readonly store = createRoomStore();
  readonly devices: Devices;
  private readonly wire: Wire;
  private readonly commands: Commands;
  private readonly speakers = new Speakers();
  private readonly media: RoomMedia;
  private readonly survival: Survival;
  private name = '';
  private watched: readonly WatchedCamera[] = [];
  private readonly networkChanged = () => void this.survival.recover();

  constructor(
    private readonly porch: Porch,
    socket: RoomSocket,
  ) {
    this.wire = new Wire(socket, {
      up: () => void this.takeSeat(),
      down: () => this.lineDown(),
      refused: ({ code }) => this.refused(code),
    });
    this.commands = new Commands((command) => this.wire.request('room:act', command));
    this.media = new RoomMedia(this.wire, porch.media, this.speakers, {
      picture: (seat, track) => setPicture(this.store, seat, track),
      sound: (sound) => this.store.setState({ sound }),
      ready: (consumers) => void this.wire.request('media:resume', { consumers }).catch(() => undefined),
      faltered: () => void this.recover(),
    });
    this.devices = new Devices(this.store, this.media, (action) => this.commands.act(action));
    this.survival = this.surviving();
    this.listenTo(socket);
  }

  enter(who: { readonly name: string; readonly microphone: MediaStreamTrack | null }): void {
    this.name = who.name;
    this.devices.adopt(who.microphone);
    this.present({ kind: 'entering' });
    if (this.wire.isUp) void this.takeSeat();
    else this.wire.open();
  }

  async leave(): Promise<void> {
    const goodbye = this.wire.request('room:leave', {}).catch(() => undefined);
    await Promise.race([goodbye, new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
    this.end({ kind: 'left' });
  }

  watch(cameras: readonly WatchedCamera[]): void {
    this.watched = cameras;
    void this.askForCameras();
  }

  async startSound(): Promise<void> {
    this.store.setState({ sound: await this.speakers.start() });
  }

  private listenTo(socket: RoomSocket): void {
    socket.on('room:change', (change) => {
      if (!takeChange(this.store, change)) void this.askForWhole();
    });
    socket.on('room:speaking', ({ seats }) => this.store.setState({ speaking: seats }));
    socket.on('room:closed', () => this.end({ kind: 'closed' }));
    socket.on('seat:elsewhere', () => this.end({ kind: 'elsewhere' }, { keepSeat: true }));
    socket.on('server:stopping', () => this.store.setState({ serverStopping: true }));
    socket.on('media:cameras', (cameras) => void this.media.see(cameras).catch(() => undefined));
    socket.on('media:lost', () => {
      this.store.setState({ sound: 'lost' });
      void this.survival.renew();
    });
  }

  private surviving(): Survival {
    return new Survival({
      transports: () => this.media.transports(),
      restartIce: (transport) => this.wire.request('media:restartIce', { transport }),
      renew: async () => this.wire.request('media:renew', { rtpCapabilities: await this.media.rtpCapabilities() }),
      take: async (offer) => {
        await this.media.take(offer);
        await this.askForCameras();
      },
      cut: () => this.wire.cut(),
    });
  }

  private async takeSeat(): Promise<void> {
    const rtpCapabilities = await this.media.rtpCapabilities();
    const keepMedia = this.media.id;
    try {
      const request = { name: this.name, rtpCapabilities, ...(keepMedia ? { keepMedia } : {}) };
      const reply = await this.wire.request('room:enter', request);
      if (reply.ok) await this.seated(reply.value);
      else this.refused(reply.code);
    } catch (error) {
      // The line was cut on the way, or the media did not come up: both begin anew with a new line.
      if (!(error instanceof NoAnswer)) this.media.drop();
      this.wire.cut();
    }
  }

  private async seated({ seat, view, own, media }: Entered): Promise<void> {
    const before = this.store.getState().own;
    this.store.setState({ view, own, serverStopping: false, presence: { kind: 'seated', line: 'up' } });
    window.addEventListener('online', this.networkChanged);
    if (before && before.seat !== seat) this.commands.reset(own.lastCommand);
    else this.commands.resume(own.lastCommand);
    if (media) await this.media.take(media);
    else await this.recoverIfBroken();
    await this.askForCameras();
    void this.takeUpDevices();
  }

  // A page that was loaded again finds its seat as it was: what was on comes on again, or the room is told that it is off.
  private async takeUpDevices(): Promise<void> {
    const { view, own, sending } = this.store.getState();
    const seat = view?.seats.find(({ id }) => id === own?.seat);
    if (!seat) return;
    if (!seat.muted && !sending) await (wasOn('microphone') ? this.unmuteOrMute() : this.devices.mute());
    if (seat.camera && !this.media.sending.camera) {
      await (wasOn('camera') ? this.devices.showCamera() : this.devices.hideCamera());
    }
  }

  private async unmuteOrMute(): Promise<void> {
    await this.devices.unmute();
    if (!this.store.getState().sending) await this.devices.mute();
  }

  private lineDown(): void {
    const { presence } = this.store.getState();
    if (presence.kind === 'seated') this.present({ kind: 'seated', line: 'down' });
    else if (presence.kind === 'entering') this.present({ kind: 'unreachable' });
  }

  private refused(code: Code): void {
    const wasSeated = this.store.getState().own !== null;
    if (wasSeated) this.end({ kind: 'lost' });
    else this.present({ kind: 'refused', code });
  }

  private recover(): Promise<void> {
    this.store.setState({ sound: 'lost' });
    return this.survival.recover().then(() => this.heardAgain());
  }

  private async heardAgain(): Promise<void> {
    const transports = await this.media.transports();
    const isLost = this.store.getState().sound === 'lost';
    if (isLost && transports.every(({ connectionState }) => connectionState === 'connected')) await this.startSound();
  }

  private async recoverIfBroken(): Promise<void> {
    const transports = await this.media.transports();
    if (transports.some(({ connectionState }) => connectionState !== 'connected')) await this.recover();
  }

  private async askForWhole(): Promise<void> {
    const reply = await this.wire.request('room:whole', {}).catch(() => null);
    if (reply?.ok) takeWhole(this.store, reply.value);
  }

  private async askForCameras(): Promise<void> {
    if (this.store.getState().presence.kind !== 'seated') return;
    await this.wire.request('media:watch', { cameras: [...this.watched] }).catch(() => undefined);
  }

  private present(presence: Presence): void {
    this.store.setState({ presence });
  }

  private end(presence: Presence, { keepSeat = false } = {}): void {
    window.removeEventListener('online', this.networkChanged);
    this.wire.close();
    this.devices.release();
    this.media.drop();
    this.speakers.stop();
    this.commands.reset(0);
    if (!keepSeat) forgetSeat(this.porch.meeting.link);
    this.store.setState({ presence, view: null, own: null, speaking: [], pictures: new Map(), sound: 'starting' });
  }
}
