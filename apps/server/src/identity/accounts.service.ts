import { type Account, type NewPasskey } from '@homegroup/contracts';
import { ConflictException, GoneException, Injectable, NotFoundException } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.js';
import { IdentityService } from './identity.service.js';
import { PasskeyChecks } from './passkey-checks.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { newRecoveryCode } from './recovery-code.js';
import { type Shown, type SignIn } from './sessions.service.js';

interface Registration {
  /** Of the invitation; null where anyone may register. */
  readonly secret: string | null;
  readonly passkey: NewPasskey | null;
}

/** What someone does with an account of their own. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly checks: PasskeyChecks,
    private readonly identity: IdentityService,
  ) {}

  /** A challenge for a new account's passkey. @throws GoneException `INVITATION_OVER` */
  async optionsToRegister(secret: string | null) {
    if (secret !== null) await this.identity.look(secret);
    else this.mustBeOpenToAnyone();
    return this.checks.optionsToMake();
  }

  /** A challenge for any passkey that there is. */
  optionsToSignIn() {
    return this.checks.optionsToSignIn();
  }

  /** A new account, and the words of its recovery code. @throws GoneException `INVITATION_OVER`, `CHALLENGE_OVER` */
  async register({ secret, passkey }: Registration): Promise<{ shown: Shown; words: readonly string[] }> {
    if (secret === null) this.mustBeOpenToAnyone();
    const checked = passkey && (await this.checks.checkNew(passkey));
    const { words, hash } = newRecoveryCode();
    const shown = await this.accounts.inTransaction(async (transaction) => {
      const accountId = await this.accounts.create(transaction);
      if (secret !== null) await this.identity.take(transaction, secret, accountId);
      await this.accounts.setCode(accountId, hash, transaction);
      const passkeyId = checked && known(await this.passkeys.insert(accountId, checked, transaction));
      return { accountId, passkeyId };
    });
    return { shown, words };
  }

  /** Takes up an invitation with an account that is there. @throws GoneException `INVITATION_OVER` */
  async accept(accountId: string, secret: string): Promise<void> {
    await this.accounts.inTransaction((transaction) => this.identity.take(transaction, secret, accountId));
  }

  async show({ account, passkeyId }: SignIn): Promise<Account> {
    const { id, isHost } = account;
    const passkeys = (await this.passkeys.ofAccount(id)).map((passkey) => ({
      id: passkey.id,
      madeIn: passkey.madeIn,
      isThis: passkey.id === passkeyId,
      isSynced: passkey.isSynced,
    }));
    const [mayCreateGroups, serves] = [
      await this.identity.mayCreateGroups(account),
      await this.identity.serves(account),
    ];
    return { isHost, mayCreateGroups, serves, passkeys };
  }

  /** A challenge for one more passkey; devices that have one already say so themselves. */
  async optionsToAdd(accountId: string) {
    return this.checks.optionsToMake(await this.passkeys.ofAccount(accountId));
  }

  /** @throws GoneException `CHALLENGE_OVER` */
  async addPasskey(accountId: string, passkey: NewPasskey): Promise<void> {
    known(await this.passkeys.insert(accountId, await this.checks.checkNew(passkey)));
  }

  /** The device signs in no more, and is signed out. @throws ConflictException `LAST_ONE` */
  async removePasskey(accountId: string, passkeyId: string): Promise<void> {
    const outcome = await this.passkeys.remove(accountId, passkeyId);
    if (outcome === 'last') throw new ConflictException({ code: 'LAST_ONE' });
    if (outcome === 'missing') throw new NotFoundException({ code: 'BAD_REQUEST' });
  }

  /** A new recovery code; the one before is worth nothing from now on. */
  async renewCode(accountId: string): Promise<readonly string[]> {
    const { words, hash } = newRecoveryCode();
    await this.accounts.setCode(accountId, hash);
    return words;
  }

  async remove(accountId: string): Promise<void> {
    await this.accounts.remove(accountId);
  }

  private mustBeOpenToAnyone(): void {
    if (!this.identity.mayAnyoneRegister) throw new GoneException({ code: 'INVITATION_OVER' });
  }
}

// A device draws an id that nobody else has; one that is known was sent twice.
function known(passkeyId: string | null): string {
  if (passkeyId === null) throw new ConflictException({ code: 'BAD_REQUEST' });
  return passkeyId;
}
