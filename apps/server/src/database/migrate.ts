import { type DataSource } from 'typeorm';

/** Any number, as long as nobody else takes it: it names our lock in the database. */
const LOCK = 4_663_485;

/** Brings the tables up to date and tells how many steps it took; servers that start together do it one after another. */
export async function migrate(database: DataSource): Promise<number> {
  const holder = database.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      return (await database.runMigrations()).length;
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    await holder.release();
  }
}
