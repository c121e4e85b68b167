import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
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
import { Button, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { findReport, reportLayout } from './find-report.ts';
import { correctionOf, holdReportsOf, insertPack, type Pack } from './pack-queries.ts';

const title = 'Correct this report';

/** GET /reports/:id/correct: why an issued report needs a new one in its place. */
export const correctReportForm: Route = {
  method: 'GET',
  path: '/reports/:id/correct',
  access: 'report.edit',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /reports/:id/correct: begins a draft with the same words and date, that says what it corrects and why. */
export const correctReport: Route = {
  method: 'POST',
  path: '/reports/:id/correct',
  access: 'report.edit',
  audit: 'report.correct',
  handle: correct,
};

async function correct(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const pack = await findReport(request);
  if (pack?.state !== 'issued') return notFound();
  const reason = form.one('reason');
  if (reason === '') return show(request, [{ field: 'reason', message: 'Say what was wrong in the report' }]);
  if (reason.length > 2000)
    return show(request, [{ field: 'reason', message: 'What was wrong must be 2,000 characters or fewer' }]);
  const { planId, kind, asAt, handling, comparedWith, words } = pack;
  const { id, isNew } = await services.db.transaction().execute(async (trx) => {
    await holdReportsOf(trx, planId);
    const begun = await correctionOf(trx, pack.id);
    if (begun !== null) return { id: begun, isNew: false };
    const made = await insertPack(trx, {
      ...{ planId, kind, title: pack.title, asAt, handling, comparedWith, words },
      supersedesId: pack.id,
      correctionReason: reason,
      by: visitor?.personId ?? null,
    });
    await request.audit(trx, { subject: `report:${made}`, planId, after: { corrects: pack.id, reason, asAt } });
    return { id: made, isNew: true };
  });
  const notice = isNew
    ? 'The correction is a draft. It has the words of the report it corrects.'
    : 'A correction of that report has been begun already. This is it.';
  return redirect(`/reports/${id}`, notice);
}

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const pack = await findReport(request);
  if (pack?.state !== 'issued') return notFound();
  const main = (
    <CorrectPage pack={pack} typed={request.form.one('reason')} errors={errors} csrf={request.visitor?.csrf ?? ''} />
  );
  const layout = reportLayout(pack, 'two-thirds');
  return errors.length > 0 ? invalid(title, main, errors, layout) : page(title, main, layout);
}

function CorrectPage({ pack, typed, errors, csrf }: { pack: Pack; typed: string; errors: FieldError[]; csrf: string }) {
  return (
    <>
      <PageHeading text={title} caption={`${pack.title}, as at ${inWords(pack.asAt)}`} />
      <p class="govuk-body">
        The report stays as it was issued. A new one takes its place, for the same date, with what the plan says about
        that date now. Both say that one corrects the other.
      </p>
      <PostForm csrfToken={csrf} action={`/reports/${pack.id}/correct`}>
        <Textarea
          id="reason"
          name="reason"
          label={{ text: 'What was wrong?', classes: 'govuk-label--m' }}
          hint={{ text: 'Printed at the front of the new report.' }}
          value={typed}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Begin the correction" preventDoubleClick />
      </PostForm>
    </>
  );
}
