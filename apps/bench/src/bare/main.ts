import { createWorker } from 'mediasoup';
import { type WebSocket, WebSocketServer } from 'ws';
import { BareRoom } from './bare-room.js';
import { Ask } from './protocol.js';

/** The least server that can drive mediasoup: one worker, one port, no rules, no rooms but routers, no memory of anyone. */
const { MEDIASOUP_WORKER_BIN: workerBin } = process.env;
const worker = await createWorker({ logLevel: 'error', ...(workerBin ? { workerBin } : {}) });
const webRtcServer = await worker.createWebRtcServer({ listenInfos: [{ protocol: 'udp', ip: '127.0.0.1' }] });
const rooms = new Map<string, Promise<BareRoom>>();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => void take(socket, Ask.parse(JSON.parse(data.toString()))));
});
server.on('listening', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? (address?.port ?? 0) : 0} ${worker.pid}\n`);
});
// Whoever started it has gone.
process.stdin.on('end', () => process.exit()).resume();

async function take(socket: WebSocket, asked: Ask): Promise<void> {
  const value = await answer(asked);
  socket.send(JSON.stringify({ n: asked.n, value: value ?? null }));
}

async function answer(asked: Ask): Promise<unknown> {
  if (asked.ask === 'toAll') {
    for (const client of server.clients) client.send(asked.text);
    return null;
  }
  const room = await roomOf(asked.room);
  switch (asked.ask) {
    case 'enter':
      return room.enter();
    case 'send':
      return room.send();
    case 'connect':
      return room.connect(asked.transport, asked.dtlsParameters);
    case 'produce':
      return room.produce(asked.transport, asked.ssrc, asked.isPaused);
    case 'handOver':
      return room.handOver(asked.from, asked.to);
  }
}

function roomOf(name: string): Promise<BareRoom> {
  const room = rooms.get(name) ?? BareRoom.create(worker, webRtcServer);
  rooms.set(name, room);
  return room;
}
