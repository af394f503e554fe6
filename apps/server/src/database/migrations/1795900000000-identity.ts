import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE accounts (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    is_host boolean NOT NULL
  )`,
  `CREATE TABLE passkeys (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    credential_id text NOT NULL UNIQUE,
    public_key bytea NOT NULL,
    counter bigint NOT NULL,
    transports text[] NOT NULL,
    is_synced boolean NOT NULL,
    made_in text NOT NULL
  )`,
  `CREATE INDEX passkeys_account_id ON passkeys (account_id)`,
  `CREATE TABLE recovery_codes (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    hash bytea NOT NULL UNIQUE
  )`,
  `CREATE TABLE sessions (
    hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    passkey_id uuid REFERENCES passkeys ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX sessions_account_id ON sessions (account_id)`,
  `CREATE TABLE challenges (
    hash bytea PRIMARY KEY,
    purpose text NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE TABLE invitations (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    hash bytea NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('host', 'servant')),
    group_id uuid REFERENCES groups ON DELETE CASCADE,
    terms jsonb NOT NULL,
    expires_at timestamptz NOT NULL,
    CHECK ((kind = 'servant') = (group_id IS NOT NULL))
  )`,
  `CREATE INDEX invitations_group_id ON invitations (group_id)`,
];

/** Accounts of servants, under no name; secrets are stored as hashes alone. Who invited whom is nowhere. */
export class Identity1795900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE invitations, challenges, sessions, recovery_codes, passkeys, accounts`);
  }
}
