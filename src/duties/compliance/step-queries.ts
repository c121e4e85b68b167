import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type StepKind = 'raised' | 'meeting' | 'warning' | 'direction' | 'other';
export type NoticeStep = {
  id: number;
  requirementId: number | null;
  clause: string | null;
  kind: StepKind;
  on: string;
  byWhom: string;
  said: string;
  power: string;
  who: string | null;
  withdrawnBecause: string | null;
};

/** Steps taken under a notice, newest first, those recorded in error included. */
export async function stepsOf(trx: Trx, sourceId: number): Promise<NoticeStep[]> {
  const found = await sql<NoticeStep>`select s.id, s.requirement_id as "requirementId", r.clause, s.kind,
      s.on_date as "on", s.by_whom as "byWhom", s.said, s.power, p.name as who,
      s.withdrawn_because as "withdrawnBecause"
    from notice_step s left join requirement r on r.id = s.requirement_id left join person p on p.id = s.recorded_by
    where s.source_id = ${sourceId} order by s.on_date desc, s.id desc`.execute(trx);
  return found.rows;
}

export type NewStep = Pick<NoticeStep, 'requirementId' | 'kind' | 'on' | 'byWhom' | 'said' | 'power'> & {
  sourceId: number;
  by: number | null;
};

/** Records a step and answers its number. */
export async function insertStep(trx: Trx, step: NewStep): Promise<number> {
  const made = await trx
    .insertInto('notice_step')
    .values({
      source_id: step.sourceId,
      requirement_id: step.requirementId,
      kind: step.kind,
      on_date: step.on,
      by_whom: step.byWhom,
      said: step.said,
      power: step.power,
      recorded_by: step.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws a step recorded in error; false when there is none that stands. */
export async function withdrawStep(
  trx: Trx,
  sourceId: number,
  id: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('notice_step')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_because: because })
    .where('id', '=', id)
    .where('source_id', '=', sourceId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** The whole text of a document, block by block, as it was read; empty where none was kept. */
export async function textOfSource(trx: Trx, sourceId: number): Promise<unknown> {
  const found = await trx
    .selectFrom('source_text')
    .select('blocks')
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return found?.blocks ?? [];
}
