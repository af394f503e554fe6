import { type Code, type ConnectRefusal, type Entered, type MemberToken, type Porch } from '@homegroup/contracts';
import { type CommonView, type SeatAction, type SeatId } from '@homegroup/room';
import { AtTheDoor, type Comer } from './at-the-door.js';
import { ServerClock } from './clock.js';
import { Commands } from './commands.js';
import { RoomMedia } from './media/room-media.js';
import { mediaShown } from './media-shown.js';
import { networkChanges } from './network.js';
import { OwnCamera } from './own-camera.js';
import { noticed, shownNow } from './noticed.js';
import { OwnMicrophone, type OwnDeviceSurroundings } from './own-microphone.js';
import { OwnReceipts } from './own-receipts.js';
import { PorchStay } from './porch-stay.js';
import { PorchVoice } from './porch-voice.js';
import { type Solver, work } from './proof.js';
import { refusalShown } from './refusal-shown.js';
import { type RoomSession } from './room-session.js';
import { type Presence } from './room-state.js';
import { createRoomStore } from './room-store.js';
import { ScriptKeeper } from './script-keeper.js';
import { forgetSeat } from './seat-token.js';
import { type RoomSocket } from './socket.js';
import { startSolver } from './start-solver.js';
import { Talk } from './talk.js';
import { ViewKeeper } from './view-keeper.js';
import { Wire } from './wire.js';

const LEAVE_MS = 1_000;
/** Reasons that pass by themselves: whoever has a seat waits and tries again. */
const PASSING: ReadonlySet<Code> = new Set(['INTERNAL', 'TOO_FAST', 'MEDIA_GONE', 'ROOM_CLOSED']);
/** Where one is on the way in, or in: to come in once more does nothing. */
const ON_THE_WAY: ReadonlySet<Presence['kind']> = new Set(['entering', 'working', 'waiting', 'seated', 'unreachable']);
interface VisitParts {
  readonly loadDevice?: ConstructorParameters<typeof RoomMedia>[3];
  readonly memberToken?: () => Promise<MemberToken | null>;
  readonly startSolver?: () => Promise<Solver>;
}

/** One person's time in one room: knocks where it must, takes the seat, takes it again after every cut, and tells the store. */
export class Visit {
  readonly store = createRoomStore();
  readonly media: RoomMedia;
  readonly microphone: OwnMicrophone;
  readonly camera: OwnCamera;
  readonly voice: PorchVoice;
  readonly clock: ServerClock;
  readonly wire: Wire;
  private readonly commands: Commands;
  private readonly view = new ViewKeeper(this.store, () => this.askForWhole());
  private readonly door: AtTheDoor;
  private readonly script: ScriptKeeper;
  readonly talk: Talk;
  readonly receipts: OwnReceipts;
  private readonly stay: PorchStay;
  private comer: Comer = { name: '', isVisitor: false, servicePass: undefined };
  private line = 0;
  private entering: Promise<void> | null = null;
  private readonly tellRefusal = refusalShown(this.store);
  private unwatchNetwork: () => void = () => undefined;

  constructor(
    private readonly porch: Porch,
    socket: RoomSocket,
    private readonly parts: VisitParts = {},
  ) {
    this.wire = new Wire(socket, {
      up: () => this.lineUp(),
      down: () => this.lineDown(),
      refused: (code) => this.connectionRefused(code),
    });
    this.commands = new Commands((command) => this.wire.request('room:act', command));
    this.door = new AtTheDoor(this.wire, {
      memberToken: parts.memberToken ?? (() => Promise.resolve(null)),
      work: () => this.work(),
    });
    this.script = new ScriptKeeper(this.wire, this.store);
    this.receipts = new OwnReceipts(this.wire, this.store, porch.meeting.givesReceipts);
    this.talk = new Talk(this.wire, this.store, socket);
    this.stay = new PorchStay(this.store, socket, {
      knock: () => this.lineUp(),
      end: (presence) => this.end(presence),
    });
    this.clock = new ServerClock(async () => (await this.wire.ask('clock:now', {})).at);
    const shown = mediaShown(this.store, () => this.camera);
    this.media = new RoomMedia(this.wire, porch.media, shown, parts.loadDevice);
    const { store, media } = this;
    const devices: OwnDeviceSurroundings = { store, media, act: (action) => this.act(action) };
    this.microphone = new OwnMicrophone(devices);
    this.camera = new OwnCamera(devices);
    this.voice = new PorchVoice({ wire: this.wire, store, media, route: porch.media }, socket);
    this.listenTo(socket);
    store.subscribe(({ view, own }, before) => {
      if (!view || !own || view === before.view) return;
      this.obey(view, own.seat);
      if (before.view) this.notice(shownNow(before.view.seats, view.seats));
    });
  }

  /** Null once the room has applied it, else why not. Waits through a cut line. */
  async act(action: SeatAction): Promise<Code | null> {
    const code = await this.commands.act(action);
    if (code !== null && this.hasSeat) this.tellRefusal(code);
    if (code === null && action.kind === 'vote') this.voted(action.ballot);
    return code;
  }

  /** Someone is about to come in. */
  prepare(): void {
    this.wire.warm();
  }

  enter(who: Parameters<RoomSession['enter']>[0]): void {
    if (ON_THE_WAY.has(this.presence.kind)) return;
    const { name, isVisitor = false, servicePass } = who;
    this.comer = { name, isVisitor, servicePass };
    this.microphone.adopt(who.microphone);
    this.present({ kind: 'entering' });
    this.unwatchNetwork = networkChanges(() => this.media.networkChanged());
    this.wire.open();
  }

  async leave(): Promise<void> {
    const wasAtPorch = this.stay.waiting !== null;
    await Promise.race([this.sayGoodbye(), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
    this.end({ kind: wasAtPorch ? 'outside' : 'left' });
  }

  private listenTo(socket: RoomSocket): void {
    socket.on('room:change', (change) => this.view.take(change));
    socket.on('room:speaking', ({ seats }) => {
      this.store.setState({ speaking: seats });
      this.notice(seats);
    });
    socket.on('room:porch', (porch) => {
      const { own } = this.store.getState();
      if (own) this.store.setState({ own: { ...own, porch } });
    });
    socket.on('seat:sentAway', ({ isBan }) => this.end({ kind: 'sentAway', isBan }));
    socket.on('room:closed', () => {
      if (this.stay.waiting) this.stay.roomClosed();
      else this.end({ kind: 'closed' });
    });
    socket.on('seat:elsewhere', () => this.end({ kind: 'elsewhere' }, { keepsSeat: true }));
    socket.on('server:stopping', () => this.store.setState({ serverStopping: true }));
    socket.on('media:cameras', (cameras) => this.media.see(cameras));
    socket.on('media:lost', () => this.media.lost());
  }

  private obey(view: CommonView, seat: SeatId): void {
    this.microphone.follow(view, seat);
    if (view.queue.indexOf(seat) === 0) this.microphone.prepare();
  }

  private notice(seats: readonly SeatId[]): void {
    this.store.setState({ noticed: noticed(this.store.getState().noticed, seats) });
  }

  private voted(votedIn: number): void {
    const { own } = this.store.getState();
    if (own) this.store.setState({ own: { ...own, votedIn } });
  }

  private lineUp(): void {
    this.line += 1;
    if (this.presence.kind === 'unreachable') this.present({ kind: 'entering' });
    this.entering = this.takeSeat(this.line);
  }

  private get presence(): Presence {
    return this.store.getState().presence;
  }

  private async takeSeat(line: number): Promise<void> {
    const isCurrent = () => line === this.line;
    const rtpCapabilities = await this.media.rtpCapabilities();
    if (!isCurrent()) return;
    const keepMedia = this.media.id;
    const media = { rtpCapabilities, ...(keepMedia === null ? {} : { keepMedia }) };
    const arrival = await this.door.come(this.comer, media, isCurrent);
    if (arrival?.kind === 'seated') this.seated(arrival.entered);
    else if (arrival?.kind === 'waiting') this.waits(arrival.knock);
    else if (arrival?.kind === 'refused') this.entryRefused(arrival.code);
  }

  private async work() {
    const { presence } = this;
    this.present({ kind: 'working' });
    const done = await work(this.porch.meeting.link, this.parts.startSolver ?? startSolver);
    if (this.presence.kind === 'working') this.present(presence);
    return done;
  }

  /** Somebody opens, perhaps much later. A seat that was given up meanwhile is no longer this person's. */
  private waits(knock: SeatId): void {
    this.wire.settled();
    if (this.hasSeat) this.letGo();
    this.stay.begin(knock);
  }

  private seated({ seat, view, own, media }: Entered): void {
    const before = this.store.getState().own?.seat ?? null;
    const isSame = before === seat;
    // It is good for one seat.
    this.comer = { ...this.comer, servicePass: undefined };
    this.wire.settled();
    if (!isSame) this.commands.forget();
    if (!isSame) this.store.setState({ pictures: new Map(), noticed: [], messages: [], script: null });
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
    const { line } = this;
    if (view.order.length > 0) void this.script.take(() => line === this.line);
  }

  private lineDown(): void {
    this.line += 1;
    this.commands.hold();
    this.view.awaitWhole();
    this.stay.lineDown();
    const { presence } = this;
    if (presence.kind === 'seated') {
      this.store.setState({ presence: { kind: 'seated', line: 'down' }, speaking: [] });
    } else if (presence.kind === 'entering' || presence.kind === 'working') {
      this.present({ kind: 'unreachable' });
    }
  }

  private connectionRefused(code: ConnectRefusal['code']): boolean {
    if (this.hasPlace && PASSING.has(code)) return true;
    this.end({ kind: 'refused', code }, { keepsSeat: true, keepsMicrophone: !this.hasSeat });
    return false;
  }

  private entryRefused(code: Code): void {
    if (code === 'BANNED') this.end({ kind: 'sentAway', isBan: true });
    else if (this.hasPlace && PASSING.has(code)) this.wire.cut();
    else if (this.hasSeat) this.end({ kind: 'lost' });
    else this.end({ kind: 'refused', code }, { keepsSeat: true, keepsMicrophone: true });
  }

  /** In the room, or at its porch. */
  private get hasPlace(): boolean {
    return this.hasSeat || this.stay.waiting !== null;
  }

  private get hasSeat(): boolean {
    return this.store.getState().own !== null;
  }

  private async askForWhole(): Promise<CommonView | null> {
    const reply = await this.wire.request('room:whole', {}).catch(() => null);
    return reply?.ok ? reply.value : null;
  }

  // A seat that is being taken at this moment must be there before it can be left.
  private async sayGoodbye(): Promise<void> {
    await this.entering;
    // Asked for in the same breath: with the seat goes what it could attest.
    const receipt = this.receipts.take();
    await this.wire.request(this.stay.waiting ? 'door:leave' : 'room:leave', {}).catch(() => undefined);
    await receipt;
  }

  private present(presence: Presence): void {
    this.store.setState({ presence });
  }

  private end(presence: Presence, { keepsSeat = false, keepsMicrophone = false } = {}): void {
    this.line += 1;
    this.unwatchNetwork();
    this.stay.lineDown();
    this.wire.close();
    this.letGo({ keepsMicrophone });
    if (!keepsSeat) forgetSeat(this.porch.meeting.link);
    this.present(presence);
  }

  /** All that belongs to a seat goes with it. */
  private letGo({ keepsMicrophone = false } = {}): void {
    this.camera.release();
    if (!keepsMicrophone) this.microphone.release();
    this.media.end();
    this.commands.hold();
    this.commands.forget();
    this.view.awaitWhole();
    this.store.setState({ view: null, own: null, script: null, speaking: [], noticed: [], messages: [] });
    this.store.setState({ pictures: new Map(), sound: 'starting', serverStopping: false });
  }
}
