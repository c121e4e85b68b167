import { inWords, isIsoDate } from '../../../methods/calendar.ts';
import { idIn } from '../../../platform/id-in.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { allPlans } from '../../model/plan-queries.ts';
import { previewImport, savePlan, type ImportPreview, type WordMapping } from '../save/save-plan.ts';
import { deliveries, impacts } from './mapping-choices.ts';
import { checkList, saveList } from './check-list.ts';
import { CheckImportPage, type CheckView } from './check-import-page.tsx';
import { endDraft, openDraft, type ImportDraft } from './import-queries.ts';

const title = 'Check what we read';
const place: Partial<PageReply> = {
  section: 'import',
  width: 'wide',
  breadcrumbs: [{ text: 'Import', href: '/import' }],
};

/** GET /import/:id: what was read, what it would change, and the meaning of its rating words. */
export const checkImport: Route = {
  method: 'GET',
  path: '/import/:id',
  access: 'plan.import',
  audit: null,
  handle: async (request) => {
    const draft = await draftOf(request);
    if (!draft) return notFound();
    if (draft.list) return checkList(request, { ...draft, list: draft.list });
    const view = await viewOf(request, draft);
    return page(title, <CheckImportPage {...view} />, place);
  },
};

/** POST /import/:id: saves what was accepted, in one transaction; or discards the draft. */
export const saveImport: Route = {
  method: 'POST',
  path: '/import/:id',
  access: 'plan.import',
  audit: 'plan.import',
  maxBody: 5 * 1024 * 1024,
  handle: save,
};

async function save(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const draft = await draftOf(request);
  if (!draft) return notFound();
  if (form.one('do') === 'discard') {
    await services.db.transaction().execute(async (trx) => {
      await endDraft(trx, draft.id, services.now());
      await request.audit(trx, {
        subject: `import:${draft.id}`,
        planId: draft.planId,
        what: 'plan.discard-import',
        before: { file: draft.fileName },
      });
    });
    return redirect('/import', 'The document was discarded. Nothing in the plan was changed.');
  }
  if (draft.list) return saveList(request, { ...draft, list: draft.list });
  const chosen = { ...draft, ...targetOf(form, draft) };
  const refresh = form.one('do') === 'refresh';
  const view = await viewOf(request, chosen, form);
  const errors = refresh ? [] : errorsOf(form, chosen, view.preview, request.today);
  if (chosen.planId !== null && view.draft.planId === null)
    errors.push({ field: 'plan', message: 'That plan is not here. Choose one of the list, or a new plan' });
  if (refresh || errors.length > 0) {
    const again = <CheckImportPage {...view} errors={errors} />;
    return errors.length > 0
      ? invalid(title, again, errors, { section: 'import', width: 'wide' })
      : page(title, again, place);
  }
  const accepted = new Set(form.all('accept'));
  const leave = new Set(view.preview.changes.map((change) => change.key).filter((key) => !accepted.has(key)));
  const saved = await services.db.transaction().execute(async (trx) => {
    const open = await openDraft(trx, draft.id, true);
    if (!open) return null;
    const imported = await savePlan(trx, {
      planId: view.draft.planId,
      title: chosen.title,
      file: open.file,
      asAt: chosen.asAt,
      places: open.places,
      leave,
      mappings: mappingsOf(form, view.preview),
      source: { name: open.fileName, format: open.format, fileSha256: open.sha256, handling: open.handling },
      personId: visitor?.personId ?? null,
      dated: open.file.asAt !== null || chosen.asAt !== request.today,
    });
    await endDraft(trx, draft.id, services.now());
    await request.audit(trx, {
      subject: `plan:${imported.planId}`,
      planId: imported.planId,
      after: {
        file: open.fileName,
        sha256: open.sha256,
        asAt: chosen.asAt,
        accepted: imported.changes.length,
        left: leave.size,
      },
    });
    return imported;
  });
  if (!saved) return redirect('/import', 'This document was saved already.');
  const changes = saved.changes.length === 1 ? '1 change' : `${saved.changes.length} changes`;
  return redirect(
    `/plan/${saved.planId}?as-at=${chosen.asAt}`,
    view.draft.planId === null ? 'The plan was imported.' : `The new version was imported, with ${changes}.`,
  );
}

async function draftOf(request: WebRequest): Promise<ImportDraft | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : openDraft(request.services.db, id);
}

/** The plan, title and date the form names; the draft's own where it names none. */
function targetOf(form: FormValues, draft: ImportDraft): Pick<ImportDraft, 'planId' | 'title' | 'asAt'> {
  const plan = form.one('plan');
  return {
    // What is no number of a plan names one that is not there, and is refused.
    planId: plan === 'new' ? null : plan === '' ? draft.planId : (idIn(plan) ?? 0),
    title: form.one('title') || draft.title,
    asAt: isIsoDate(form.one('asAt')) ? form.one('asAt') : draft.asAt,
  };
}

async function viewOf(request: WebRequest, draft: ImportDraft, form?: FormValues): Promise<CheckView> {
  const { db } = request.services;
  const plans = await allPlans(db);
  const planId = plans.some((plan) => plan.id === draft.planId) ? draft.planId : null;
  const preview = await previewImport(db, planId, draft.file, draft.asAt);
  return {
    draft: { ...draft, planId },
    plans,
    preview,
    errors: [],
    typed: form ?? null,
    csrf: request.visitor?.csrf ?? '',
  };
}

function errorsOf(form: FormValues, draft: ImportDraft, preview: ImportPreview, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (preview.refusal) errors.push({ field: 'asAt', message: preview.refusal });
  if (form.has('asAt') && !isIsoDate(form.one('asAt')))
    errors.push({ field: 'asAt', message: 'Enter the date the ratings are as at' });
  else if (draft.asAt > today && draft.asAt !== preview.firstOpen)
    errors.push({ field: 'asAt', message: `The ratings’ date must be ${inWords(today)} or earlier` });
  if (form.has('title') && !form.one('title')) errors.push({ field: 'title', message: 'Enter a title for the plan' });
  preview.unmapped.forEach(({ word }, index) => {
    if (!form.has(`delivery-${index}`))
      errors.push({
        field: `delivery-${index}`,
        message: `Say what “${word}” means for delivery, or choose “Not decided yet”`,
      });
  });
  return errors;
}

/** What each unmapped word means, as chosen; a word left undecided stays unmapped and raises a question. */
function mappingsOf(form: FormValues, preview: ImportPreview): Map<string, WordMapping> {
  return new Map(
    preview.unmapped.map(({ word }, index) => {
      const delivery = form.one(`delivery-${index}`);
      const impact = form.one(`impact-${index}`);
      return [
        word,
        {
          delivery: deliveries.some((one) => one.value === delivery) ? delivery : null,
          impact: impacts.some((one) => one.value === impact) ? impact : null,
        },
      ];
    }),
  );
}
