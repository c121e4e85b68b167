import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type Template = {
  id: number;
  name: string;
  sha256: string;
  bytes: number;
  addedAt: Date;
  addedBy: string | null;
};

/** The Word template in use: the newest that was not withdrawn; null when reports are in the product's own layout. */
export async function templateInUse(trx: Trx): Promise<Template | null> {
  const found = await sql<Template>`select t.id, t.name, t.file_sha256 as sha256, t.bytes, t.added_at as "addedAt",
      p.name as "addedBy"
    from report_template t left join person p on p.id = t.added_by
    where t.withdrawn_at is null order by t.id desc limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

/** Adds a template, which is then the one in use. */
export async function insertTemplate(
  trx: Trx,
  template: { name: string; sha256: string; bytes: number; by: number | null; at: Date },
): Promise<number> {
  const made = await trx
    .insertInto('report_template')
    .values({
      name: template.name,
      file_sha256: template.sha256,
      bytes: template.bytes,
      added_by: template.by,
      added_at: template.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws every template there is, so that none is in use. */
export async function withdrawTemplates(trx: Trx, by: number | null, at: Date): Promise<void> {
  await trx
    .updateTable('report_template')
    .set({ withdrawn_at: at, withdrawn_by: by })
    .where('withdrawn_at', 'is', null)
    .execute();
}
