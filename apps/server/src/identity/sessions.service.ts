import { Injectable } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.js';
import { hashOf, newSecret } from './secret.js';
import { SessionsRepository } from './sessions.repository.js';

/** How long a browser stays signed in. */
export const SESSION_MS = 30 * 24 * 3_600_000;

/** Who has shown who they are, and with which passkey; null for a recovery code. */
export interface Shown {
  readonly accountId: string;
  readonly passkeyId: string | null;
}

/** The account that a browser is signed in with. */
export interface SignIn {
  readonly account: { readonly id: string; readonly isHost: boolean };
  readonly passkeyId: string | null;
  /** What its token is known by. */
  readonly hash: Buffer;
}

/** Browsers that are signed in. Of their tokens only the hashes are kept. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /** Signs a browser in; gives the token of its cookie. */
  async begin({ accountId, passkeyId }: Shown): Promise<string> {
    const token = newSecret();
    const expiresAt = new Date(Date.now() + SESSION_MS);
    await this.sessions.add({ hash: hashOf(token), accountId, passkeyId, expiresAt });
    return token;
  }

  async find(token: string): Promise<SignIn | null> {
    const session = await this.sessions.find(hashOf(token));
    const account = session && (await this.accounts.find(session.accountId));
    if (!account) return null;
    return { account: { id: account.id, isHost: account.isHost }, passkeyId: session.passkeyId, hash: session.hash };
  }

  async end({ hash }: SignIn): Promise<void> {
    await this.sessions.remove(hash);
  }

  /** Ends what was begun with the account's recovery code elsewhere. */
  async endByCode({ account, hash }: SignIn): Promise<void> {
    await this.sessions.removeByCode(account.id, hash);
  }

  async endAll(accountId: string): Promise<void> {
    await this.sessions.removeAll(accountId);
  }
}
