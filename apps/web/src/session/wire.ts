import {
  type Code,
  type ConnectRefusal,
  type Reply,
  type ReplyValues,
  type RequestName,
  type RequestPayload,
} from '@homegroup/contracts';
import { retryDelay } from './retry.js';
import { refusalIn, type RoomSocket } from './socket.js';

/** Where a fifth of all packets is lost a request and its answer may take ten seconds; a new line would take no less. */
const REPLY_TIMEOUT_MS = 12_000;
/** A line that is alive answers sooner, even a slow one. */
const PROBE_TIMEOUT_MS = 2_500;

/** No answer came: the line was cut, or the server is too slow. Whether the request took effect is not known. */
export class NoAnswer extends Error {}

/** The server's word against a request. */
export class Refused extends Error {
  constructor(readonly code: Code) {
    super(code);
  }
}

export interface WireListener {
  /** The line is up, for the first time or again. */
  up(): void;
  /** The line is down; the next attempt is on its way. */
  down(): void;
  /** The server will have no connection. Whether to try again all the same. */
  refused(code: ConnectRefusal['code']): boolean;
}

/** The connection to the room: typed requests, and attempts to come back for as long as it is wanted. */
export class Wire {
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private wanted = false;
  // The network or the page is back: a line that waits tries at once, and one that seems up shows whether it is.
  private readonly lookAgain = () => {
    if (document.visibilityState === 'hidden') return;
    if (this.timer) this.connect();
    else void this.probe();
  };

  constructor(
    readonly socket: RoomSocket,
    private readonly listener: WireListener,
  ) {
    socket.on('connect', () => listener.up());
    socket.on('disconnect', () => this.lost());
    socket.on('connect_error', (error) => this.failed(error));
  }

  get isUp(): boolean {
    return this.socket.connected;
  }

  open(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.attempt = 0;
    window.addEventListener('online', this.lookAgain);
    document.addEventListener('visibilitychange', this.lookAgain);
    this.connect();
  }

  /** Opens the connection without taking up the line: a moment later that costs one message less. The server lets it go again. */
  warm(): void {
    if (!this.wanted) this.socket.io.open();
  }

  /** Ends the line for good, until `open` is called again. */
  close(): void {
    this.wanted = false;
    this.clear();
    window.removeEventListener('online', this.lookAgain);
    document.removeEventListener('visibilitychange', this.lookAgain);
    this.socket.disconnect();
  }

  /** Cuts the line and takes it up anew. */
  cut(): void {
    if (this.socket.connected) this.socket.disconnect();
  }

  /** The line has served its purpose; only now do attempts after a cut begin at once again. */
  settled(): void {
    this.attempt = 0;
  }

  /** Cuts a line that no longer answers, well before a ping would find out. */
  async probe(): Promise<void> {
    await this.request('clock:now', {}, PROBE_TIMEOUT_MS).catch(() => undefined);
  }

  /** @throws NoAnswer */
  async request<E extends RequestName>(
    name: E,
    payload: RequestPayload<E>,
    timeoutMs = REPLY_TIMEOUT_MS,
  ): Promise<Reply<ReplyValues[E]>> {
    // socket.io would keep it and send it before the seat is taken again.
    if (!this.socket.connected) throw new NoAnswer();
    // socket.io's types do not follow a name that is itself a type parameter.
    const socket = this.socket.timeout(timeoutMs) as unknown as {
      emitWithAck(name: E, payload: RequestPayload<E>): Promise<Reply<ReplyValues[E]>>;
    };
    try {
      return await socket.emitWithAck(name, payload);
    } catch {
      // A line that leaves a request unanswered is dead, or as good as dead.
      this.cut();
      throw new NoAnswer();
    }
  }

  /** The value of the answer. @throws NoAnswer @throws Refused */
  async ask<E extends RequestName>(name: E, payload: RequestPayload<E>): Promise<ReplyValues[E]> {
    const reply = await this.request(name, payload);
    if (!reply.ok) throw new Refused(reply.code);
    return reply.value;
  }

  private lost(): void {
    if (!this.wanted) return;
    this.listener.down();
    this.again();
  }

  private failed(error: Error): void {
    if (!this.wanted) return;
    const code = refusalIn(error);
    if (code !== null && !this.listener.refused(code)) {
      this.close();
      return;
    }
    this.listener.down();
    this.again();
  }

  private again(): void {
    this.clear();
    if (!this.wanted) return;
    this.timer = setTimeout(() => this.connect(), retryDelay(this.attempt));
    this.attempt += 1;
  }

  private connect(): void {
    this.clear();
    this.socket.connect();
  }

  private clear(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
