import { randomUUID } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf, newSecret } from '../identity/secret.js';

interface Answer<T> {
  readonly status: number;
  readonly value: T;
}

/** Someone who is signed in, for tests: asks the server as their browser would. */
export class SignedInBrowser {
  private constructor(
    private readonly url: string,
    private readonly origin: string,
    readonly cookie: string,
    readonly account = '',
  ) {}

  /** A browser that has this cookie, whoever signed in with it. */
  static with(url: string, cookie: string): SignedInBrowser {
    return new SignedInBrowser(url, 'http://localhost:4000', cookie);
  }

  /** A fresh account with a session of its own. */
  static async of(app: INestApplicationContext, url: string, { isHost = false } = {}): Promise<SignedInBrowser> {
    const [id, token] = [randomUUID(), newSecret()];
    const database = app.get(DataSource);
    await database.query('INSERT INTO accounts (id, is_host) VALUES ($1, $2)', [id, isHost]);
    const expiresAt = new Date(Date.now() + 3_600_000);
    await database.query('INSERT INTO sessions (hash, account_id, expires_at) VALUES ($1, $2, $3)', [
      hashOf(token),
      id,
      expiresAt,
    ]);
    return new SignedInBrowser(url, 'http://localhost:4000', `session=${token}`, id);
  }

  /** The status and the value of an answer, which is what the types of the wire say. */
  async ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const headers = { origin: this.origin, cookie: this.cookie, 'content-type': 'application/json' };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/api/${path}`, { method, headers, ...content });
    const text = await answer.text();
    return { status: answer.status, value: (text === '' ? null : JSON.parse(text)) as Answer<T>['value'] };
  }
}
