import { inWords, isIsoDate } from '../../../methods/calendar.ts';
import { invalid, page, redirect, type FieldError, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { bringBackList, dayForList, previewList, type ListPreview } from '../../lists/bring-back.ts';
import { doneByVisitor } from '../../periods/done-by.ts';
import { CheckListPage } from './check-list-page.tsx';
import { endDraft, openDraft, type ImportDraft } from './import-queries.ts';
import type { ListFile } from '../../lists/read-list.ts';

export type ListDraft = ImportDraft & { list: ListFile };

const title = 'Check what changes';
const place = { section: 'import', width: 'wide' as const, breadcrumbs: [{ text: 'Import', href: '/import' }] };

/** GET /import/:id of a list that was brought back: what its person changed, to accept or leave. */
export async function checkList(request: WebRequest, draft: ListDraft): Promise<Reply> {
  return page(title, CheckListPage(await viewOf(request, draft)), place);
}

/** POST /import/:id of such a list: brings in what was accepted, in one transaction. */
export async function saveList(request: WebRequest, draft: ListDraft): Promise<Reply> {
  const { form, services, today } = request;
  const asked = form.one('asAt');
  const on = isIsoDate(asked) ? asked : draft.asAt;
  const errors: FieldError[] = [];
  if (form.has('asAt') && !isIsoDate(asked))
    errors.push({ field: 'asAt', message: 'Enter the day the changes hold from' });
  else if (on > today && on !== (await dayForList(services.db, draft.planId ?? 0, today)))
    errors.push({ field: 'asAt', message: `The day must be ${inWords(today)} or earlier` });
  const view = await viewOf(request, { ...draft, asAt: on });
  if (form.one('do') === 'refresh' && errors.length === 0) return page(title, CheckListPage(view), place);
  if (view.preview.refusal) errors.push({ field: 'asAt', message: view.preview.refusal });
  errors.push(...problemsOf(view.preview));
  if (errors.length > 0) return invalid(title, CheckListPage({ ...view, errors, typed: form }), errors, place);
  const accepted = new Set(form.all('accept'));
  const saved = await services.db.transaction().execute(async (trx) => {
    const open = await openDraft(trx, draft.id, true);
    if (!open || draft.planId === null) return 'ended';
    const bringing = { planId: draft.planId, file: draft.list, fileName: draft.fileName, on, today };
    const { done, preview } = await bringBackList(
      trx,
      { ...bringing, accepts: ({ key }) => accepted.has(key) },
      doneByVisitor(request),
    );
    if (preview.refusal || preview.problems.length > 0) return 'look again';
    await endDraft(trx, draft.id, services.now());
    await request.audit(trx, {
      what: 'plan.bring-back',
      subject: `plan:${draft.planId}`,
      planId: draft.planId,
      after: {
        file: draft.fileName,
        sha256: draft.sha256,
        from: on,
        accepted: done.length,
        left: preview.changes.length - done.length,
      },
    });
    return done.length;
  });
  if (saved === 'ended') return redirect('/import', 'This list was brought in already.');
  if (saved === 'look again') return saveList(request, draft);
  const words =
    saved === 1 ? '1 change is saved.' : saved === 0 ? 'Nothing was changed.' : `${saved} changes are saved.`;
  return redirect(`/plan/${draft.planId}?as-at=${on}`, words);
}

function problemsOf({ problems }: ListPreview): FieldError[] {
  return problems.slice(0, 10).map(({ where, message }) => ({
    field: 'asAt',
    message: `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}`,
  }));
}

async function viewOf(request: WebRequest, draft: ListDraft) {
  const { services, today, visitor } = request;
  const preview = await previewList(services.db, draft.planId ?? 0, draft.list, draft.asAt, today);
  return { draft, preview, errors: [] as FieldError[], typed: null, csrf: visitor?.csrf ?? '' };
}
