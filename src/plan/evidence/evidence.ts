import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { placeOf, type ItemPlace } from '../model/item-place.ts';
import { readPlan } from '../model/read-plan.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { refusal } from '../periods/refusal.tsx';
import { readEvidenceFile } from './evidence-form.ts';
import { EvidencePage } from './evidence-page.tsx';
import { evidenceById, filesOf, type Evidence, type EvidenceFile } from './evidence-queries.ts';
import { addFileVersion, withdrawEvidence } from './keep-evidence.ts';

type Opened = { evidence: Evidence; files: EvidenceFile[]; place: ItemPlace | null };

async function open(request: WebRequest): Promise<Opened | null> {
  const { services, today } = request;
  const id = idIn(request.params['id']);
  const evidence = id === null ? null : await evidenceById(services.db, id);
  if (!evidence) return null;
  const view = await readPlan(services, evidence.plan_id, today);
  const place = view && placeOf(view, evidence.item_id);
  return { evidence, place, files: await filesOf(services.db, evidence.id) };
}

/** A file in which a child could be recognised is opened by those who work with evidence, and nobody else. */
function mayOpen(request: WebRequest, evidence: Evidence): boolean {
  return !evidence.identifies_child || request.may('plan.contribute');
}

/** Whoever added it, and the programme office. */
function mayWithdraw(request: WebRequest, evidence: Evidence): boolean {
  return request.may('plan.moderate') || evidence.added_by_id === request.visitor?.personId;
}

/** GET /evidence/:id: one piece of evidence, its versions and where it belongs. */
export async function evidencePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /evidence/:id/version: a newer version of its file. */
export async function addVersion(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened || opened.evidence.kind !== 'file') return notFound();
  const { evidence } = opened;
  if (evidence.withdrawn_at) return refusal('This evidence was withdrawn', 'Add it again as a new piece of evidence.');
  const file = readEvidenceFile(request.form, 'version-file');
  if (!file.ok) return show(request, opened, file.errors);
  const { services } = request;
  const version = await services.db
    .transaction()
    .execute((trx) => addFileVersion(trx, services.files, evidence, file.value, doneByVisitor(request)));
  return redirect(`/evidence/${evidence.id}`, `Version ${version} is kept. The earlier ones are kept too.`);
}

/** POST /evidence/:id/withdraw, with a reason. */
export async function withdraw(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { evidence } = opened;
  if (!mayWithdraw(request, evidence)) {
    const reason = 'Evidence is withdrawn by whoever added it, or by the programme office.';
    return refusal('You cannot withdraw this', reason, { status: 403 });
  }
  const because = request.form.one('withdraw-because');
  if (because === '') {
    return show(request, opened, [{ field: 'withdraw-because', message: 'Enter why it is withdrawn' }]);
  }
  const { services, today } = request;
  const done = await services.db
    .transaction()
    .execute((trx) => withdrawEvidence(trx, evidence, because, today, doneByVisitor(request)));
  if (!done) return refusal('This evidence was withdrawn already', 'Somebody withdrew it before you.', { status: 409 });
  return redirect(`/evidence/${evidence.id}`, 'The evidence is withdrawn. It can still be seen here, with the reason.');
}

/** GET /evidence/:id/files/:version: always saved, never shown by the browser; every opening is logged. */
export async function evidenceFile(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  const version = idIn(request.params['version']);
  const file = opened?.files.find((one) => one.version === version);
  if (!opened || !file) return notFound();
  const { evidence } = opened;
  if (!mayOpen(request, evidence)) {
    const reason = 'A child could be recognised in this file. Ask the programme office what it shows.';
    return refusal('You cannot open this file', reason, { status: 403 });
  }
  const { services } = request;
  const body = await services.files.read(file.sha256);
  await services.db.transaction().execute((trx) =>
    request.audit(trx, {
      subject: `evidence:${evidence.id}`,
      planId: evidence.plan_id,
      after: { title: evidence.title, version: file.version, file: file.name, sha256: file.sha256 },
    }),
  );
  return { kind: 'download', name: file.name, mediaType: file.media_type, body };
}

function show(request: WebRequest, opened: Opened, errors?: FieldError[]): Reply {
  const { evidence, place } = opened;
  const title = 'Evidence';
  const contributes = request.may('plan.contribute');
  const main = EvidencePage({
    ...opened,
    today: request.today,
    csrf: request.visitor?.csrf ?? '',
    mayOpen: mayOpen(request, evidence),
    mayAddVersion: contributes && evidence.kind === 'file' && !evidence.withdrawn_at,
    mayWithdraw: mayWithdraw(request, evidence) && contributes && !evidence.withdrawn_at,
    errors,
    form: errors ? request.form : undefined,
  });
  const more = { breadcrumbs: place?.crumbs ?? [], section: 'plan', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
