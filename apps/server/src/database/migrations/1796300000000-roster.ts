import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who is needed at a meeting, who has signed up for when, and the secret of the link by which they do. */
export class Roster1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings
        ADD COLUMN roster_needs jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN roster_secret_hash bytea`);
    await runner.query(`
      CREATE TABLE roster_places (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        position text NOT NULL,
        place integer NOT NULL,
        name text NOT NULL,
        claim_hash bytea NOT NULL,
        UNIQUE (meeting_id, starts_at, position, place)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE roster_places`);
    await runner.query(`ALTER TABLE meetings DROP COLUMN roster_needs, DROP COLUMN roster_secret_hash`);
  }
}
