import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { type CookieOptions, type Request, type Response } from 'express';
import { Config } from '../config.js';
import { SESSION_MS } from './sessions.service.js';

/** What asks about accounts is asked here. The socket of a room is elsewhere. */
const PATH = '/api';

/**
 * The cookie of a session. No script reads it, and no other site's page makes a browser send it. It goes to the API alone:
 * with the path `/` browsers would send it with the socket of a room, too, and the door must not learn who comes.
 */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor({ publicUrl }: Config) {
    const secure = publicUrl.startsWith('https:');
    // The prefix lets it be set only encrypted (RFC 6265bis, section 4.1.3.1). `__Host-`, which would also keep the
    // neighbours of a shared domain from setting one, is for the path `/` alone.
    this.name = secure ? '__Secure-session' : 'session';
    this.options = { httpOnly: true, sameSite: 'strict', path: PATH, secure };
  }

  token({ headers }: Request): string | null {
    return parseCookie(headers.cookie ?? '')[this.name] ?? null;
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: SESSION_MS });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
