import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, NotFoundException, Post } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { memoryLog } from '../ops/log.fixture.js';
import { serve } from './serve.fixture.js';

@Controller('api')
class TryController {
  @Get('value')
  value() {
    return { value: 1 };
  }

  @Get('missing')
  missing() {
    throw new NotFoundException({ code: 'NO_SUCH_MEETING', title: 'Maria' });
  }

  @Get('bug')
  bug() {
    throw new Error('Maria');
  }

  @Post('body')
  body(@Body() body: unknown) {
    return { body };
  }
}

const memory = memoryLog();

const parts = { controllers: [TryController], providers: [{ provide: EventLog, useValue: memory.log }] };
const apps: NestExpressApplication[] = [];
let folder: string;
let url: string;

async function start(env: Record<string, string>): Promise<string> {
  const served = await serve(parts, { config: Config.parse(env), log: memory.log, webFolder: folder });
  apps.push(served.app);
  return served.url;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homegroup-web-'));
  url = await start({});
}, 20_000);
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await rm(folder, { recursive: true, force: true });
});

const page = { headers: { accept: 'text/html,*/*' } };

describe('every answer', () => {
  it('carries these headers exactly', async () => {
    const { headers } = await fetch(`${url}/api/value`);
    expect(headers.get('content-security-policy')?.split(';').join('; ')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; " +
        "img-src 'self' blob:; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; " +
        "require-trusted-types-for 'script'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=(self), display-capture=(self)');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('etag')).toBeNull();
  });

  it('asks for https for ever only where people come by https', async () => {
    expect((await fetch(`${url}/api/value`)).headers.get('strict-transport-security')).toBeNull();
    const secure = await start({ PUBLIC_URL: 'https://meet.example.org' });
    expect((await fetch(`${secure}/api/value`)).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('a request that fails', () => {
  it('is answered with a code of ours and nothing else', async () => {
    const missing = await fetch(`${url}/api/missing`);
    expect([missing.status, await missing.json()]).toEqual([404, { code: 'NO_SUCH_MEETING' }]);
    const bug = await fetch(`${url}/api/bug`);
    expect([bug.status, await bug.json()]).toEqual([500, { code: 'INTERNAL' }]);
    const nowhere = await fetch(`${url}/api/nowhere/Maria`);
    expect([nowhere.status, await nowhere.json()]).toEqual([404, { code: 'BAD_REQUEST' }]);
    expect(nowhere.headers.get('content-security-policy')).not.toBeNull();
    expect(memory.lines()).toMatchObject([{ event: 'http.requestFailed', error: 'Error', status: 500 }]);
    expect(memory.text()).not.toContain('Maria');
  });

  it('is one with a body that is too large or no JSON', async () => {
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:4000' };
    const post = (body: string) => fetch(`${url}/api/body`, { method: 'POST', body, headers });
    const large = await post(JSON.stringify({ text: 'x'.repeat(66_000) }));
    expect([large.status, await large.json()]).toEqual([413, { code: 'BAD_REQUEST' }]);
    const broken = await post('{"text": Maria');
    expect([broken.status, await broken.json()]).toEqual([400, { code: 'BAD_REQUEST' }]);
    expect((await post('{"text":"x"}')).status).toBe(201);
  });
});

describe('the web app', () => {
  it('says so when it was not built', async () => {
    const answer = await fetch(`${url}/m/demo`, page);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('not built yet');
  });

  it('is served: the page for every address, files as they are, hashed ones for ever', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<p>the page</p>');
    await writeFile(join(folder, 'icon.svg'), '<svg/>');
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export const a = 1;');
    for (const path of ['/', '/m/demo', '/m/demo/room?x=1', '/anything']) {
      const answer = await fetch(url + path, page);
      expect([answer.status, await answer.text()]).toEqual([200, '<p>the page</p>']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
    // Programs that ask for anything, such as those that look whether the server is there.
    expect((await fetch(`${url}/`, { headers: { accept: '*/*' } })).status).toBe(200);
    expect((await fetch(`${url}/icon.svg`)).headers.get('cache-control')).toBe('no-cache');
    for (const encoding of ['br', 'gzip']) {
      const asset = await fetch(`${url}/assets/main-1a2b.js`, { headers: { 'accept-encoding': encoding } });
      expect(await asset.text()).toBe('export const a = 1;');
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(asset.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(asset.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null);
    }
  });

  it('does not answer for the API, for files that are missing, or for what is no page', async () => {
    for (const path of ['/api/nowhere', '/metrics', '/assets/gone-1.js']) {
      expect((await fetch(url + path, page)).status).toBe(404);
    }
    expect((await fetch(`${url}/m/demo`, { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await fetch(`${url}/m/demo`, { ...page, method: 'POST' })).status).toBe(404);
  });
});
