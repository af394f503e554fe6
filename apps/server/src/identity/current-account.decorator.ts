import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Shown, type SignIn } from './sessions.service.js';

/** The account that is signed in, for handlers behind `SignedIn`. */
export type SignedInAccount = SignIn['account'];

export const CurrentAccount = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): SignedInAccount => signIn(context).account,
);

/** The sign-in itself, for handlers behind `SignedIn`. */
export const CurrentSignIn = createParamDecorator((_nothing: unknown, context: ExecutionContext): SignIn =>
  signIn(context),
);

/** The same behind `PerhapsSignedIn`; null for who is not. */
export const PerhapsSignIn = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): SignIn | null =>
    context.switchToHttp().getRequest<{ user?: SignIn | false }>().user || null,
);

/** Who has just shown who they are, for handlers behind a way to sign in. */
export const JustShown = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): Shown => context.switchToHttp().getRequest<{ user: Shown }>().user,
);

function signIn(context: ExecutionContext): SignIn {
  return context.switchToHttp().getRequest<{ user: SignIn }>().user;
}
