import { type IncomingMessage } from 'node:http';
import { MESSAGE_BYTES_MAX, SOCKET_PATH } from '@homegroup/contracts';
import { type INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { type Server, type ServerOptions } from 'socket.io';
import { Config } from '../config.js';
import { addressOf } from './address.js';
import { Connections } from './connections.js';

/** How often a silent line is tried, and how long it may stay silent, in milliseconds: together they find a dead line. */
const PING_INTERVAL_MS = 10_000;
const PING_TIMEOUT_MS = 8_000;
/** How long a connection may stay open before it says which room it wants: on a weak line each message may take some seconds. */
const CONNECT_TIMEOUT_MS = 8_000;

/** socket.io over websocket alone, small messages, for pages of our own origin. */
export class SocketAdapter extends IoAdapter {
  private readonly origin: string;
  private readonly proxies: number;
  private readonly connections: Connections;

  constructor(app: INestApplicationContext) {
    super(app);
    const { publicUrl, trustProxy, connections: inAll, connectionsPerNetwork: perNetwork } = app.get(Config);
    this.origin = new URL(publicUrl).origin;
    this.proxies = trustProxy;
    this.connections = new Connections({ inAll, perNetwork });
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const settings: Partial<ServerOptions> = {
      ...options,
      path: SOCKET_PATH,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_BYTES_MAX,
      connectTimeout: CONNECT_TIMEOUT_MS,
      pingInterval: PING_INTERVAL_MS,
      pingTimeout: PING_TIMEOUT_MS,
      allowRequest: (request, decide) => decide(null, this.isOurs(request) && this.mayOpen(request)),
    };
    return super.createIOServer(port, settings as ServerOptions);
  }

  // Counted until the connection below the websocket is closed, whoever closes it.
  private mayOpen(request: IncomingMessage): boolean {
    const close = this.connections.open(addressOf(request, this.proxies));
    if (close) request.socket.once('close', close);
    return close !== null;
  }

  private isOurs(request: IncomingMessage): boolean {
    return request.headers.origin === this.origin;
  }
}
