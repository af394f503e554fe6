import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When each server process was last there, and which of them saved a room: so a crash takes no time from a share. */
export class Pulse1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE pulses (keeper uuid PRIMARY KEY, at bigint NOT NULL)`);
    // Rooms of a version before are over: their state has another shape.
    await runner.query(`DELETE FROM rooms`);
    await runner.query(`
      ALTER TABLE rooms
        DROP COLUMN updated_at,
        ADD COLUMN keeper uuid NOT NULL,
        ADD COLUMN saved_at bigint NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM rooms`);
    await runner.query(`
      ALTER TABLE rooms
        DROP COLUMN keeper,
        DROP COLUMN saved_at,
        ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`DROP TABLE pulses`);
  }
}
