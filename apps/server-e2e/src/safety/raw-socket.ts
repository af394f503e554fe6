import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface RawOptions {
  readonly port: number;
  readonly from?: string;
  /** The first line and the headers; what a browser would send when it is left out. */
  readonly request?: string;
  readonly origin?: string;
}

const ENOUGH_BYTES = 64 * 1024;

/** A line to the server with nothing between: sends whatever bytes it is told to. */
export class RawSocket {
  /** What came back, up to a bound. */
  received = '';
  isOpen = true;
  private heard: () => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      if (this.received.length < ENOUGH_BYTES) this.received += chunk.toString('latin1');
      this.heard();
    });
    const ended = () => {
      this.isOpen = false;
      this.heard();
    };
    socket.on('close', ended).on('error', ended);
  }

  /** Opens the line and sends the request for a websocket. */
  static async open({ port, from, request, origin }: RawOptions): Promise<RawSocket> {
    const address = { host: '127.0.0.1', port, ...(from === undefined ? {} : { localAddress: from }) };
    const socket = await new Promise<Socket>((resolve, reject) => {
      const opening = connect(address, () => resolve(opening));
      opening.once('error', reject);
    });
    socket.setNoDelay(true);
    const raw = new RawSocket(socket);
    raw.send(request ?? upgradeRequest(port, origin ?? `http://localhost:${port}`));
    return raw;
  }

  send(bytes: Uint8Array | string): void {
    if (this.isOpen) this.socket.write(bytes);
  }

  /** Resolves when the server has said something that fits, has closed the line, or after `withinMs`. */
  async until(fits: (received: string) => boolean, withinMs: number): Promise<boolean> {
    const deadline = Date.now() + withinMs;
    while (this.isOpen && !fits(this.received) && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadline - Date.now());
        this.heard = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return fits(this.received);
  }

  close(): void {
    this.socket.destroy();
    this.isOpen = false;
  }
}

/** What a browser sends to open a websocket (RFC 6455, 4.1), for socket.io. */
export function upgradeRequest(port: number, origin: string, path = '/socket/?EIO=4&transport=websocket'): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Origin: ${origin}`,
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n');
}

/** A frame of a websocket (RFC 6455, 5.2), masked as clients must; `first` is its first byte, a whole text by default. */
export function frameOf(payload: string | Uint8Array, first = 0x81): Buffer {
  const bytes = Buffer.from(payload);
  const head = bytes.length < 126 ? Buffer.from([first, 0x80 | bytes.length]) : longHead(first, bytes.length);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, bytes.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

function longHead(first: number, length: number): Buffer {
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(length, 2);
    return head;
  }
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
