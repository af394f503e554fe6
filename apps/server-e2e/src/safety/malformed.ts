import { PROTOCOL_VERSION } from '@homegroup/contracts';
import { Draw, delay } from '@homegroup/testbed';
import { GoodMember } from './good-member.js';
import { anything, junk } from './junk.js';
import { frameOf, RawSocket, upgradeRequest } from './raw-socket.js';
import { rowOf, type Row } from './report.js';
import { addressOn, canaryToken, onServer, type WatchedServer } from './watched-server.js';

/** Lines that are open at a time. */
const LANES = 12;
/** What one line sends before it waits for what the server makes of it. */
const AT_A_TIME = 4;
const WAIT_MS = 2_000;
const ACK_P99_MS = 100;
const HEAP_GROWTH_MB = 50;
const SEEDS = { messages: 7, handshakes: 11 };

/** Messages that no client of ours sends, from lines that are properly open, while a good member goes on. */
export function malformedMessages(count: number): Promise<Row[]> {
  return onServer({}, (server) =>
    besideAGoodMember(server, async () => {
      const draw = new Draw(SEEDS.messages);
      let left = count;
      let sent = 0;
      const lane = async (number: number) => {
        for (let line = number; left > 0; line += LANES) {
          const some = Math.min(AT_A_TIME, left);
          left -= some;
          const reached = await sendJunk(server, draw, { line, some });
          sent += reached;
          left += some - reached;
        }
      };
      await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
      return { what: 'malformed socket messages', tried: sent, admitted: 0 };
    }),
  );
}

/** Connections that must not come about: wrong origin, wrong words, no words at all. */
export function badHandshakes(count: number): Promise<Row[]> {
  return onServer({}, (server) =>
    besideAGoodMember(server, async () => {
      const draw = new Draw(SEEDS.handshakes);
      let begun = 0;
      let admitted = 0;
      const lane = async () => {
        for (let number = begun; number < count; number = begun) {
          begun += 1;
          if (await comesAbout(server, draw, number)) admitted += 1;
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return { what: 'bad handshakes', tried: begun, admitted };
    }),
  );
}

interface Tried {
  readonly what: string;
  readonly tried: number;
  readonly admitted: number;
}

async function besideAGoodMember(server: WatchedServer, harm: () => Promise<Tried>): Promise<Row[]> {
  const good = await GoodMember.enter(server);
  await delay(1_000);
  const heapBefore = await settledHeap(server);
  const { pid } = server.process;
  const { what, tried, admitted } = await harm();
  const { waitedMs, failed } = await good.stop();
  const isDead = server.process.pid !== pid ? 1 : 0;
  const growth = (await settledHeap(server)) - heapBefore;
  return [
    rowOf({ what, tried, failed: server.faults + admitted + isDead, must: '0 uncaught errors, 0 let in' }),
    rowOf({
      what: `a good member's commands meanwhile (${what})`,
      tried: waitedMs.length,
      failed,
      must: `answered, p99 <= ${ACK_P99_MS} ms`,
      values: waitedMs,
      bound: ({ p99 }) => p99 <= ACK_P99_MS,
      note: `p99 ${Math.round(quantile(waitedMs))} ms`,
    }),
    rowOf({
      what: `the server's heap after them (${what})`,
      tried: 1,
      failed: growth > HEAP_GROWTH_MB ? 1 : 0,
      must: `grown by <= ${HEAP_GROWTH_MB} MB`,
      note: `${growth.toFixed(1)} MB`,
    }),
  ];
}

/** Sends some junk on a line of its own; how many messages went out on a line that was still open. */
async function sendJunk(
  server: WatchedServer,
  draw: Draw,
  { line, some }: { line: number; some: number },
): Promise<number> {
  const raw = await RawSocket.open({ port: server.process.port, from: addressOn(line % 200, line) });
  await raw.until((said) => said.includes('0{"sid"'), WAIT_MS);
  raw.send(frameOf(`40${JSON.stringify(greeting())}`));
  await raw.until((said) => said.includes('40{"sid"') || said.includes('44{'), WAIT_MS);
  let sent = 0;
  for (; sent < some && raw.isOpen; sent += 1) {
    raw.send(junk(draw));
    if (sent % 2 === 1) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  // Answered or closed: either way the server has made something of all of it.
  if (raw.isOpen) raw.send(frameOf('42999999["clock:now",{}]'));
  await raw.until((said) => said.includes('43999999['), WAIT_MS / 10);
  raw.close();
  return sent;
}

function greeting() {
  return { protocol: PROTOCOL_VERSION, meeting: 'demo', token: canaryToken(), device: canaryToken() };
}

const FOREIGN_ORIGINS = [
  'https://evil.example',
  'null',
  'http://localhost',
  'http://localhost.evil.example',
  'file://',
  '',
];

async function comesAbout(server: WatchedServer, draw: Draw, number: number): Promise<boolean> {
  const { port } = server.process;
  const from = addressOn(number % 200, number);
  const request = draw.number() < 0.5 ? badRequest(port, draw) : undefined;
  const raw = await RawSocket.open({ port, from, ...(request === undefined ? {} : { request }) });
  if (request === undefined) {
    await raw.until((said) => said.includes('0{"sid"'), WAIT_MS);
    raw.send(badGreeting(draw));
  }
  await raw.until(
    (said) => said.includes('44{') || said.includes('40{"sid"') || /^HTTP\/1.1 [45]/.test(said),
    WAIT_MS / 4,
  );
  const { received } = raw;
  raw.close();
  return received.includes('40{"sid"');
}

/** A request for a websocket that is no good; whoever is let in all the same is greeted properly, to be counted. */
function badRequest(port: number, draw: Draw): string {
  const good = upgradeRequest(port, `http://localhost:${port}`);
  return draw.one([
    () => upgradeRequest(port, draw.one(FOREIGN_ORIGINS)),
    () => good.replace(/Origin:.*\r\n/, ''),
    () => good.replace(/Sec-WebSocket-Key:.*\r\n/, ''),
    () => good.replace('Version: 13', 'Version: 8'),
    () => good.replace('transport=websocket', 'transport=polling').replace(/(Connection|Upgrade|Sec-.*):.*\r\n/g, ''),
    () => good.replace('EIO=4', `EIO=${draw.one(['3', '99', 'x', ''])}`),
    () => good.replace('/socket/', draw.one(['/socket.io/', '/socket/../api/', '/SOCKET/'])),
    () => good.replace('GET', draw.one(['POST', 'CONNECT', 'BREW'])),
    () => `GET / HTTP/1.1\r\nHost: ${'x'.repeat(20_000)}\r\n\r\n`,
    () =>
      `\u0016\u0003\u0001${String.fromCharCode(...Array.from({ length: 60 }, () => Math.floor(draw.number() * 256)))}\r\n\r\n`,
  ])();
}

function badGreeting(draw: Draw): Uint8Array {
  const good = greeting();
  const words = draw.one<() => unknown>([
    () => anything(draw),
    () => ({ ...good, protocol: draw.one([0, 1, PROTOCOL_VERSION + 1, '5', null]) }),
    () => ({ ...good, meeting: draw.one(['no-such-meeting', '../demo', '', 'DEMO', 'x'.repeat(100), 7]) }),
    () => ({ ...good, token: draw.one(['', 'short', good.token.slice(1), `${good.token}=`, null, ' '.repeat(43)]) }),
    () => ({ ...good, device: undefined }),
    () => ({ ...good, name: 'Somebody' }),
    () => ({ ...good, token: [good.token] }),
  ])();
  return frameOf(
    draw.one([
      `40${JSON.stringify(words ?? null)}`,
      `40/other,${JSON.stringify(good)}`,
      '40',
      '42["clock:now",{}]',
      '40{',
    ]),
  );
}

/** The least of some readings: between two collections of garbage a heap says little. */
async function settledHeap(server: WatchedServer): Promise<number> {
  const readings: number[] = [];
  for (let reading = 0; reading < 6; reading += 1) {
    readings.push(await server.heapMb());
    await delay(150);
  }
  return Math.min(...readings);
}

function quantile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN;
}
