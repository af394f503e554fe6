import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Config } from '../config.js';
import { serve } from '../http/serve.fixture.js';
import { EventLog } from '../ops/event-log.js';
import { memoryLog } from '../ops/log.fixture.js';
import { SessionCookie } from './session-cookie.js';

@Controller()
class TryController {
  constructor(private readonly cookie: SessionCookie) {}

  @Get('api/try')
  sign(@Res({ passthrough: true }) response: Response) {
    this.cookie.set(response, 'token');
  }
}

async function headerAt(publicUrl: string): Promise<string | null> {
  const { log } = memoryLog();
  const config = Config.parse({ PUBLIC_URL: publicUrl });
  const settings = { provide: Config, useValue: config };
  const providers = [settings, { provide: EventLog, useValue: log }, SessionCookie];
  const { app, url } = await serve({ controllers: [TryController], providers }, { config, log });
  const { headers } = await fetch(`${url}/api/try`);
  await app.close();
  return headers.get('set-cookie');
}

describe('the cookie of a session', () => {
  it('is bound to this host and to encryption where pages come by https', async () => {
    expect(await headerAt('https://meet.example.org')).toMatch(
      /^__Secure-session=token; Max-Age=2592000; Path=\/api; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('has another name by http, which a browser would not take with the prefix', async () => {
    expect(await headerAt('http://localhost:4000')).toMatch(
      /^session=token; Max-Age=2592000; Path=\/api; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });
});
