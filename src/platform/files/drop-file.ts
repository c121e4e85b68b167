import { sql } from 'kysely';
import type { Trx } from '../db/connect.ts';

/** Takes a file out of the database if nothing names it any more; answers whether it did. Its bytes are the caller's to remove, afterwards. */
export async function dropFile(trx: Trx, sha256: string): Promise<boolean> {
  await sql`savepoint drop_file`.execute(trx);
  try {
    await trx.deleteFrom('file').where('sha256', '=', sha256).execute();
    await sql`release savepoint drop_file`.execute(trx);
    return true;
  } catch (reason) {
    await sql`rollback to savepoint drop_file`.execute(trx);
    // 23503: another table still names it.
    if ((reason as { code?: string }).code === '23503') return false;
    throw reason;
  }
}
