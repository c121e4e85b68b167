import type { FieldError, UploadedFile, WebRequest } from '../../../platform/web/route.ts';
import { dayForList, planOfList, previewList } from '../../lists/bring-back.ts';
import type { ListFile } from '../../lists/read-list.ts';
import { allPlans } from '../../model/plan-queries.ts';
import { planSchema } from '../../plan-format.ts';
import { keepDraft } from './import-queries.ts';

type Uploaded = {
  file: UploadedFile;
  list: ListFile;
  format: string;
  /** As chosen on the page: 'find', 'new' or a number. */
  plan: string;
  asAt: string;
  handling: string;
};

/** At most this many rows are named at once. */
const mostNamed = 10;

/** Keeps a list that was uploaded for a person to check; or says which of its rows must be put right first. */
export async function keepList(
  request: WebRequest,
  { file, list, format, plan, asAt, handling }: Uploaded,
): Promise<{ ok: true; id: number } | { ok: false; errors: FieldError[] }> {
  const { services, today } = request;
  const wrong = (field: string, ...messages: string[]) => ({
    ok: false as const,
    errors: messages.map((message) => ({ field, message })),
  });
  return services.db.transaction().execute(async (trx) => {
    if (plan === 'new')
      return wrong('file', 'This is a list of part of a plan, not a whole one. Choose the plan it is a list of.');
    const plans = await allPlans(trx);
    const wanted = plan === 'find' ? await planOfList(trx, list) : Number(plan);
    const planId = plans.find((one) => one.id === wanted)?.id;
    if (planId === undefined)
      return wrong(
        'file',
        'This is a list of a plan that is not here. Import the plan first, as a document or as JSON.',
      );
    const on = asAt || (await dayForList(trx, planId, today));
    const { problems } = await previewList(trx, planId, list, on, today);
    if (problems.length > 0) {
      const named = problems.slice(0, mostNamed).map(({ where, message }) => `${where}: ${message}`);
      const more = problems.length > mostNamed ? [`and ${problems.length - mostNamed} more`] : [];
      return wrong('file', ...[...named, ...more].map((text) => text.charAt(0).toUpperCase() + text.slice(1)));
    }
    const sha256 = await services.files.keep(trx, file.bytes);
    const draft = {
      planId,
      title: plans.find((one) => one.id === planId)?.title ?? '',
      fileName: file.name,
      format,
      sha256,
      asAt: on,
      handling,
      file: planSchema.parse({ kind: 'plan' }),
      list,
      places: new Map<string, string>(),
    };
    const id = await keepDraft(trx, draft, request.visitor?.personId ?? 0);
    await request.audit(trx, { subject: `import:${id}`, planId, after: { file: file.name, sha256, asAt: on } });
    return { ok: true as const, id };
  });
}
