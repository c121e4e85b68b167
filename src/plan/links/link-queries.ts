import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { holdsAt } from '../facts/record.ts';
import type { LinkKind } from './suggest-links.ts';

export type Pair = { kind: LinkKind; fromId: number; toId: number };
export type KnownLink = Pair & {
  id: number;
  /** Whether it holds on the day asked about; a link a person took apart stays known. */
  holds: boolean;
  origin: string | null;
  since: string;
  who: string | null;
};

/**
 * Every link a plan ever had, or those of one item: its last version, whether that holds on a day, and who recorded
 * it. Links people took apart are among them.
 */
export async function knownLinks(trx: Trx, planId: number, on: string, itemId?: number): Promise<KnownLink[]> {
  const ofItem = itemId === undefined ? sql`true` : sql`(l.from_id = ${itemId} or l.to_id = ${itemId})`;
  const found = await sql<KnownLink>`
    select last.id, last.kind, last.from_id as "fromId", last.to_id as "toId", last.origin, last.valid_from as since,
      p.name as who, (${holdsAt(on, 'last')}) as holds
    from (select distinct on (l.id) l.* from link l join item i on i.id = l.id and i.plan_id = ${planId}
      where ${ofItem} order by l.id, l.superseded_at is not null, l.valid_from desc, l.recorded_at desc) last
    left join person p on p.id = last.recorded_by order by last.id`.execute(trx);
  return found.rows;
}
