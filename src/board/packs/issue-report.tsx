import { inWords } from '../../methods/calendar.ts';
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
import { errorFor } from '../../platform/web/parse-form.ts';
import { Button, Checkboxes, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { MissingParts } from './draft-page.tsx';
import { findReport, reportLayout } from './find-report.ts';
import { issuePack } from './issue-pack.ts';
import { makeReport, type MadeReport } from './pack-paper.ts';
import type { Pack } from './pack-queries.ts';
import { paperMark } from './paper-mark.ts';
import { templateInUse, type Template } from './template-queries.ts';

const title = 'Issue this report';

/** GET /reports/:id/issue: what issuing means, and what is missing. */
export const issueReportForm: Route = {
  method: 'GET',
  path: '/reports/:id/issue',
  access: 'report.issue',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /reports/:id/issue. A report with a part missing is issued only by somebody who says they know. */
export const issueReport: Route = {
  method: 'POST',
  path: '/reports/:id/issue',
  access: 'report.issue',
  audit: 'report.issue',
  handle: issue,
};

async function issue(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const pack = await findReport(request);
  if (!pack) return notFound();
  if (pack.state === 'issued') return issuedAlready(pack);
  const made = await makeReport(services, pack);
  if (!made) return notFound();
  if (made.missing.length > 0 && form.one('without') !== 'yes') {
    return show(request, [
      { field: 'without', message: 'Add what is missing, or say that the report goes out without it' },
    ]);
  }
  const wish = {
    pack,
    version: Number(form.one('version')) || 0,
    mark: form.one('mark'),
    personId: visitor?.personId ?? null,
  };
  const issued = await issuePack(services, wish, (trx, after) =>
    request.audit(trx, { subject: `report:${pack.id}`, planId: pack.planId, before: { state: 'draft' }, after }),
  );
  if (issued.ok)
    return redirect(
      `/reports/${pack.id}`,
      'The report is issued. It can be corrected by a later report, but not changed.',
    );
  return show(request, [{ field: '', message: issued.words }], issued.reason === 'changed' ? 409 : 422);
}

async function show(request: WebRequest, errors: FieldError[], status: 409 | 422 = 422): Promise<Reply> {
  const pack = await findReport(request);
  if (!pack) return notFound();
  if (pack.state === 'issued') return issuedAlready(pack);
  const made = await makeReport(request.services, pack);
  if (!made) return notFound();
  const template = await templateInUse(request.services.db);
  const main = (
    <IssuePage pack={pack} made={made} template={template} errors={errors} csrf={request.visitor?.csrf ?? ''} />
  );
  const layout = reportLayout(pack, 'two-thirds');
  return errors.length > 0 ? invalid(title, main, errors, { ...layout, status }) : page(title, main, layout);
}

/** Somebody else issued it while this person was about to. */
function issuedAlready(pack: Pack): Reply {
  const main = (
    <>
      <PageHeading text="This report was issued already" caption={`${pack.title}, as at ${inWords(pack.asAt)}`} />
      <p class="govuk-body">
        {pack.issuedBy ?? 'Somebody'} issued it before you did. Nothing was done twice, and nothing in it can be changed
        any more.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/reports/${pack.id}`}>
          See the report as it was issued
        </a>
      </p>
    </>
  );
  return page('This report was issued already', main, { status: 409, ...reportLayout(pack, 'two-thirds') });
}

type Props = { pack: Pack; made: MadeReport; template: Template | null; errors: FieldError[]; csrf: string };

function IssuePage({ pack, made, template, errors, csrf }: Props) {
  return (
    <>
      <PageHeading text={title} caption={`${pack.title}, as at ${inWords(pack.asAt)}`} />
      <p class="govuk-body">
        Once issued, the report is kept as it is now: the words, every number and all four files. Nothing in it can be
        changed afterwards. A mistake is put right by a new report that says what it corrects.
      </p>
      <p class="govuk-body">
        It is marked <strong>{pack.handling}</strong>. The Word file is made{' '}
        {template ? `with your own template, ${template.name}` : 'in the product’s own layout'}.
      </p>
      <MissingParts missing={made.missing} kind={pack.kind} />
      <PostForm csrfToken={csrf} action={`/reports/${pack.id}/issue`}>
        <input type="hidden" name="version" value={pack.version} />
        <input type="hidden" name="mark" value={paperMark(made.paper)} />
        {made.missing.length > 0 ? (
          <Checkboxes
            name="without"
            idPrefix="without"
            errorMessage={errorFor(errors, 'without')}
            items={[{ value: 'yes', text: 'Issue it without them. The report will say what it has not got' }]}
          />
        ) : null}
        <div class="govuk-button-group">
          <Button text="Issue the report" preventDoubleClick />
          <a class="govuk-link" href={`/reports/${pack.id}`}>
            Go back to the draft
          </a>
        </div>
      </PostForm>
    </>
  );
}
