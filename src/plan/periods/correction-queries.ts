import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type Correction = {
  step_id: number;
  action_id: number;
  ref: string;
  word: string;
  reason: string;
  on: string;
  recorded_at: Date;
  who: string | null;
};

/** Ratings of a plan recorded as corrections of a locked month, newest first. Superseded ones are out. */
export async function correctionsOf(trx: Trx, planId: number): Promise<Correction[]> {
  const found = await sql<Correction>`select r.id as step_id, s.action_id, a.ref, r.word, r.reason, r.valid_from as on,
      r.recorded_at, p.name as who
    from rating r join item i on i.id = r.id and i.plan_id = ${planId} and i.kind = 'step'
    join lateral (select action_id from step where id = r.id and superseded_at is null order by valid_from desc limit 1) s on true
    join lateral (select ref from action where id = s.action_id and superseded_at is null order by valid_from desc limit 1) a on true
    left join person p on p.id = r.recorded_by
    where r.correction and r.superseded_at is null order by r.valid_from desc, r.id`.execute(trx);
  return found.rows;
}
