import { type MigrationInterface, type QueryRunner } from 'typeorm';

const UP = [
  `CREATE TABLE members (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    UNIQUE (group_id, account_id)
  )`,
  `CREATE INDEX members_account_id ON members (account_id)`,
  `ALTER TABLE invitations DROP CONSTRAINT invitations_kind_check, DROP CONSTRAINT invitations_check`,
  `ALTER TABLE invitations
    ADD COLUMN uses_left integer NOT NULL DEFAULT 1 CHECK (uses_left BETWEEN 1 AND 200),
    ADD CONSTRAINT invitations_kind_check CHECK (kind IN ('host', 'servant', 'member')),
    ADD CONSTRAINT invitations_check CHECK ((kind = 'host') = (group_id IS NULL))`,
];

const DOWN = [
  `DELETE FROM invitations WHERE kind = 'member'`,
  `ALTER TABLE invitations
    DROP COLUMN uses_left,
    DROP CONSTRAINT invitations_kind_check,
    DROP CONSTRAINT invitations_check`,
  `ALTER TABLE invitations
    ADD CONSTRAINT invitations_kind_check CHECK (kind IN ('host', 'servant')),
    ADD CONSTRAINT invitations_check CHECK ((kind = 'servant') = (group_id IS NOT NULL))`,
  `DROP TABLE members`,
];

/** Who belongs to a group, as ids and nothing else: no name, no day, no word of who invited whom. */
export class Members1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
