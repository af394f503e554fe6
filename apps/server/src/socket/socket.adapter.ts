import { type IncomingMessage } from 'node:http';
import { MESSAGE_BYTES_MAX, SOCKET_PATH } from '@homegroup/contracts';
import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';
import { Config } from '../config.js';

/** How often a silent line is tried, and how long it may stay silent, in milliseconds: together they find a dead line. */
const PING_INTERVAL_MS = 10_000;
const PING_TIMEOUT_MS = 8_000;

/** socket.io over websocket alone, small messages, for pages of our own origin. */
export class SocketAdapter extends IoAdapter {
  private readonly origin: string;

  constructor(app: INestApplicationContext) {
    super(app);
    this.origin = new URL(app.get(Config).publicUrl).origin;
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const settings: Partial<ServerOptions> = {
      ...options,
      path: SOCKET_PATH,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_BYTES_MAX,
      connectTimeout: 5_000,
      pingInterval: PING_INTERVAL_MS,
      pingTimeout: PING_TIMEOUT_MS,
      allowRequest: (request, decide) => decide(null, this.isOurs(request)),
    };
    return super.createIOServer(port, settings as ServerOptions);
  }

  private isOurs(request: IncomingMessage): boolean {
    return request.headers.origin === this.origin;
  }
}
