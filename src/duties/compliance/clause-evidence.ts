import { readEvidence } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, redirect, type Route, type WebRequest } from '../../platform/web/route.ts';
import { clauseEvidenceById, insertClauseEvidence, withdrawClauseEvidence } from './clause-evidence-queries.ts';
import { showClause } from './clause.ts';
import { clauseIn } from './open-notice.ts';
import { RefusedPage } from './refused-page.tsx';
import { whereClauseIsShown, whereClauseLies } from './where-clauses-lie.ts';

const megabyte = 1024 * 1024;

/** POST /clauses/:id/evidence: attaches a file, a link or a note. It counts from today. */
export const addClauseEvidence: Route = {
  method: 'POST',
  path: '/clauses/:id/evidence',
  access: 'plan.contribute',
  audit: 'clause.evidence',
  within: whereClauseIsShown,
  maxBody: 21 * megabyte,
  maxFile: 20 * megabyte,
  handle: async (request) => {
    const { services, visitor, today } = request;
    const found = await clauseIn(request);
    if (!found || found.notice.takenBack) return notFound();
    const given = readEvidence(request.form, today);
    if (!given.ok) return showClause(request, found, { errors: given.errors, status: 422 });
    const { id } = found.requirement;
    await services.db.transaction().execute(async (trx) => {
      const { file, ...rest } = given.value;
      const sha256 = file ? await services.files.keep(trx, file.bytes) : null;
      const more = { sha256, today, by: visitor?.personId ?? null, at: services.now() };
      const evidence = await insertClauseEvidence(trx, id, given.value, more);
      await request.audit(trx, { subject: `clause:${id}`, after: { evidence, ...rest, file: file?.name, sha256 } });
    });
    return redirect(`/clauses/${id}#evidence`, 'The evidence is kept.');
  },
};

/** POST /clauses/:id/evidence/:evidence/withdraw, with a reason: it stays to be seen and shows nothing from today on. */
export const withdrawClauseEvidenceRoute: Route = {
  method: 'POST',
  path: '/clauses/:id/evidence/:evidence/withdraw',
  access: 'plan.contribute',
  audit: 'clause.withdraw-evidence',
  within: whereClauseIsShown,
  handle: async (request) => {
    const { services, visitor, today, form } = request;
    const found = await clauseIn(request);
    const evidence = await evidenceIn(request);
    if (!found || !evidence) return notFound();
    const because = form.one('because').slice(0, 500);
    if (because === '') {
      const errors = [{ field: `because-${evidence.id}`, message: 'Enter why the evidence is withdrawn' }];
      return showClause(request, found, { errors, status: 422 });
    }
    const { id } = found.requirement;
    const done = await services.db.transaction().execute(async (trx) => {
      const by = visitor?.personId ?? null;
      const withdrawn = await withdrawClauseEvidence(trx, evidence.id, { on: today, because, by, at: services.now() });
      await request.audit(trx, {
        subject: `clause:${id}`,
        before: { evidence: evidence.id, title: evidence.title },
        after: { evidence: evidence.id, title: evidence.title, withdrawnBecause: because },
      });
      return withdrawn;
    });
    return redirect(`/clauses/${id}#evidence`, done ? 'The evidence is withdrawn.' : 'It was withdrawn already.');
  },
};

/** GET /clauses/:id/evidence/:evidence/file: always saved; every opening is logged. */
export const clauseEvidenceFile: Route = {
  method: 'GET',
  path: '/clauses/:id/evidence/:evidence/file',
  access: 'notice.read',
  audit: 'clause.open-evidence',
  within: whereClauseLies,
  handle: async (request) => {
    const { services } = request;
    const evidence = await evidenceIn(request);
    if (!evidence?.fileSha256) return notFound();
    if (evidence.identifiesChild && !request.may('plan.contribute')) {
      const reason = 'A child could be recognised in this file. Ask the programme office what it shows.';
      return page('You cannot open this file', RefusedPage({ title: 'You cannot open this file', reason }), {
        status: 403,
      });
    }
    const body = await services.files.read(evidence.fileSha256);
    await services.db.transaction().execute((trx) =>
      request.audit(trx, {
        subject: `clause:${evidence.requirementId}`,
        after: { evidence: evidence.id, title: evidence.title, file: evidence.fileName, sha256: evidence.fileSha256 },
      }),
    );
    const mediaType = evidence.mediaType ?? 'application/octet-stream';
    return { kind: 'download', name: evidence.fileName ?? 'evidence', mediaType, body };
  },
};

async function evidenceIn(request: WebRequest) {
  const id = idIn(request.params['evidence']);
  const evidence = id === null ? null : await clauseEvidenceById(request.services.db, id);
  return evidence && String(evidence.requirementId) === request.params['id'] ? evidence : null;
}
