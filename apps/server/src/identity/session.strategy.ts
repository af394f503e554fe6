import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { type Request } from 'express';
import CustomStrategy from 'passport-custom';
import { SessionCookie } from './session-cookie.js';
import { type SignIn, SessionsService } from './sessions.service.js';

/** Who is signed in already, by the cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
  ) {
    super();
  }

  async validate(request: Request): Promise<SignIn | null> {
    const token = this.cookie.token(request);
    return token === null ? null : this.sessions.find(token);
  }
}
