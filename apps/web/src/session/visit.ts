import {
  type ChatMessage,
  type Code,
  type ConnectRefusal,
  type Entered,
  type Porch,
  type ServingToday,
} from '@homegroup/contracts';
import { type ChatTo, type CommonView, type SeatAction, type SeatId } from '@homegroup/room';
import { ServerClock } from './clock.js';
import { Commands } from './commands.js';
import { RoomMedia } from './media/room-media.js';
import { networkChanges } from './network.js';
import { OwnCamera } from './own-camera.js';
import { OwnMicrophone, type OwnDeviceSurroundings } from './own-microphone.js';
import { type RoomSession } from './room-session.js';
import { type Presence } from './room-state.js';
import { retryDelay } from './retry.js';
import { createRoomStore, setPicture } from './room-store.js';
import { forgetSeat } from './seat-token.js';
import { type RoomSocket } from './socket.js';
import { ViewKeeper } from './view-keeper.js';
import { Wire } from './wire.js';

const LEAVE_MS = 1_000;
/** How long a refusal is shown, in milliseconds. */
const REFUSAL_MS = 6_000;
/** Messages of the chat that the page keeps, until the room is left. */
const MESSAGES_KEPT = 200;
/** Reasons that pass by themselves: whoever has a seat waits and tries again. */
const PASSING: ReadonlySet<Code> = new Set(['INTERNAL', 'TOO_FAST', 'MEDIA_GONE', 'ROOM_CLOSED']);

/** One person's time in one room: takes the seat, takes it again after every cut, and tells the store. */
export class Visit {
  readonly store = createRoomStore();
  readonly media: RoomMedia;
  readonly microphone: OwnMicrophone;
  readonly camera: OwnCamera;
  readonly clock: ServerClock;
  private readonly wire: Wire;
  private readonly commands: Commands;
  private readonly view = new ViewKeeper(this.store, () => this.askForWhole());
  private name = '';
  private servicePass: string | undefined;
  private line = 0;
  private entering: Promise<void> | null = null;
  private refusalTimer: ReturnType<typeof setTimeout> | undefined;
  private unwatchNetwork: () => void = () => undefined;

  constructor(
    private readonly porch: Porch,
    socket: RoomSocket,
    loadDevice?: ConstructorParameters<typeof RoomMedia>[3],
  ) {
    this.wire = new Wire(socket, {
      up: () => this.lineUp(),
      down: () => this.lineDown(),
      refused: (code) => this.connectionRefused(code),
    });
    this.commands = new Commands((command) => this.wire.request('room:act', command));
    this.clock = new ServerClock(async () => (await this.wire.ask('clock:now', {})).at);
    const around = {
      picture: (seat: string, track: MediaStreamTrack | null) => setPicture(this.store, seat, track),
      sound: (sound: ReturnType<typeof this.store.getState>['sound']) => this.store.setState({ sound }),
    };
    this.media = new RoomMedia(this.wire, porch.media, around, loadDevice);
    const { store, media } = this;
    const devices: OwnDeviceSurroundings = { store, media, act: (action) => this.act(action) };
    this.microphone = new OwnMicrophone(devices);
    this.camera = new OwnCamera(devices);
    this.listenTo(socket);
    store.subscribe(({ view, own }, before) => {
      if (view && own && view !== before.view) this.obey(view, own.seat);
    });
  }

  /** Null once the room has applied it, else why not. Waits through a cut line. */
  async act(action: SeatAction): Promise<Code | null> {
    const code = await this.commands.act(action);
    if (code !== null && this.hasSeat) this.tellRefusal(code);
    if (code === null && action.kind === 'vote') this.voted(action.ballot);
    return code;
  }

  /** Null once it was passed on, else why not; nothing is sent again by itself. */
  async say(text: string, to: ChatTo): Promise<Code | null> {
    const reply = await this.wire.request('chat:say', { text, to }).catch(() => null);
    if (!reply) return 'INTERNAL';
    return reply.ok ? null : reply.code;
  }

  /** Null where the line is cut, or there is no seat. */
  async whoServes(): Promise<ServingToday | null> {
    const reply = await this.wire.request('room:roster', {}).catch(() => null);
    return reply?.ok ? reply.value : null;
  }

  /** Someone is about to come in. */
  prepare(): void {
    this.wire.warm();
  }

  enter(who: Parameters<RoomSession['enter']>[0]): void {
    const { kind } = this.store.getState().presence;
    if (kind === 'seated' || kind === 'entering' || kind === 'unreachable') return;
    this.name = who.name;
    this.servicePass = who.servicePass;
    this.microphone.adopt(who.microphone);
    this.present({ kind: 'entering' });
    this.unwatchNetwork = networkChanges(() => this.media.networkChanged());
    this.wire.open();
  }

  async leave(): Promise<void> {
    await Promise.race([this.sayGoodbye(), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
    this.end({ kind: 'left' });
  }

  private listenTo(socket: RoomSocket): void {
    socket.on('room:change', (change) => this.view.take(change));
    socket.on('room:speaking', ({ seats }) => this.store.setState({ speaking: seats }));
    socket.on('chat:message', (message) => this.read(message));
    socket.on('room:closed', () => this.end({ kind: 'closed' }));
    socket.on('seat:elsewhere', () => this.end({ kind: 'elsewhere' }, { keepsSeat: true }));
    socket.on('server:stopping', () => this.store.setState({ serverStopping: true }));
    socket.on('media:cameras', (cameras) => this.media.see(cameras));
    socket.on('media:lost', () => this.media.lost());
  }

  private obey(view: CommonView, seat: SeatId): void {
    this.microphone.follow(view, seat);
    if (view.queue.indexOf(seat) === 0) this.microphone.prepare();
  }

  private voted(votedIn: number): void {
    const { own } = this.store.getState();
    if (own) this.store.setState({ own: { ...own, votedIn } });
  }

  private tellRefusal(refusal: Code): void {
    clearTimeout(this.refusalTimer);
    this.store.setState({ refusal });
    this.refusalTimer = setTimeout(() => this.store.setState({ refusal: null }), REFUSAL_MS);
  }

  private read(message: ChatMessage): void {
    const { messages } = this.store.getState();
    this.store.setState({ messages: [...messages, message].slice(-MESSAGES_KEPT) });
  }

  private lineUp(): void {
    this.line += 1;
    if (this.store.getState().presence.kind === 'unreachable') this.present({ kind: 'entering' });
    this.entering = this.takeSeat(this.line);
  }

  private async takeSeat(line: number): Promise<void> {
    const rtpCapabilities = await this.media.rtpCapabilities();
    if (line !== this.line) return;
    const keepMedia = this.media.id;
    const request = {
      name: this.name,
      isVisitor: false,
      rtpCapabilities,
      ...(keepMedia === null ? {} : { keepMedia }),
      ...(this.servicePass === undefined ? {} : { servicePass: this.servicePass }),
    };
    const reply = await this.wire.request('room:enter', request).catch(() => null);
    if (!reply || line !== this.line) return;
    if (reply.ok) this.seated(reply.value);
    else this.entryRefused(reply.code);
  }

  private seated({ seat, view, own, media }: Entered): void {
    const before = this.store.getState().own?.seat ?? null;
    const isSame = before === seat;
    // It is good for one seat.
    this.servicePass = undefined;
    this.wire.settled();
    if (!isSame) this.commands.forget();
    if (!isSame) this.store.setState({ pictures: new Map(), messages: [], script: null });
    this.view.takeWhole(view);
    this.store.setState({ own, serverStopping: false, presence: { kind: 'seated', line: 'up' } });
    this.commands.resume(own.lastCommand);
    this.media.take(media);
    const seatView = view.seats.find(({ id }) => id === seat);
    if (seatView) {
      const taken = { seat: seatView, isFirst: before === null, isSame };
      void this.microphone.takeUp(taken);
      void this.camera.takeUp(taken);
    }
    void this.clock.measure();
    if (view.order.length > 0) void this.takeScript(this.line);
  }

  private lineDown(): void {
    this.line += 1;
    this.commands.hold();
    this.view.awaitWhole();
    const { presence } = this.store.getState();
    if (presence.kind === 'seated') {
      this.store.setState({ presence: { kind: 'seated', line: 'down' }, speaking: [] });
    } else if (presence.kind === 'entering') {
      this.present({ kind: 'unreachable' });
    }
  }

  private connectionRefused(code: ConnectRefusal['code']): boolean {
    if (this.hasSeat && PASSING.has(code)) return true;
    this.end({ kind: 'refused', code }, { keepsSeat: true, keepsMicrophone: !this.hasSeat });
    return false;
  }

  private entryRefused(code: Code): void {
    if (!this.hasSeat) this.end({ kind: 'refused', code }, { keepsSeat: true, keepsMicrophone: true });
    else if (PASSING.has(code)) this.wire.cut();
    else this.end({ kind: 'lost' });
  }

  private get hasSeat(): boolean {
    return this.store.getState().own !== null;
  }

  private async askForWhole(): Promise<CommonView | null> {
    const reply = await this.wire.request('room:whole', {}).catch(() => null);
    return reply?.ok ? reply.value : null;
  }

  /** The words do not change while the room lasts. Asked for until they are here; with a cut line they come with the seat. */
  private async takeScript(line: number, attempt = 1): Promise<void> {
    if (line !== this.line || this.store.getState().script) return;
    const reply = await this.wire.request('room:script', {}).catch(() => null);
    if (line !== this.line) return;
    if (reply?.ok) this.store.setState({ script: reply.value });
    else setTimeout(() => void this.takeScript(line, attempt + 1), retryDelay(attempt));
  }

  // A seat that is being taken at this moment must be there before it can be left.
  private async sayGoodbye(): Promise<void> {
    await this.entering;
    await this.wire.request('room:leave', {}).catch(() => undefined);
  }

  private present(presence: Presence): void {
    this.store.setState({ presence });
  }

  private end(presence: Presence, { keepsSeat = false, keepsMicrophone = false } = {}): void {
    this.line += 1;
    this.unwatchNetwork();
    this.wire.close();
    this.camera.release();
    if (!keepsMicrophone) this.microphone.release();
    this.media.end();
    this.commands.hold();
    this.commands.forget();
    this.view.awaitWhole();
    if (!keepsSeat) forgetSeat(this.porch.meeting.link);
    const gone = { view: null, own: null, script: null, speaking: [], messages: [] };
    const pictures = new Map<string, MediaStreamTrack>();
    this.store.setState({ ...gone, pictures, presence, sound: 'starting', serverStopping: false });
  }
}
