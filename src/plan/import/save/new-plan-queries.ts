import type { Trx } from '../../../platform/services.ts';
import type { PlanFile } from '../../plan-format.ts';

type Source = {
  file: PlanFile;
  asAt: string;
  source: { name: string; format: string; fileSha256: string | null; handling?: string };
  personId: number | null;
};

/** Adds a plan and answers its number; the first one is the main plan. */
export async function insertPlan(trx: Trx, title: string): Promise<number> {
  const first = !(await trx.selectFrom('plan').select('id').where('is_main', '=', true).executeTakeFirst());
  const made = await trx.insertInto('plan').values({ title, is_main: first }).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Adds the document a version of a plan comes from, with what was not placed and what was warned of. */
export async function insertSource(trx: Trx, planId: number, request: Source): Promise<number> {
  const made = await trx
    .insertInto('source_document')
    .values({
      plan_id: planId,
      kind: 'plan',
      name: request.source.name,
      file_sha256: request.source.fileSha256,
      format: request.source.format,
      as_at: request.asAt,
      handling: request.source.handling ?? 'OFFICIAL',
      received_by: request.personId,
      unplaced: JSON.stringify(request.file.unplaced),
      warnings: JSON.stringify(request.file.warnings),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}
