import { createHash } from 'node:crypto';
import { isUnreadable } from '../../platform/reading/index.ts';
import { LARGEST_FILE } from '../../platform/reading/unreadable.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  page,
  redirect,
  type FieldError,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, DataTable, Details, FileUpload, PageHeading, PostForm, Radios } from '../../platform/web/ui/index.ts';
import { isKind, kinds } from '../kinds/index.ts';
import { readSourceAside } from '../readers/index.ts';
import { sourceOfFile } from '../source-queries.ts';
import { alreadyThere } from './already-there.ts';
import { keepDraft, waitingDrafts } from './draft-queries.ts';

const title = 'Add a document';
const place: Partial<PageReply> = {
  section: 'sources',
  breadcrumbs: [{ text: 'Documents', href: '/sources' }],
};

type View = {
  kind: string;
  errors: FieldError[];
  drafts: Awaited<ReturnType<typeof waitingDrafts>>;
  csrf: string;
  /** The file chosen looks like a plan, or is kept already: where to go instead. */
  instead: { href: string; text: string } | null;
};

/** GET /sources/add: choose a file. */
export const chooseDocument: Route = {
  method: 'GET',
  path: '/sources/add',
  access: 'sources.add',
  audit: null,
  handle: async (request) => page(title, <UploadPage {...await viewOf(request, 'find', [])} />, place),
};

/** POST /sources/add: reads the file, beside everything else, and keeps what was read for a person to check. */
export const readDocumentUpload: Route = {
  method: 'POST',
  path: '/sources/add',
  access: 'sources.add',
  audit: 'source.read',
  maxBody: LARGEST_FILE + 1024 * 1024,
  maxFile: LARGEST_FILE,
  handle: read,
};

async function read(request: WebRequest): Promise<Reply> {
  const { form, services, visitor } = request;
  const said = form.one('kind');
  const kind = isKind(said) ? said : null;
  const refuse = async (message: string, instead: View['instead'] = null) => {
    const errors = [{ field: 'file', message }];
    return invalid(title, <UploadPage {...await viewOf(request, kind ?? 'find', errors, instead)} />, errors, place);
  };
  const file = form.files.find((one) => one.field === 'file');
  if (!file) return refuse('Choose the document you received');
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const same = await sourceOfFile(services.db, sha256);
  if (same) return refuse(alreadyThere(same), { href: `/sources/${same.id}`, text: `Open “${same.title}”` });
  const document = await readSourceAside(file.bytes, file.name, kind ?? undefined);
  if (isUnreadable(document)) return refuse(`${document.what} ${document.next}`);
  if (document.recognised.kind === 'plan' && kind === null)
    return refuse(
      'This looks like an improvement plan. Import it as a plan, or say below what kind of document it is',
      { href: '/import', text: 'Import a plan' },
    );
  const id = await services.db.transaction().execute(async (trx) => {
    await services.files.keep(trx, file.bytes);
    const { format, facts, blocks, recognised } = document;
    const made = await keepDraft(
      trx,
      { name: file.name, sha256, format, facts, blocks, recognised },
      { personId: visitor?.personId ?? 0, now: services.now() },
    );
    await request.audit(trx, { subject: `source-draft:${made}`, after: { file: file.name, sha256, kind: facts.kind } });
    return made;
  });
  return redirect(`/sources/drafts/${id}`);
}

async function viewOf(
  request: WebRequest,
  kind: string,
  errors: FieldError[],
  instead: View['instead'] = null,
): Promise<View> {
  const drafts = await waitingDrafts(request.services.db);
  return { kind, errors, drafts, csrf: request.visitor?.csrf ?? '', instead };
}

function UploadPage({ kind, errors, drafts, csrf, instead }: View) {
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body-l">
        An inspection report, an improvement notice, a letter, a committee report, or anything else you received. You
        check what was read before anything is saved.
      </p>
      {instead ? (
        <p class="govuk-body">
          <a class="govuk-link" href={instead.href}>
            {instead.text}
          </a>
        </p>
      ) : null}
      <PostForm csrfToken={csrf} upload>
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'The document', classes: 'govuk-label--m' }}
          hint={{ text: 'PDF with text, Word (.docx), plain text or Markdown; up to 50 MB.' }}
          errorMessage={errorFor(errors, 'file')}
        />
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'What kind of document is it?', classes: 'govuk-fieldset__legend--m' } }}
          value={kind}
          items={[
            {
              value: 'find',
              text: 'Work it out from what it says',
              hint: { text: 'You can see why, and say otherwise, on the next page.' },
            },
            ...kinds.map((one) => ({
              value: one.kind,
              text: one.kind === 'other' ? 'Anything else: keep it whole, and pick out what matters' : one.name,
            })),
          ]}
        />
        <Button text="Read the document" preventDoubleClick />
      </PostForm>
      {drafts.length > 0 ? (
        <DataTable
          caption="Read and waiting to be checked"
          rows={drafts}
          columns={[
            {
              key: 'file',
              heading: 'File',
              rowHeader: true,
              cell: (row) => (
                <a class="govuk-link" href={`/sources/drafts/${row.id}`}>
                  {row.name}
                </a>
              ),
            },
            { key: 'who', heading: 'Uploaded by', cell: (row) => row.who ?? '' },
            { key: 'when', heading: 'When', cell: (row) => momentWords(row.uploaded_at) },
          ]}
        />
      ) : null}
      <Details summaryText="What is read, and what happens to the rest">
        <p class="govuk-body">
          Each kind of document has its own reader: judgements, areas for improvement and paragraphs of a report;
          requirements of a notice; sentences of a letter; recommendations, options, money and commitments of a
          committee report. Every fact keeps its page or line. What cannot be placed is kept and shown: no text is lost.
        </p>
      </Details>
    </>
  );
}
