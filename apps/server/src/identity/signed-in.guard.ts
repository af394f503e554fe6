import { Injectable, UnauthorizedException } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

/** Lets pass who is signed in; `@CurrentAccount()` then tells who. @throws UnauthorizedException `NOT_SIGNED_IN` */
@Injectable()
export class SignedIn extends AuthGuard('session') {
  override handleRequest<T>(error: Error | null, signIn: T | null): T {
    if (error) throw error;
    if (!signIn) throw new UnauthorizedException({ code: 'NOT_SIGNED_IN' });
    return signIn;
  }
}

/** Lets anyone pass, and looks whether they are signed in. */
@Injectable()
export class PerhapsSignedIn extends AuthGuard('session') {
  override handleRequest<T>(error: Error | null, signIn: T): T {
    if (error) throw error;
    return signIn;
  }
}
