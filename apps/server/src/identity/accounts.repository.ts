import { Injectable } from '@nestjs/common';
import { InjectDataSource, InjectRepository } from '@nestjs/typeorm';
import { DataSource, EntityManager, Repository } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

/** Work in the database of which all is done, or nothing. */
export type Transaction = EntityManager;

/** Accounts, and their recovery codes. */
@Injectable()
export class AccountsRepository {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(RecoveryCodeEntity) private readonly codes: Repository<RecoveryCodeEntity>,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  async create(transaction: Transaction): Promise<string> {
    const { id } = await transaction.save(transaction.create(AccountEntity, { isHost: false }));
    return id;
  }

  find(id: string): Promise<AccountEntity | null> {
    return this.accounts.findOneBy({ id });
  }

  async makeHost(transaction: Transaction, id: string): Promise<void> {
    await transaction.update(AccountEntity, { id }, { isHost: true });
  }

  hasHost(): Promise<boolean> {
    return this.accounts.existsBy({ isHost: true });
  }

  /** What hangs on it goes with it: passkeys, code, sessions, service. */
  async remove(id: string): Promise<void> {
    await this.accounts.delete({ id });
  }

  /** The code before it, if there is one, is worth nothing from now on. */
  async setCode(accountId: string, hash: Buffer, transaction: Transaction = this.codes.manager): Promise<void> {
    await transaction.upsert(RecoveryCodeEntity, { accountId, hash }, ['accountId']);
  }

  /** The account of this code, or null. */
  async withCode(hash: Buffer): Promise<string | null> {
    return (await this.codes.findOneBy({ hash }))?.accountId ?? null;
  }
}
