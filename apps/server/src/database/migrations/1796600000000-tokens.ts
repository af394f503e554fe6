import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The published keys of groups, and how often an account fetched its seat tokens. Of the tokens themselves nothing is stored. */
export class Tokens1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE token_keys (
        group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
        period text NOT NULL,
        public_key bytea NOT NULL,
        PRIMARY KEY (group_id, period)
      )`);
    await runner.query(`
      CREATE TABLE token_fetches (
        account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
        group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
        period text NOT NULL,
        times_hash bytea NOT NULL,
        fetches smallint NOT NULL,
        PRIMARY KEY (account_id, group_id, period, times_hash)
      )`);
    await runner.query(`CREATE INDEX token_fetches_group ON token_fetches (group_id, period)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE token_fetches`);
    await runner.query(`DROP TABLE token_keys`);
  }
}
