import { inWords, isIsoDate } from '../../../methods/calendar.ts';
import { isUnreadable } from '../../../platform/reading/index.ts';
import { LARGEST_FILE } from '../../../platform/reading/unreadable.ts';
import {
  invalid,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { errorFor } from '../../../platform/web/parse-form.ts';
import {
  Button,
  DataTable,
  Details,
  FileUpload,
  Input,
  PageHeading,
  PostForm,
  Radios,
  Select,
} from '../../../platform/web/ui/index.ts';
import { allPlans } from '../../model/plan-queries.ts';
import { likelyPlan } from '../likely-plan.ts';
import { readPlanAside } from '../read-plan-aside.ts';
import { whyNotBroughtIn } from '../../lists/bring-back.ts';
import { keepDraft, waitingDrafts } from './import-queries.ts';
import { keepList } from './keep-list.ts';

const title = 'Import a plan';
const handlingMarks = ['OFFICIAL', 'OFFICIAL-SENSITIVE'];

type View = {
  plans: { id: number; title: string }[];
  drafts: Awaited<ReturnType<typeof waitingDrafts>>;
  values: { plan: string; title: string; asAt: string; handling: string };
  errors: FieldError[];
  csrf: string;
};

/** GET /import: choose a file. */
export const chooseFile: Route = {
  method: 'GET',
  path: '/import',
  access: 'plan.import',
  audit: null,
  handle: async (request) => {
    const view = await viewOf(request, { plan: 'find', title: '', asAt: '', handling: 'OFFICIAL' }, []);
    return page(title, <UploadPage {...view} />, { section: 'import' });
  },
};

/** POST /import: reads the file and keeps what was read for a person to check. Nothing reaches the plan yet. */
export const readUpload: Route = {
  method: 'POST',
  path: '/import',
  access: 'plan.import',
  audit: 'plan.read-document',
  maxBody: LARGEST_FILE + 1024 * 1024,
  maxFile: LARGEST_FILE,
  handle: read,
};

async function read(request: WebRequest): Promise<Reply> {
  const { form, services, today } = request;
  const values = {
    plan: form.one('plan') || 'find',
    title: form.one('title'),
    asAt: form.one('asAt'),
    handling: handlingMarks.includes(form.one('handling')) ? form.one('handling') : 'OFFICIAL',
  };
  const errors: FieldError[] = [];
  const isPlan = async () => (await allPlans(services.db)).some((plan) => String(plan.id) === values.plan);
  if (!['find', 'new'].includes(values.plan) && !(await isPlan()))
    errors.push({ field: 'plan', message: 'That plan is not here. Choose one of the list, or a new plan' });
  const file = form.files.find((one) => one.field === 'file');
  if (!file) errors.push({ field: 'file', message: 'Choose the file that holds the plan' });
  if (values.asAt && !isIsoDate(values.asAt))
    errors.push({ field: 'asAt', message: 'Enter the date as year, month and day, like 2025-05-08' });
  else if (values.asAt > today)
    errors.push({ field: 'asAt', message: 'The ratings’ date must be today or in the past' });
  const readable = file ? await readPlanAside(file.bytes, file.name) : null;
  if (readable && isUnreadable(readable)) errors.push({ field: 'file', message: `${readable.what} ${readable.next}` });
  const notBroughtIn = readable && !isUnreadable(readable) && readable.list ? whyNotBroughtIn(readable.list) : null;
  if (notBroughtIn) errors.push({ field: 'file', message: notBroughtIn });
  if (
    readable &&
    !isUnreadable(readable) &&
    !readable.list &&
    readable.plan.areas.every((area) => area.actions.length === 0)
  ) {
    errors.push({
      field: 'file',
      message:
        'No actions were found in this file. A plan needs a table with a column for the action and at least one for the owner, due date or rating. Check the file, or give the columns headings such as “Action”, “Owner”, “Due” and “Rating”.',
    });
  }
  if (!file || !readable || isUnreadable(readable) || errors.length > 0) {
    const view = await viewOf(request, values, errors);
    return invalid(title, <UploadPage {...view} />, errors, { section: 'import' });
  }
  if (readable.list) {
    const kept = await keepList(request, { file, list: readable.list, format: readable.format, ...values });
    if (kept.ok) return redirect(`/import/${kept.id}`);
    const view = await viewOf(request, values, kept.errors);
    return invalid(title, <UploadPage {...view} />, kept.errors, { section: 'import' });
  }
  const asAt = values.asAt || (readable.plan.asAt && readable.plan.asAt <= today ? readable.plan.asAt : today);
  const id = await services.db.transaction().execute(async (trx) => {
    const plans = await allPlans(trx);
    const chosen = values.plan === 'find' ? await likelyPlan(trx, readable.plan) : Number(values.plan) || null;
    const planId = plans.some((plan) => plan.id === chosen) ? chosen : null;
    const sha256 = await services.files.keep(trx, file.bytes);
    const draft = {
      planId,
      title: values.title || plans.find((plan) => plan.id === planId)?.title || readable.title,
      fileName: file.name,
      format: readable.format,
      sha256,
      asAt,
      handling: values.handling,
      file: readable.plan,
      list: null,
      places: readable.places,
    };
    const made = await keepDraft(trx, draft, request.visitor?.personId ?? 0);
    await request.audit(trx, { subject: `import:${made}`, planId, after: { file: file.name, sha256, asAt } });
    return made;
  });
  return redirect(`/import/${id}`);
}

async function viewOf(request: WebRequest, values: View['values'], errors: FieldError[]): Promise<View> {
  const { db } = request.services;
  const [plans, drafts] = await Promise.all([allPlans(db), waitingDrafts(db)]);
  return { plans, drafts, values, errors, csrf: request.visitor?.csrf ?? '' };
}

function UploadPage({ plans, drafts, values, errors, csrf }: View) {
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body-l">Upload the plan as you keep it now. You check what was read before anything is saved.</p>
      <PostForm csrfToken={csrf} upload>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The plan', classes: 'govuk-label--m' }}
          hint={{ text: 'Word (.docx), Excel (.xlsx), CSV, PDF with text, plain text or Markdown; up to 50 MB.' }}
          errorMessage={errorFor(errors, 'file')}
        />
        {plans.length > 0 ? (
          <Radios
            name="plan"
            idPrefix="plan"
            errorMessage={errorFor(errors, 'plan')}
            fieldset={{ legend: { text: 'Which plan is it?', classes: 'govuk-fieldset__legend--m' } }}
            value={values.plan}
            items={[
              {
                value: 'find',
                text: 'Work it out from the document',
                hint: { text: 'You can see and change the answer on the next page.' },
              },
              ...plans.map((plan) => ({ value: String(plan.id), text: `A version of “${plan.title}”` })),
              { value: 'new', text: 'A new plan' },
            ]}
          />
        ) : null}
        <Input
          id="title"
          name="title"
          label={{ text: 'Title, if it is a new plan (optional)', classes: 'govuk-label--s' }}
          value={values.title}
          classes="govuk-!-width-two-thirds"
        />
        <Input
          id="asAt"
          name="asAt"
          type="date"
          label={{ text: 'The ratings are as at (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'When left empty: the date the document gives, or today.' }}
          value={values.asAt}
          classes="govuk-input--width-10"
          errorMessage={errorFor(errors, 'asAt')}
        />
        <Select
          id="handling"
          name="handling"
          label={{ text: 'Handling mark', classes: 'govuk-label--s' }}
          value={values.handling}
          items={handlingMarks.map((mark) => ({ value: mark, text: mark }))}
        />
        <Button text="Read the plan" preventDoubleClick />
      </PostForm>
      {drafts.length > 0 ? (
        <DataTable
          caption="Read and waiting to be checked"
          rows={drafts}
          columns={[
            {
              key: 'title',
              heading: 'Plan',
              cell: (row) => (
                <a class="govuk-link" href={`/import/${row.id}`}>
                  {row.title}
                </a>
              ),
              rowHeader: true,
            },
            { key: 'file', heading: 'File', cell: (row) => row.file_name },
            { key: 'asAt', heading: 'As at', cell: (row) => inWords(row.as_at) },
            { key: 'who', heading: 'Uploaded by', cell: (row) => row.who ?? '' },
          ]}
        />
      ) : null}
      <Details summaryText="What can be read, and what happens to the rest">
        <p class="govuk-body">
          Areas, findings, actions with their owners, dates and ratings, how it will be assessed, success measures with
          their targets, the monthly narrative, milestones, a plan on a page, the rating key and the glossary are
          recognised by their headings and shape. What cannot be placed is kept and shown: no text is lost.
        </p>
        <p class="govuk-body">
          A list that was downloaded from a page of the plan, such as its actions or measures, can be changed in a
          spreadsheet and uploaded here: only what you changed is brought in.
        </p>
      </Details>
    </>
  );
}
