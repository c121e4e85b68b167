import type { Db } from '../db/connect.ts';

/** The names of every file the database keeps. */
export async function fileNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('file').select('sha256').orderBy('sha256').execute();
  return rows.map(({ sha256 }) => sha256);
}
