import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What lists of meetings are read by: their order in time, and the few that are always on. */
export class Listing1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX occurrences_starts_at`);
    await runner.query(`CREATE INDEX occurrences_in_order ON occurrences (starts_at, meeting_id)`);
    await runner.query(`CREATE INDEX meetings_always_on ON meetings (link) WHERE schedule ->> 'kind' = 'always'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX meetings_always_on, occurrences_in_order`);
    await runner.query(`CREATE INDEX occurrences_starts_at ON occurrences (starts_at)`);
  }
}
