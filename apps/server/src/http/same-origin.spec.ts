import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import * as z from 'zod';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { memoryLog } from '../ops/log.fixture.js';
import { serve } from './serve.fixture.js';

const OURS = 'https://meet.example.org';
const Named = z.strictObject({ name: z.string().trim().min(1) });
type Named = z.infer<typeof Named>;
const Numbered = z.strictObject({ id: z.uuid() });

let done: unknown[] = [];

@Controller('api')
class TryController {
  @Get('read')
  read() {
    return { read: true };
  }

  @Post('named')
  named(@Body({ schema: Named }) body: Named) {
    done.push(body);
    return body;
  }

  @Post('nothing')
  nothing() {
    done.push('nothing');
    return {};
  }

  @Delete('things/:id')
  remove(@Param({ schema: Numbered }) { id }: z.infer<typeof Numbered>) {
    done.push(id);
    return {};
  }
}

const memory = memoryLog();
let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  const parts = { controllers: [TryController], providers: [{ provide: EventLog, useValue: memory.log }] };
  ({ app, url } = await serve(parts, { config: Config.parse({ PUBLIC_URL: OURS }), log: memory.log }));
}, 20_000);
afterAll(() => app.close());

async function post(path: string, headers: Record<string, string>, body?: string) {
  done = [];
  const answer = await fetch(`${url}/api/${path}`, {
    method: 'POST',
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return answer.status;
}

const json = { 'content-type': 'application/json' };
const body = '{"name":"x"}';

describe('a request that changes something', () => {
  it('passes when a page of ours sends it', async () => {
    expect(await post('named', { ...json, origin: OURS }, body)).toBe(201);
    expect(await post('nothing', { origin: OURS })).toBe(201);
    expect(await post('named', { ...json, origin: 'null', 'sec-fetch-site': 'same-origin' }, body)).toBe(201);
    expect(await post('named', { ...json, 'sec-fetch-site': 'same-origin' }, body)).toBe(201);
    expect((await fetch(`${url}/api/read`, { headers: { origin: 'https://evil.example' } })).status).toBe(200);
  });

  it.each([
    ['another page', { origin: 'https://evil.example' }],
    ['another page below the same name', { origin: 'https://other.meet.example.org' }],
    ['the same name without encryption', { origin: 'http://meet.example.org' }],
    [
      'another page that the browser calls its own',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a page that hides where it comes from', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a page of the same site only', { 'sec-fetch-site': 'same-site' }],
    ['who does not say', {}],
  ])('is refused from %s', async (_who, headers: Record<string, string>) => {
    expect(await post('named', { ...json, ...headers }, body)).toBe(403);
    expect(await post('nothing', headers)).toBe(403);
    const removed = await fetch(`${url}/api/things/1`, { method: 'DELETE', headers });
    expect([removed.status, await removed.json()]).toEqual([403, { code: 'BAD_REQUEST' }]);
    expect(done).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'is refused with a body that a form can send: %s',
    async (type) => {
      expect(await post('named', { origin: OURS, 'content-type': type }, body)).toBe(415);
      expect(await post('nothing', { origin: OURS, 'content-type': type }, body)).toBe(415);
      expect(done).toEqual([]);
    },
  );
});

describe('what a handler is given', () => {
  it('is parsed by its schema', async () => {
    await post('named', { ...json, origin: OURS }, '{"name":" x "}');
    expect(done).toEqual([{ name: 'x' }]);
  });

  it('is refused when it does not fit', async () => {
    for (const wrong of ['{"name":""}', '{"name":"x","more":1}', '[]', undefined]) {
      expect(await post('named', { ...json, origin: OURS }, wrong)).toBe(400);
    }
    const removed = await fetch(`${url}/api/things/1`, { method: 'DELETE', headers: { origin: OURS } });
    expect([removed.status, await removed.json()]).toEqual([400, { code: 'BAD_REQUEST' }]);
    expect(done).toEqual([]);
  });
});
