import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Doors that ask for a knock or for a member's seat token, and newcomers' quiet minutes. */
export class Doors1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE meetings
        DROP CONSTRAINT meetings_door_check,
        ADD CONSTRAINT meetings_door_check CHECK (door IN ('open', 'knock', 'members', 'locked')),
        ADD COLUMN quarantine boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE meetings ALTER COLUMN quarantine DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE meetings SET door = 'locked' WHERE door IN ('knock', 'members')`);
    await runner.query(`
      ALTER TABLE meetings
        DROP COLUMN quarantine,
        DROP CONSTRAINT meetings_door_check,
        ADD CONSTRAINT meetings_door_check CHECK (door IN ('open', 'locked'))`);
  }
}
