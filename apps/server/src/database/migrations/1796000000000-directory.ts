import { type MigrationInterface, type QueryRunner } from 'typeorm';

const GROUPS = `
  ALTER TABLE groups
    ADD COLUMN link text NOT NULL UNIQUE CHECK (link ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
    ADD COLUMN time_zone text NOT NULL,
    ADD COLUMN place text NOT NULL,
    ADD COLUMN about text NOT NULL,
    ADD COLUMN contact text NOT NULL,
    ADD COLUMN basket jsonb NOT NULL,
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now()`;

const MEETINGS = `
  ALTER TABLE meetings
    DROP CONSTRAINT meetings_link_check,
    ADD CONSTRAINT meetings_link_check CHECK (link ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
    ADD COLUMN time_zone text NOT NULL,
    ADD COLUMN length_min integer NOT NULL,
    ADD COLUMN opens_before_min integer NOT NULL,
    ADD COLUMN stays_after_min integer NOT NULL,
    ADD COLUMN formats text[] NOT NULL,
    ADD COLUMN sharing text NOT NULL CHECK (sharing IN ('anyone', 'members')),
    ADD COLUMN way text NOT NULL,
    ADD COLUMN style text NOT NULL,
    ADD COLUMN share_length_ms integer NOT NULL,
    ADD COLUMN language text NOT NULL,
    ADD COLUMN tags text[] NOT NULL,
    ADD COLUMN notes text NOT NULL,
    ADD COLUMN phone jsonb,
    ADD COLUMN suspended boolean NOT NULL,
    ADD COLUMN cancelled jsonb NOT NULL,
    ADD COLUMN words text NOT NULL,
    ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED,
    ADD COLUMN known_until timestamptz,
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now()`;

const OCCURRENCES = `
  CREATE TABLE occurrences (
    meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
    starts_at timestamptz NOT NULL,
    opens_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    is_cancelled boolean NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (meeting_id, starts_at)
  )`;

const SERVANTS = `
  CREATE TABLE servants (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    name text NOT NULL,
    terms jsonb NOT NULL,
    UNIQUE (group_id, account_id)
  )`;

/** What a directory lists: settings of groups and meetings, when they take place, who serves. */
export class Directory1796000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A demo made by a version before is made anew.
    await runner.query(`DELETE FROM groups`);
    for (const statement of [GROUPS, MEETINGS, OCCURRENCES, SERVANTS]) await runner.query(statement);
    await runner.query(`CREATE INDEX meetings_search ON meetings USING gin (search)`);
    await runner.query(`CREATE INDEX meetings_updated_at ON meetings (updated_at)`);
    await runner.query(`CREATE INDEX meetings_known_until ON meetings (known_until)`);
    await runner.query(`CREATE INDEX occurrences_starts_at ON occurrences (starts_at)`);
    await runner.query(`CREATE INDEX servants_account_id ON servants (account_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE servants, occurrences`);
    await runner.query(`
      ALTER TABLE meetings
        DROP COLUMN search, DROP COLUMN words, DROP COLUMN time_zone, DROP COLUMN length_min,
        DROP COLUMN opens_before_min, DROP COLUMN stays_after_min, DROP COLUMN formats, DROP COLUMN sharing,
        DROP COLUMN way, DROP COLUMN style, DROP COLUMN share_length_ms, DROP COLUMN language, DROP COLUMN tags,
        DROP COLUMN notes, DROP COLUMN phone, DROP COLUMN suspended, DROP COLUMN cancelled, DROP COLUMN known_until,
        DROP COLUMN updated_at`);
    await runner.query(`
      ALTER TABLE groups
        DROP COLUMN link, DROP COLUMN time_zone, DROP COLUMN place, DROP COLUMN about, DROP COLUMN contact,
        DROP COLUMN basket, DROP COLUMN updated_at`);
  }
}
