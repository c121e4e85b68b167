import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { holdsAt } from '../facts/record.ts';

/** Tables whose rows carry words of a document. */
const worded = ['area', 'finding', 'action', 'measure', 'milestone', 'narrative', 'commitment', 'page_area'] as const;

/**
 * Items of a plan whose words, at a date, come from a document with a handling mark other than OFFICIAL, with that mark.
 * Words a person has typed since have no document behind them and are not among these.
 */
export async function markedTexts(trx: Trx, planId: number, asAt: string): Promise<Map<number, string>> {
  const each = worded.map(
    (table) => sql`select f.id, s.handling from ${sql.table(table)} f
      join item i on i.id = f.id and i.plan_id = ${planId}
      join source_document s on s.id = f.source_id and s.handling <> 'OFFICIAL'
      where ${holdsAt(asAt, 'f')}`,
  );
  const found = await sql<{ id: number; handling: string }>`${sql.join(each, sql` union all `)}`.execute(trx);
  return new Map(found.rows.map((row) => [row.id, row.handling]));
}
