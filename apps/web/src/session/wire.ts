import {
  ConnectRefusal,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type ClientEvents,
  type Reply,
  type ReplyValues,
  type RequestName,
  type RequestPayload,
  type ServerEvents,
} from '@homegroup/contracts';
import { io, type Socket } from 'socket.io-client';
import { retryDelay } from './retry.js';

const REPLY_TIMEOUT_MS = 8_000;
const CONNECT_TIMEOUT_MS = 5_000;

export type RoomSocket = Socket<ServerEvents, ClientEvents>;

/** No answer came: the line was cut, or the server is too slow. Whether the request took effect is not known. */
export class NoAnswer extends Error {}

export interface WireListener {
  /** The line is up, for the first time or again. */
  up(): void;
  /** The line is down; the next attempt is on its way. */
  down(): void;
  refused(refusal: ConnectRefusal): void;
}

/** A socket that is not yet connecting; `token` is asked for with every attempt. */
export function openSocket(meeting: string, token: () => string): RoomSocket {
  return io({
    path: SOCKET_PATH,
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    timeout: CONNECT_TIMEOUT_MS,
    auth: (say) => say({ protocol: PROTOCOL_VERSION, meeting, token: token() }),
  });
}

/** The connection to the room: typed requests, and attempts to come back for as long as it is wanted. */
export class Wire {
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private wanted = false;
  private readonly retryNow = () => {
    if (this.wanted && !this.socket.active && !this.socket.connected) this.connect();
  };

  constructor(
    readonly socket: RoomSocket,
    private readonly listener: WireListener,
  ) {
    socket.on('connect', () => this.connected());
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
    window.addEventListener('online', this.retryNow);
    document.addEventListener('visibilitychange', this.retryNow);
    this.connect();
  }

  /** Ends the line for good, until `open` is called again. */
  close(): void {
    this.wanted = false;
    this.clear();
    window.removeEventListener('online', this.retryNow);
    document.removeEventListener('visibilitychange', this.retryNow);
    this.socket.disconnect();
  }

  /** Cuts the line and takes it up anew: the last resort when media do not come back. */
  cut(): void {
    if (this.socket.connected) this.socket.disconnect();
  }

  /** @throws NoAnswer */
  async request<E extends RequestName>(name: E, payload: RequestPayload<E>): Promise<Reply<ReplyValues[E]>> {
    if (!this.socket.connected) throw new NoAnswer();
    // socket.io's types do not follow a name that is itself a type parameter.
    const socket = this.socket.timeout(REPLY_TIMEOUT_MS) as unknown as {
      emitWithAck(name: E, payload: RequestPayload<E>): Promise<Reply<ReplyValues[E]>>;
    };
    try {
      return await socket.emitWithAck(name, payload);
    } catch {
      throw new NoAnswer();
    }
  }

  private connected(): void {
    this.attempt = 0;
    this.clear();
    this.listener.up();
  }

  private lost(): void {
    if (!this.wanted) return;
    this.listener.down();
    this.again();
  }

  private failed(error: Error): void {
    if (!this.wanted) return;
    const refusal = ConnectRefusal.safeParse('data' in error ? error.data : undefined);
    if (refusal.success) return void this.listener.refused(refusal.data);
    this.listener.down();
    this.again();
  }

  private again(): void {
    this.clear();
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
