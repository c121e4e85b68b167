import type { Trx } from '../../platform/services.ts';

export type ApprovalKind = 'submitted' | 'noted' | 'endorsed' | 'approved' | 'sent-back';
export type NewApproval = {
  asAt: string;
  what: ApprovalKind;
  body: string;
  on: string;
  reference: string;
  note: string;
  /** What was decided, in the body's own words. */
  decision: string;
  /** The paper that went with it, as a document received. */
  sourceId: number | null;
};

/** Every record of where a plan went, newest first, withdrawn ones included, with who recorded it. */
export async function approvalsOf(trx: Trx, planId: number) {
  return trx
    .selectFrom('plan_approval as a')
    .leftJoin('person as p', 'p.id', 'a.recorded_by')
    .leftJoin('source_document as d', 'd.id', 'a.source_id')
    .select([
      'a.decision',
      'a.source_id',
      'd.title as source_title',
      'd.name as source_name',
      'a.id',
      'a.as_at',
      'a.what',
      'a.body',
      'a.on_date',
      'a.reference',
      'a.note',
      'a.withdrawn_because',
      'p.name as who',
    ])
    .where('a.plan_id', '=', planId)
    .orderBy('a.on_date', 'desc')
    .orderBy('a.id', 'desc')
    .execute();
}

/** Adds a record; answers its id. */
export async function addApproval(trx: Trx, planId: number, approval: NewApproval, personId: number): Promise<number> {
  const { asAt, what, body, on, reference, note, decision, sourceId } = approval;
  const made = await trx
    .insertInto('plan_approval')
    .values({
      plan_id: planId,
      as_at: asAt,
      what,
      body,
      on_date: on,
      reference,
      note,
      decision,
      source_id: sourceId,
      recorded_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws a record of the plan that stands; answers whether there was one. */
export async function withdrawApproval(
  trx: Trx,
  planId: number,
  id: number,
  because: string,
  personId: number,
  now: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('plan_approval')
    .set({ withdrawn_at: now, withdrawn_by: personId, withdrawn_because: because })
    .where('id', '=', id)
    .where('plan_id', '=', planId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
