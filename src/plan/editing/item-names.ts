import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { beginning } from '../screens/parts/links.tsx';
import type { Version } from './edit-queries.ts';
import type { ItemForm } from './item-form.ts';

/** What items of one kind were last called, by number: those that left the plan too. */
export const namesOfItems =
  (form: ItemForm) =>
  async (db: Trx, ids: number[]): Promise<Map<number, string>> => {
    const found = await sql<Version>`select distinct on (id) * from ${sql.table(form.kind)} where id = any(${ids})
      order by id, superseded_at is not null, valid_from desc, recorded_at desc`.execute(db);
    return new Map(found.rows.map((row) => [row.id, beginning(form.nameOf(row), 80)]));
  };
