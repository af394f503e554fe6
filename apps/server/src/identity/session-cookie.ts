import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { type CookieOptions, type Request, type Response } from 'express';
import { Config } from '../config.js';
import { SESSION_MS } from './sessions.service.js';

/** The one cookie there is. No script reads it, and no other site's page makes a browser send it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor({ publicUrl }: Config) {
    const secure = publicUrl.startsWith('https:');
    // The prefix lets only this very host set it, and only encrypted (RFC 6265bis, section 4.1.3.2).
    this.name = secure ? '__Host-session' : 'session';
    this.options = { httpOnly: true, sameSite: 'strict', path: '/', secure };
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
