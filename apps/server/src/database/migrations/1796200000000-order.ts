import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The running order of a meeting, the texts that its group reads from, and the words of a live room. */
export class Order1796200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE readings (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        group_id uuid NOT NULL REFERENCES groups ON DELETE CASCADE,
        title text NOT NULL,
        language text NOT NULL,
        source text NOT NULL,
        text text NOT NULL,
        parts integer NOT NULL,
        words integer NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX readings_group_id ON readings (group_id)`);
    await runner.query(`
      ALTER TABLE meetings
        ADD COLUMN running_order jsonb,
        ADD COLUMN bookmark jsonb NOT NULL DEFAULT '{"step":1,"parts":{}}'`);
    // A room of before has no words that could be unsealed: it is over with the next start, and its key goes.
    await runner.query(`ALTER TABLE rooms ADD COLUMN script bytea NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE rooms ALTER COLUMN script DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE rooms DROP COLUMN script`);
    await runner.query(`ALTER TABLE meetings DROP COLUMN running_order, DROP COLUMN bookmark`);
    await runner.query(`DROP TABLE readings`);
  }
}
