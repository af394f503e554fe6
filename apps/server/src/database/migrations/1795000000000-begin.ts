import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Groups, their meetings, and one row for each live room. */
export class Begin1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE groups (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        fellowship text NOT NULL,
        language text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE meetings (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        link text NOT NULL UNIQUE CHECK (link ~ '^[a-z0-9][a-z0-9-]{2,31}$'),
        title text NOT NULL,
        attendance text NOT NULL CHECK (attendance IN ('open', 'closed')),
        door text NOT NULL CHECK (door IN ('open', 'locked')),
        schedule jsonb NOT NULL
      )`);
    await runner.query(`CREATE INDEX meetings_group_id ON meetings (group_id)`);
    await runner.query(`
      CREATE TABLE rooms (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL UNIQUE REFERENCES meetings ON DELETE CASCADE,
        version integer NOT NULL,
        state bytea NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rooms, meetings, groups`);
  }
}
