import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The code by which a hospital or an institution comes to a meeting: one a meeting at the most. */
export class Facility1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE facility_codes (
        code_hash bytea PRIMARY KEY,
        meeting_id uuid NOT NULL UNIQUE REFERENCES meetings (id) ON DELETE CASCADE,
        camera boolean NOT NULL,
        starts_at timestamptz NOT NULL,
        until timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX facility_codes_until ON facility_codes (until)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE facility_codes`);
  }
}
