import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { type AddressInfo } from 'node:net';
import { Config } from '../config.js';
import { SessionCookie } from './session-cookie.js';

async function headerAt(publicUrl: string): Promise<string | null> {
  const cookie = new SessionCookie(Config.parse({ PUBLIC_URL: publicUrl }));
  const app = express().get('/', (_request, response) => {
    cookie.set(response, 'token');
    response.end();
  });
  const server = app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://127.0.0.1:${port}/`);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  return headers.get('set-cookie');
}

describe('the cookie of a session', () => {
  it('is bound to this host and to encryption where pages come by https', async () => {
    expect(await headerAt('https://meet.example.org')).toMatch(
      /^__Host-session=token; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('has another name by http, which a browser would not take with the prefix', async () => {
    expect(await headerAt('http://localhost:4000')).toMatch(
      /^session=token; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });
});
