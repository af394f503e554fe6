import { type NewPasskey } from '@homegroup/contracts';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { IdentityModule } from './identity.module.js';
import { IdentityService } from './identity.service.js';
import { VirtualPasskey } from './virtual-passkey.fixture.js';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** As it stands in the header. */
  readonly setCookie: string | null;
}

/** A browser: keeps its cookie, sends its origin. */
class Browser {
  cookie = '';

  constructor(
    private readonly url: string,
    readonly origin: string,
  ) {}

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const headers = { ...type, origin: this.origin, cookie: this.cookie };
    const response = await fetch(`${this.url}/api/identity/${path}`, { method, headers, ...content });
    const setCookie = response.headers.get('set-cookie');
    if (setCookie !== null) this.cookie = setCookie.split(';', 1)[0] ?? '';
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text), setCookie };
  }

  /** The same, when only the status and the code of a refusal matter. */
  async refused(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.ask(method, path, body);
    return [answer.status, answer.body];
  }

  async challenge(path: string, body?: unknown): Promise<string> {
    return ((await this.ask('POST', path, body)).body as { challenge: string }).challenge;
  }

  device(counter = 0): VirtualPasskey {
    return new VirtualPasskey({ origin: this.origin, rpID: new URL(this.origin).hostname }, counter);
  }

  /** Gives the words of the recovery code. */
  async register(secret: string | null, device?: VirtualPasskey): Promise<string[]> {
    const passkey: NewPasskey | null = device
      ? device.make(await this.challenge('register/options', { secret }))
      : null;
    const { body } = await this.ask('POST', 'register', { secret, passkey });
    return (body as { words: string[] }).words;
  }

  async signIn(device: VirtualPasskey): Promise<Answer> {
    return this.ask('POST', 'sign-in/passkey', { passkey: device.answer(await this.challenge('sign-in/options')) });
  }

  /** The account as the browser is told of it, or null. */
  async account(): Promise<unknown> {
    return ((await this.ask('GET', 'me')).body as { account: unknown }).account;
  }
}

/** The identity module, served, on the database in this folder. */
export async function serveIdentity(socketFolder: string, env: Record<string, string> = {}) {
  const config = Config.parse({ PUBLIC_URL: 'https://meet.example.org', ...env });
  const { log, text } = memoryLog();
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, IdentityModule];
  const { app, url } = await serve({ imports }, { config, log });
  const database = app.get(DataSource);
  const host = async () => {
    await database.query('UPDATE accounts SET is_host = false');
    return (await app.get(IdentityService).inviteHost()) ?? '';
  };
  const browser = () => new Browser(url, config.publicUrl);
  return {
    app,
    url,
    database,
    logged: text,
    identity: app.get(IdentityService),
    browser,
    /** The secret of an invitation for the first servant, as if there were none yet. */
    host,
    /** Someone with a new account and its passkey. */
    registered: async (counter = 0) => {
      const own = browser();
      const device = own.device(counter);
      return { browser: own, device, words: await own.register(await host(), device) };
    },
    group: async (name: string): Promise<string> => {
      const made: { id: string }[] = await database.query(
        `INSERT INTO groups (name, fellowship, language, link, time_zone, place, about, contact, basket)
         VALUES ($1, 'HA', 'en', gen_random_uuid(), 'UTC', '', '', '', '{}') RETURNING id`,
        [name],
      );
      return made[0]?.id ?? '';
    },
  };
}

export type IdentityServer = Awaited<ReturnType<typeof serveIdentity>>;
