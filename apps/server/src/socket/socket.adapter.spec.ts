import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { MESSAGE_BYTES_MAX, SOCKET_PATH } from '@homegroup/contracts';
import { type INestApplicationContext } from '@nestjs/common';
import { type Server } from 'socket.io';
import { Config } from '../config.js';
import { SocketAdapter } from './socket.adapter.js';

const ORIGIN = 'https://meet.example.org';
const http = createServer();
let server: Server;
let url: string;

beforeAll(async () => {
  const config = Config.parse({ PUBLIC_URL: ORIGIN });
  const app = Object.assign(http, { get: () => config });
  server = new SocketAdapter(app as unknown as INestApplicationContext).createIOServer(0);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}${SOCKET_PATH}/?EIO=4&transport=`;
});
afterAll(async () => {
  await server.close();
});

/** A websocket's opening handshake (RFC 6455, section 4.1), and what it is answered with. */
async function open(headers: Record<string, string> = {}, path = `${url}websocket`) {
  const asked = get(path, {
    headers: {
      ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
      'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      origin: ORIGIN,
      ...headers,
    },
  });
  return new Promise<{ answer: IncomingMessage; socket: Socket }>((resolve, reject) => {
    asked.once('upgrade', (answer, socket) => resolve({ answer, socket }));
    asked.once('response', (answer) => resolve({ answer, socket: answer.socket }));
    asked.once('error', reject);
  });
}

async function statusOf(headers: Record<string, string>): Promise<number | undefined> {
  const { answer, socket } = await open(headers);
  socket.destroy();
  return answer.statusCode;
}

/** One text frame, masked with zeros (RFC 6455, section 5.2). */
function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([Buffer.from([0x81, 0xfe]), length, Buffer.alloc(4), body]);
}

describe('the socket', () => {
  it('is open to pages of our own origin, to the letter, and to no other', async () => {
    expect(await statusOf({})).toBe(101);
    for (const origin of [
      'https://meet.example.org.evil.example',
      'http://meet.example.org',
      'https://meet.example.org:8443',
      'https://MEET.example.org',
      'null',
      '',
    ]) {
      expect([origin, await statusOf({ origin })]).toEqual([origin, 400]);
    }
  });

  it('is a websocket and nothing else', async () => {
    const answer = await fetch(`${url}polling`, { headers: { origin: ORIGIN } });
    expect(answer.status).toBe(400);
    expect((await fetch(`${url}webtransport`, { headers: { origin: ORIGIN } })).status).toBe(400);
  });

  it('compresses nothing: what is secret is not guessed from lengths, and memory is not taken by zlib', async () => {
    const { answer, socket } = await open({ 'sec-websocket-extensions': 'permessage-deflate' });
    expect(answer.headers['sec-websocket-extensions']).toBeUndefined();
    socket.destroy();
  });

  it('is ended by a message that is too large', async () => {
    const { socket } = await open();
    socket.resume();
    socket.write(frame(`4${'x'.repeat(MESSAGE_BYTES_MAX)}`));
    await once(socket, 'close');
  });

  it('is ended after eight seconds by whoever says nothing', async () => {
    const began = performance.now();
    const { socket } = await open();
    // Whoever is told that it is over (opcode 8) ends it, as browsers do.
    socket.on('data', (bytes: Buffer) => bytes[0] === 0x88 && socket.end());
    await once(socket, 'close');
    expect(performance.now() - began).toBeGreaterThan(7_500);
    expect(performance.now() - began).toBeLessThan(25_000);
  }, 60_000);
});
