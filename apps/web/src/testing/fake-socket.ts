import {
  type Reply,
  type RequestName,
  type ReplyValues,
  type RequestPayload,
  type ServerEvents,
} from '@homegroup/contracts';
import { type RoomSocket } from '../session/socket.js';

interface Request {
  readonly name: RequestName;
  readonly payload: unknown;
}

type Answers = { [E in RequestName]?: (payload: RequestPayload<E>) => Reply<ReplyValues[E]> | 'silence' };
type Handler = (...args: readonly unknown[]) => void;

/** A socket whose other end is the test: it connects, refuses, answers, falls silent and is cut when told to. */
export class FakeSocket {
  connected = false;
  attempts = 0;
  readonly requests: Request[] = [];
  /** How often the connection was opened ahead of the line. */
  warmed = 0;
  readonly io = { open: () => void (this.warmed += 1) };
  answers: Answers = {};
  private readonly handlers = new Map<string, Handler[]>();
  private readonly open = new Set<(error: Error) => void>();

  /** As the session takes it. */
  get socket(): RoomSocket {
    return this as unknown as RoomSocket;
  }

  on(event: string, handler: Handler): this {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
    return this;
  }

  connect(): this {
    this.attempts += 1;
    return this;
  }

  disconnect(): this {
    this.cut();
    return this;
  }

  timeout(ms: number) {
    return {
      emitWithAck: (name: RequestName, payload: unknown) => this.request(name, payload, ms),
    };
  }

  accept(): void {
    this.connected = true;
    this.fire('connect');
  }

  /** The server's word against the connection, or no server at all. */
  fail(code?: string): void {
    this.fire('connect_error', Object.assign(new Error(code ?? 'no way'), code ? { data: { code } } : {}));
  }

  cut(): void {
    if (!this.connected) return;
    this.connected = false;
    for (const reject of this.open) reject(new Error('socket has been disconnected'));
    this.open.clear();
    this.fire('disconnect');
  }

  say<E extends keyof ServerEvents>(event: E, ...args: Parameters<ServerEvents[E]>): void {
    this.fire(event, ...args);
  }

  asked<E extends RequestName>(name: E): RequestPayload<E>[] {
    return this.requests.filter((request) => request.name === name).map(({ payload }) => payload as RequestPayload<E>);
  }

  private request(name: RequestName, payload: unknown, timeoutMs: number): Promise<unknown> {
    this.requests.push({ name, payload });
    const answer = (this.answers[name] as ((payload: unknown) => Reply<unknown> | 'silence') | undefined)?.(payload);
    if (answer !== undefined && answer !== 'silence') return Promise.resolve(answer);
    return new Promise((_, reject) => {
      this.open.add(reject);
      setTimeout(() => reject(new Error('operation has timed out')), timeoutMs);
    });
  }

  private fire(event: string, ...args: readonly unknown[]): void {
    for (const handler of this.handlers.get(event) ?? []) handler(...args);
  }
}
