import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';

/** One thing a notice asks of someone, as it is kept. */
export type KeptRequirement = {
  id: number;
  sourceId: number;
  position: number;
  clause: string;
  heading: string | null;
  text: string;
  /** What leads into it, where it is one of several. */
  leadIn: string | null;
  who: string | null;
  recipient: string | null;
  recurrence: string | null;
  due: { text: string; date: string | null } | null;
  evidence: string | null;
  place: string;
};

/**
 * The requirements of the notices named (of all that stand, where none are), in the order of each notice. Those of
 * notices taken back are out unless the notice is named.
 */
export async function requirementsOf(trx: Trx, sourceIds?: readonly number[]): Promise<KeptRequirement[]> {
  const condition = sourceIds
    ? sql<boolean>`r.source_id = any(${[...sourceIds]})`
    : sql<boolean>`d.taken_back_at is null`;
  const rows = await trx
    .selectFrom('requirement as r')
    .innerJoin('source_document as d', 'd.id', 'r.source_id')
    .selectAll('r')
    .where(condition)
    .orderBy('r.source_id')
    .orderBy('r.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    position: row.position,
    clause: row.clause,
    heading: row.heading,
    text: row.text,
    leadIn: row.lead_in,
    who: row.who,
    recipient: row.recipient,
    recurrence: row.recurrence,
    due: row.due_text === null ? null : { text: row.due_text, date: row.due_on },
    evidence: row.evidence,
    place: row.place,
  }));
}
