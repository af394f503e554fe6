import { randomBytes } from 'node:crypto';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type ClientEvents,
  type Code,
  type DoorAnswer,
  type Entered,
  type Porch,
  type Reply,
  type ReplyValues,
  type RequestName,
  type RequestPayload,
  type ServerEvents,
} from '@homegroup/contracts';
import { applyChange, type CommonView, type PlainAction, type PorchView, type SeatAction } from '@homegroup/room';
import { io, type Socket } from 'socket.io-client';
import { proofFor } from './proof.js';

const REPLY_TIMEOUT_MS = 10_000;

/** The server's word against a request. */
export class RequestRefused extends Error {
  constructor(readonly code: Code) {
    super(code);
  }
}

export interface MemberOptions {
  readonly url: string;
  readonly meeting?: string;
  readonly token?: string;
  /** The tab's token. */
  readonly device?: string;
  readonly protocol?: number;
  readonly origin?: string;
  /** The address on this machine that it comes from, such as `127.7.0.1`: each network is another one to the server. */
  readonly from?: string;
}

/** Someone in a room who speaks the protocol, without a page: what a test or a benchmark puts in the seats. */
export class Member {
  view: CommonView | null = null;
  seat: string | null = null;
  /** What it sees of the porch, where it may answer a knock. */
  waiting: PorchView | null = null;
  /** What came in since connecting: socket.io messages, and their bytes without websocket framing. */
  readonly received = { messages: 0, bytes: 0 };
  private number = 0;

  private constructor(
    readonly socket: Socket<ServerEvents, ClientEvents>,
    readonly token: string,
    readonly url: string,
    readonly meeting: string,
    /** The tab's token. */
    readonly device: string,
  ) {
    socket.on('room:change', (change) => {
      const next = this.view && applyChange(this.view, change);
      if (next) this.view = next;
      else if (this.view) void this.request('room:whole', {}).then((whole) => (this.view = whole));
    });
    socket.on('room:porch', (porch) => (this.waiting = porch));
    socket.io.engine.on('packet', ({ data }: { data?: string }) => {
      this.received.messages += 1;
      this.received.bytes += Buffer.byteLength(data ?? '') + 1;
    });
  }

  /** Connects; rejects with `RequestRefused` when the server refuses the handshake. */
  static async connect(options: MemberOptions): Promise<Member> {
    const {
      url,
      meeting = 'demo',
      token = newToken(),
      device = newToken(),
      protocol = PROTOCOL_VERSION,
      origin = url,
      from,
    } = options;
    const socket: Socket<ServerEvents, ClientEvents> = io(url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin },
      ...(from === undefined ? {} : { localAddress: from }),
      auth: { protocol, meeting, token, device },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) => {
        socket.close();
        const { data } = error as { data?: { code?: Code } };
        reject(data?.code ? new RequestRefused(data.code) : error);
      });
    });
    return new Member(socket, token, url, meeting, device);
  }

  /** Connects and enters, to listen without media. */
  static async enter(options: MemberOptions & { readonly name: string }): Promise<Member> {
    const member = await Member.connect(options);
    await member.enter(options.name);
    return member;
  }

  async request<E extends RequestName>(name: E, payload: RequestPayload<E>): Promise<ReplyValues[E]> {
    const reply = await this.ask(name, payload);
    if (!reply.ok) throw new RequestRefused(reply.code);
    return reply.value as ReplyValues[E];
  }

  async enter(name: string, more: Partial<Omit<RequestPayload<'room:enter'>, 'name'>> = {}): Promise<Entered> {
    const rtpCapabilities = more.rtpCapabilities ?? (await this.porch()).media.rtpCapabilities;
    const coming = { isVisitor: false, ...more, name, rtpCapabilities };
    const entered = await this.working((proof) => this.request('room:enter', { ...coming, ...proof }));
    this.view = entered.view;
    this.seat = entered.seat;
    this.number = entered.own.lastCommand;
    this.waiting = entered.own.porch;
    return entered;
  }

  /** Waits at the porch, or goes on waiting. The answer may come before this does: ask for it with `whenAnswered` first. */
  async knock(name: string, more: Partial<Omit<RequestPayload<'door:knock'>, 'name'>> = {}): Promise<string> {
    const coming = { isVisitor: false, ...more, name };
    return (await this.working((proof) => this.request('door:knock', { ...coming, ...proof }))).knock;
  }

  /** Resolves when a knock is answered from now on. */
  whenAnswered(): Promise<DoorAnswer['kind']> {
    return new Promise((resolve) => this.socket.once('door:answer', ({ kind }) => resolve(kind)));
  }

  /** One action of this seat, with its next number; those that need no more are named by their kind. */
  async act(asked: PlainAction | SeatAction): Promise<void> {
    const action = typeof asked === 'string' ? { kind: asked } : asked;
    const number = this.number + 1;
    this.number = number;
    try {
      await this.request('room:act', { action, number });
    } catch (error) {
      // A refused command uses up no number.
      if (error instanceof RequestRefused && this.number === number) this.number -= 1;
      throw error;
    }
  }

  /** The number of the last action that this seat gave. */
  get lastNumber(): number {
    return this.number;
  }

  /** Resolves when the room closes from now on. */
  whenClosed(): Promise<void> {
    return new Promise((resolve) => this.socket.once('room:closed', () => resolve()));
  }

  /** Cuts the line without a word, as a phone in a tunnel does. */
  cut(): void {
    this.socket.io.engine.close();
  }

  close(): void {
    this.socket.close();
  }

  async porch(): Promise<Porch> {
    const response = await fetch(`${this.url}/api/meetings/${this.meeting}`);
    return (await response.json()) as Porch;
  }

  // Does the work that a door asks for when many come, as a page does.
  private async working<T>(ask: (proof: { readonly proof?: string }) => Promise<T>): Promise<T> {
    try {
      return await ask({});
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.code !== 'PROOF_NEEDED') throw error;
      return ask({ proof: await proofFor(this.url, this.meeting) });
    }
  }

  private async ask(name: RequestName, payload: unknown): Promise<Reply<unknown>> {
    // socket.io's types do not follow a name that is itself a type parameter.
    const emit = this.socket
      .timeout(REPLY_TIMEOUT_MS)
      .emitWithAck.bind(this.socket.timeout(REPLY_TIMEOUT_MS)) as unknown as (
      name: string,
      payload: unknown,
    ) => Promise<Reply<unknown>>;
    return emit(name, payload);
  }
}

/** 256 random bits, as a page makes them. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
