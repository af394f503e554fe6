import { type ServerProcess } from './server-process.js';

interface Answer<T> {
  readonly status: number;
  readonly value: T;
}

/** Someone who serves, signed in with a recovery code alone: asks the server as their browser would. */
export class Servant {
  private cookie = '';

  private constructor(private readonly url: string) {}

  /** The instance's first servant, by the link that the server printed when it started. */
  static async first(server: ServerProcess): Promise<Servant> {
    const { hash } = new URL(await server.invitation());
    return Servant.invited(server, hash.slice(1));
  }

  /** Whoever takes up an invitation with a new account. */
  static async invited({ url }: ServerProcess, secret: string): Promise<Servant> {
    const servant = new Servant(url);
    const { status } = await servant.ask('POST', 'identity/register', { secret, passkey: null });
    if (status >= 300) throw new Error(`registering was answered with ${status}`);
    return servant;
  }

  /** What lets a browser go on as this servant. */
  get signIn(): { readonly name: string; readonly value: string; readonly url: string } {
    const [name = '', value = ''] = this.cookie.split('=');
    return { name, value, url: this.url };
  }

  /** The status and the value of an answer, which is what the types of the wire say. */
  ask<T = unknown>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const content = body === undefined ? '' : JSON.stringify(body);
    return this.send<T>(method, path, { type: 'application/json', content });
  }

  /** The value of an answer. @throws when the server refused */
  async give<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, value } = await this.ask<T>(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} was answered with ${status}: ${JSON.stringify(value)}`);
    return value;
  }

  /** An answer to a file as the body. */
  async send<T>(method: string, path: string, body: { type: string; content: string }): Promise<Answer<T>> {
    const headers = { origin: this.url, cookie: this.cookie, 'content-type': body.type };
    const content = body.content === '' ? {} : { body: body.content };
    const answer = await fetch(`${this.url}/api/${path}`, { method, headers, ...content });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    const text = await answer.text();
    return { status: answer.status, value: (text === '' ? null : JSON.parse(text)) as Answer<T>['value'] };
  }
}
