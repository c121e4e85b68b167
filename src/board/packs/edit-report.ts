import { isIsoDate } from '../../methods/calendar.ts';
import { readPlan } from '../../plan/index.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { kindOf } from '../kinds/kinds.ts';
import { EditReportPage, type Typed } from './edit-report-page.tsx';
import { findReport, reportLayout } from './find-report.ts';
import { packById, updateDraft, type Pack } from './pack-queries.ts';

const title = 'Edit the report';
const longest = 20_000;

/** GET /reports/:id/edit: the parts of a draft that people write. */
export const editReportForm: Route = {
  method: 'GET',
  path: '/reports/:id/edit',
  access: 'report.edit',
  audit: null,
  handle: async (request) => {
    const pack = await findReport(request);
    if (!pack || pack.state === 'issued') return notFound();
    return page(title, await editPage(request, pack, asKept(pack)), layout(pack));
  },
};

/** POST /reports/:id/edit: saves the words; where somebody saved in between, shows both and saves nothing. */
export const editReport: Route = {
  method: 'POST',
  path: '/reports/:id/edit',
  access: 'report.edit',
  audit: 'report.edit',
  handle: save,
};

const asKept = ({ words, handling, comparedWith }: Pack): Typed => ({ words, handling, comparedWith });

const layout = (pack: Pack) => reportLayout(pack, 'two-thirds');

async function save(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const pack = await findReport(request);
  if (!pack) return notFound();
  const compared = form.one('compared-with');
  const parts = await kindOf(pack.kind).parts(services, pack.asAt);
  const typed: Typed = {
    // What was written of a part that this date no longer has stays.
    words: { ...pack.words, ...Object.fromEntries(parts.map(({ name }) => [name, form.one(name)])) },
    handling: form.one('handling') === 'OFFICIAL-SENSITIVE' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL',
    comparedWith: isIsoDate(compared) && compared < pack.asAt ? compared : null,
  };
  const errors = parts
    .filter(({ name }) => (typed.words[name] ?? '').length > longest)
    .map(({ name: field, heading }): FieldError => ({
      field,
      message: `${heading} must be 20,000 characters or fewer`,
    }));
  if (errors.length > 0) return invalid(title, await editPage(request, pack, typed, { errors }), errors, layout(pack));
  const saved = await services.db.transaction().execute(async (trx) => {
    const change = { ...typed, by: visitor?.personId ?? null, at: services.now() };
    if (!(await updateDraft(trx, pack.id, Number(form.one('version')) || 0, change))) return false;
    const after = typed;
    await request.audit(trx, { subject: `report:${pack.id}`, planId: pack.planId, before: asKept(pack), after });
    return true;
  });
  if (saved) return redirect(`/reports/${pack.id}`, 'The words are saved.');
  // Read again: it may have been saved, issued or discarded since this request began.
  const now = await packById(services.db, pack.id);
  if (!now) return notFound();
  const main = await editPage(request, now, typed, { theirs: asKept(now) });
  return page('Somebody else saved this report', main, { status: 409, ...layout(now) });
}

async function editPage(
  request: WebRequest,
  pack: Pack,
  typed: Typed,
  more: { errors?: FieldError[]; theirs?: Typed } = {},
) {
  const view = await readPlan(request.services, pack.planId, pack.asAt);
  const dates = [...new Set([...(view?.dates ?? []), ...(typed.comparedWith ? [typed.comparedWith] : [])])]
    .filter((date) => date < pack.asAt)
    .sort()
    .reverse();
  const parts = await kindOf(pack.kind).parts(request.services, pack.asAt);
  return EditReportPage({ pack, typed, parts, dates, csrf: request.visitor?.csrf ?? '', errors: [], ...more });
}
