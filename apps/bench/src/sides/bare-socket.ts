import { WebSocket } from 'ws';
import { type Ask, Reply } from '../bare/protocol.js';

/** One ask without its number. */
type Asked<A = Ask> = A extends Ask ? Omit<A, 'n'> : never;

/** A plain websocket to the bare forwarder. */
export class BareSocket {
  readonly received = { events: 0, mediaEvents: 0, bytes: 0 };
  /** What was said to everyone comes here. */
  onText: () => void = () => undefined;
  private readonly asked = new Map<number, (value: unknown) => void>();
  private last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.take(data));
  }

  static async open(port: number): Promise<BareSocket> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new BareSocket(socket);
  }

  /** The reply's value, which is what the bare forwarder's own functions give. */
  async ask<T>(asked: Asked): Promise<T> {
    const n = (this.last += 1);
    const reply = new Promise<unknown>((resolve) => this.asked.set(n, resolve));
    this.socket.send(JSON.stringify({ n, ...asked }));
    return (await reply) as T;
  }

  close(): void {
    this.socket.close();
  }

  private take(data: Buffer): void {
    this.received.bytes += data.length;
    const parsed: unknown = JSON.parse(data.toString());
    const reply = Reply.safeParse(parsed);
    if (!reply.success) {
      this.received.events += 1;
      this.onText();
      return;
    }
    const { n, value } = reply.data;
    this.asked.get(n)?.(value);
    this.asked.delete(n);
  }
}
