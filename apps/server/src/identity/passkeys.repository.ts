import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { type Transaction } from './accounts.repository.js';
import { PasskeyEntity } from './passkey.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

/** What a device has shown of a passkey that it made. */
export type ShownPasskey = Omit<PasskeyEntity, 'id' | 'accountId'>;

@Injectable()
export class PasskeysRepository {
  constructor(@InjectRepository(PasskeyEntity) private readonly passkeys: Repository<PasskeyEntity>) {}

  ofAccount(accountId: string): Promise<PasskeyEntity[]> {
    return this.passkeys.find({ where: { accountId }, order: { madeIn: 'ASC', id: 'ASC' } });
  }

  find(credentialId: string): Promise<PasskeyEntity | null> {
    return this.passkeys.findOneBy({ credentialId });
  }

  /** Gives its id; null when the passkey is known already. */
  async insert(
    accountId: string,
    passkey: ShownPasskey,
    transaction: Transaction = this.passkeys.manager,
  ): Promise<string | null> {
    const { identifiers } = await transaction
      .createQueryBuilder()
      .insert()
      .into(PasskeyEntity)
      .values({ ...passkey, accountId })
      .orIgnore()
      .execute();
    const [made] = identifiers as ({ readonly id: string } | undefined)[];
    return made?.id ?? null;
  }

  /** Writes down that a passkey has signed. False when its count does not rise: there are two of it. */
  async hasSigned(id: string, { counter, isSynced }: { counter: number; isSynced: boolean }): Promise<boolean> {
    const isBefore = counter === 0 ? {} : { counter: LessThan(String(counter)) };
    const { affected } = await this.passkeys.update({ id, ...isBefore }, { counter: String(counter), isSynced });
    return affected === 1;
  }

  /** Removes a passkey, and the sessions that it began; not an account's last way to sign in. */
  remove(accountId: string, id: string): Promise<'removed' | 'last' | 'missing'> {
    return this.passkeys.manager.transaction(async (manager) => {
      // Two that go at once wait for each other here.
      await manager.findOne(AccountEntity, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
      const all = await manager.findBy(PasskeyEntity, { accountId });
      if (!all.some((passkey) => passkey.id === id)) return 'missing';
      if (all.length === 1 && !(await manager.existsBy(RecoveryCodeEntity, { accountId }))) return 'last';
      await manager.delete(PasskeyEntity, { accountId, id });
      return 'removed';
    });
  }
}
