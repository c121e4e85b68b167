import { londonDate } from '../../platform/services.ts';
import { inWords } from '../../methods/calendar.ts';
import { paperToWord, type Paper } from '../../platform/documents/index.ts';
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
import { Button, FileUpload, InsetText, PageHeading, PostForm, SummaryList } from '../../platform/web/ui/index.ts';
import { reportLayout } from './find-report.ts';
import { insertTemplate, templateInUse, withdrawTemplates, type Template } from './template-queries.ts';

const title = 'Your own Word template';
const megabyte = 1024 * 1024;
const largest = 10 * megabyte;

/** GET /reports/template: the template in use, and how to choose another. */
export const templateForm: Route = {
  method: 'GET',
  path: '/reports/template',
  access: 'report.edit',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /reports/template: tries the template on a small paper, and keeps it when that works. */
export const uploadTemplate: Route = {
  method: 'POST',
  path: '/reports/template',
  access: 'report.edit',
  audit: 'report.template',
  maxBody: largest + megabyte,
  handle: upload,
};

/** POST /reports/template/withdraw: back to the product's own layout. Issued reports keep the one they were made with. */
export const withdrawTemplate: Route = {
  method: 'POST',
  path: '/reports/template/withdraw',
  access: 'report.edit',
  audit: 'report.withdraw-template',
  handle: async (request) => {
    const { services, visitor } = request;
    const template = await templateInUse(services.db);
    if (!template) return notFound();
    await services.db.transaction().execute(async (trx) => {
      await withdrawTemplates(trx, visitor?.personId ?? null, services.now());
      await request.audit(trx, { subject: `report-template:${template.id}`, before: { name: template.name } });
    });
    return redirect('/reports/template', 'Reports are made in the product’s own layout again.');
  },
};

/** GET /reports/template/file: the template in use, as it was received. */
export const templateFile: Route = {
  method: 'GET',
  path: '/reports/template/file',
  access: 'report.edit',
  audit: null,
  handle: async ({ services }) => {
    const template = await templateInUse(services.db);
    if (!template) return notFound();
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { kind: 'download', name: template.name, mediaType, body: await services.files.read(template.sha256) };
  },
};

async function upload(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const file = form.files.find((one) => one.field === 'template');
  if (!file) return show(request, [{ field: 'template', message: 'Choose a Word file (.docx)' }]);
  if (file.bytes.length > largest)
    return show(request, [
      { field: 'template', message: 'The template must be smaller than 10 MB. Compress its pictures' },
    ]);
  const tried = await paperToWord(trial, { template: file.bytes });
  if ('unreadable' in tried) return show(request, [{ field: 'template', message: tried.unreadable }]);
  const by = visitor?.personId ?? null;
  await services.db.transaction().execute(async (trx) => {
    const before = await templateInUse(trx);
    const sha256 = await services.files.keep(trx, file.bytes);
    const added = { name: file.name, sha256, bytes: file.bytes.length, by, at: services.now() };
    const id = await insertTemplate(trx, added);
    await request.audit(trx, {
      subject: `report-template:${id}`,
      before: before && { name: before.name, sha256: before.sha256 },
      after: { name: file.name, sha256 },
    });
  });
  return redirect('/reports/template', 'The template is kept. Reports issued from now on use it for their Word file.');
}

/** Something of what a report has, to see whether a template can carry it. */
const trial: Paper = {
  title: 'Trial',
  authority: 'Trial',
  asAt: '2000-01-01',
  handling: 'OFFICIAL',
  contents: true,
  blocks: [
    { kind: 'heading', level: 1, text: 'Trial' },
    { kind: 'list', ordered: true, items: [['Trial']] },
    { kind: 'table', caption: 'Trial', columns: [{ heading: 'Trial' }], rows: [[[['Trial']]]] },
  ],
};

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const template = await templateInUse(request.services.db);
  const main = <TemplatePage template={template} errors={errors} csrf={request.visitor?.csrf ?? ''} />;
  const layout = reportLayout(null, 'two-thirds');
  return errors.length > 0 ? invalid(title, main, errors, layout) : page(title, main, layout);
}

function TemplatePage({ template, errors, csrf }: { template: Template | null; errors: FieldError[]; csrf: string }) {
  return (
    <>
      <PageHeading text={title} />
      {template ? (
        <InUse template={template} csrf={csrf} />
      ) : (
        <InsetText text="Reports are made in the product’s own layout." />
      )}
      <PostForm csrfToken={csrf} upload action="/reports/template">
        <FileUpload
          id="template"
          name="template"
          label={{ text: template ? 'Use another template' : 'Choose a template', classes: 'govuk-label--m' }}
          hint={{ text: 'A Word file (.docx) up to 10 MB, without macros. Its styles, headers and footers are used.' }}
          errorMessage={errorFor(errors, 'template')}
        />
        <Button text="Try it and keep it" preventDoubleClick />
      </PostForm>
      <h2 class="govuk-heading-m">What to put in it</h2>
      <p class="govuk-body">
        Anywhere in the file, its headers and footers included, <code>{'{title}'}</code>, <code>{'{subtitle}'}</code>,{' '}
        <code>{'{authority}'}</code>, <code>{'{asAt}'}</code> and <code>{'{handling}'}</code> become the report’s own. A
        paragraph that holds <code>{'{@content}'}</code> becomes the report; without one, the report follows the last
        paragraph.
      </p>
    </>
  );
}

function InUse({ template, csrf }: { template: Template; csrf: string }) {
  return (
    <>
      <SummaryList
        rows={[
          {
            key: { text: 'In use' },
            value: {
              html: (
                <a class="govuk-link" href="/reports/template/file" download>
                  {template.name}
                </a>
              ),
            },
          },
          {
            key: { text: 'Added' },
            value: {
              text: `${inWords(londonDate(template.addedAt))}${template.addedBy ? ` by ${template.addedBy}` : ''}`,
            },
          },
          { key: { text: 'SHA-256' }, value: { html: <code class="los-hash">{template.sha256}</code> } },
        ]}
      />
      <PostForm csrfToken={csrf} action="/reports/template/withdraw">
        <Button text="Stop using this template" classes="govuk-button--secondary" />
      </PostForm>
    </>
  );
}
