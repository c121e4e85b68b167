import type { z } from 'zod';
import { savePlan, type ImportRequest } from '../src/plan/index.ts';
import { planSchema } from '../src/plan/plan-format.ts';
import type { Services, Trx } from '../src/platform/services.ts';

type Written = Omit<z.input<typeof planSchema>, 'kind' | 'asAt'> & { asAt: string };
type Importing = Pick<ImportRequest, 'title' | 'mappings'> & {
  /** The plan it is the next version of; a new one where it is left out. */
  planId?: number | null;
  /** The document's file name. */
  name?: string;
};

/** Brings a plan in as a document of its date is brought in by the product, and answers its number. */
export async function importPlan(
  db: Services['db'],
  { asAt, ...written }: Written,
  { title, mappings, planId = null, name = `plan ${asAt}.docx` }: Importing,
): Promise<number> {
  const file = planSchema.parse({ kind: 'plan', asAt, ...written });
  const source = { name, format: 'docx', fileSha256: null };
  const save = (trx: Trx) => savePlan(trx, { planId, title, file, asAt, mappings, source, personId: null });
  return (await db.transaction().execute(save)).planId;
}
