import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { MESSAGE_BYTES_MAX, type Reply, type RequestName, REQUESTS } from '@homegroup/contracts';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { Budgets } from './budgets.js';
import { isParsed, keepGate } from './gatekeeper.js';
import { LIMITS } from './limits.js';
import { type RoomServer, type SocketData } from './socket.types.js';

let http: HttpServer;
let server: RoomServer;
let client: Socket;
let now = 0;
const reached: unknown[] = [];
const data: Partial<SocketData> = { tokenHash: 'token' };

beforeAll(async () => {
  http = createServer();
  server = new Server(http, { transports: ['websocket'] });
  const budgets = new Budgets();
  server.on('connection', (socket) => {
    Object.assign(socket.data, data);
    keepGate(socket, budgets, () => now);
    for (const event of [...Object.keys(REQUESTS), 'toString']) {
      socket.on(event as RequestName, (payload: unknown, answer?: (reply: never) => void) => {
        reached.push([event, payload, isParsed(payload)]);
        answer?.({ ok: true, value: {} } as never);
      });
    }
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  client.close();
  reached.length = 0;
  delete data.seat;
  // Whatever was spent is regained.
  now += 1_000_000;
});
afterAll(() => server.close());

async function connect(): Promise<void> {
  const { port } = http.address() as AddressInfo;
  client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise<void>((resolve) => client.once('connect', resolve));
}

async function seated(): Promise<void> {
  data.seat = { roomId: 'room', seatId: 'seat' };
  await connect();
}

function ask(event: string, ...said: unknown[]): Promise<Reply<unknown>> {
  return client.timeout(2_000).emitWithAck(event, ...said) as Promise<Reply<unknown>>;
}

const cut = () => new Promise<string>((resolve) => client.once('disconnect', resolve));

describe('the gate', () => {
  it('has a line for every request, none of which is larger than a message may be', async () => {
    await connect();
    expect(Object.keys(LIMITS).sort()).toEqual(Object.keys(REQUESTS).sort());
    for (const { bytes } of Object.values(LIMITS)) expect(bytes).toBeLessThan(MESSAGE_BYTES_MAX);
  });

  it('lets through what fits, parsed', async () => {
    await connect();
    expect(await ask('clock:now', {})).toEqual({ ok: true, value: {} });
    expect(reached).toEqual([['clock:now', {}, true]]);
    expect(isParsed({})).toBe(false);
  });

  it('cuts off whoever sends an event that there is not', async () => {
    for (const event of ['admin:all', 'constructor', '__proto__', 'toString']) {
      await connect();
      const ended = cut();
      client.emit(event, {});
      expect(await ended).toBe('io server disconnect');
    }
    expect(reached).toEqual([]);
  });

  it('answers two messages that do not fit, and cuts off with the third', async () => {
    await connect();
    const ended = cut();
    expect(await ask('clock:now', { at: 1 })).toEqual({ ok: false, code: 'BAD_REQUEST' });
    expect(await ask('clock:now', null)).toEqual({ ok: false, code: 'BAD_REQUEST' });
    expect(await ask('clock:now', {})).toMatchObject({ ok: true });
    expect(await ask('clock:now', {}, {})).toEqual({ ok: false, code: 'BAD_REQUEST' });
    expect(await ended).toBe('io server disconnect');
    expect(reached).toHaveLength(1);
  });

  it.each([
    ['larger than its line says', { device: 'x'.repeat(3_000) }],
    ['nested beyond any depth', JSON.parse('['.repeat(4_000) + ']'.repeat(4_000)) as unknown],
    ['bytes', Buffer.alloc(10)],
  ])('takes nothing that is %s', async (_why, cameras) => {
    await seated();
    expect(await ask('media:watch', { cameras })).toEqual({ ok: false, code: 'BAD_REQUEST' });
    expect(reached).toEqual([]);
  });

  it('holds what a schema lets through to its size', async () => {
    await seated();
    const many = Array.from({ length: 9 }, () => ({ seat: '\u0001'.repeat(64), size: 'small' }));
    expect(await ask('media:watch', { cameras: many })).toEqual({ ok: false, code: 'BAD_REQUEST' });
    expect(await ask('media:watch', { cameras: many.slice(0, 2) })).toMatchObject({ ok: true });
  });

  it('asks for a seat, a knock or either before anyone looks', async () => {
    await connect();
    expect(await ask('room:whole', {})).toEqual({ ok: false, code: 'NOT_ENTERED' });
    expect(await ask('door:say', { text: 'Hello' })).toEqual({ ok: false, code: 'NO_SUCH_KNOCK' });
    expect(await ask('door:send', {})).toEqual({ ok: false, code: 'NOT_ENTERED' });
    expect(reached).toEqual([]);
  });

  it('answers a flood with TOO_FAST, and goes on after it', async () => {
    await connect();
    const replies = await Promise.all(Array.from({ length: 70 }, () => ask('clock:now', {})));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(60);
    now += 1_000;
    expect(await ask('clock:now', {})).toMatchObject({ ok: true });
  });

  it('gives the holder of a token one budget, over however many connections', async () => {
    await seated();
    const raise = (number: number) => ask('room:act', { action: { kind: 'raiseHand' }, number });
    expect([await raise(1), await raise(2)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ask('room:act', { action: { kind: 'lowerHand' }, number: 3 })).toMatchObject({ ok: true });
    client.close();
    await connect();
    expect(await raise(4)).toEqual({ ok: false, code: 'TOO_FAST' });
  });

  it.each([
    ['five messages', 5, (number: number) => ['chat:say', { text: `${number}`, to: { kind: 'all' } }] as const],
    ['two hands', 2, (number: number) => ['room:act', { action: { kind: 'raiseHand' }, number }] as const],
  ])('lets %s through in any ten seconds, and no more', async (_what, most, said) => {
    await seated();
    const begunAt = now;
    const passed: number[] = [];
    for (let number = 1; now < begunAt + 40_000; now += 500, number += 1) {
      const [event, payload] = said(number);
      if ((await ask(event, payload)).ok) passed.push(now - begunAt);
    }
    expect(passed).toHaveLength(most * 4);
    for (const from of passed) {
      expect(passed.filter((at) => at >= from && at < from + 10_000).length).toBeLessThanOrEqual(most);
    }
  });
});
