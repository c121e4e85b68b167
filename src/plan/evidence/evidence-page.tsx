import { inWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  FileUpload,
  InsetText,
  PageHeading,
  PostForm,
  SummaryList,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { ItemPlace } from '../model/item-place.ts';
import { filesTaken } from './recognise-file.ts';
import type { Evidence, EvidenceFile } from './evidence-queries.ts';

type Props = {
  evidence: Evidence;
  files: EvidenceFile[];
  place: ItemPlace | null;
  today: string;
  csrf: string;
  mayOpen: boolean;
  mayAddVersion: boolean;
  mayWithdraw: boolean;
  errors?: FieldError[] | undefined;
  form?: FormValues | undefined;
};

export function EvidencePage(props: Props) {
  const { evidence, place, today } = props;
  const expired = evidence.expires_on !== null && evidence.expires_on < today;
  const rows = [
    ...(place ? [['Belongs to', <Link href={place.href} text={`${place.name}: ${place.text}`} />] as const] : []),
    ...(evidence.url ? [['Link', <Link href={evidence.url} text={evidence.url} />] as const] : []),
    ...(evidence.note ? [['Note', <span class="los-lines">{evidence.note}</span>] as const] : []),
    ['Relates to', inWords(evidence.relates_on)] as const,
    [
      'Expires',
      evidence.expires_on ? `${inWords(evidence.expires_on)}${expired ? ' (expired)' : ''}` : 'Never',
    ] as const,
    ['Added', `${momentWords(evidence.added_at)} by ${evidence.added_by ?? 'someone not signed in'}`] as const,
    ...(evidence.counts_from ? [['Counts from', inWords(evidence.counts_from)] as const] : []),
  ];
  return (
    <>
      <PageHeading text={evidence.title} caption="Evidence" />
      {evidence.withdrawn_at ? (
        <InsetText
          text={`Withdrawn by ${evidence.withdrawn_by ?? 'somebody'}, ${momentWords(evidence.withdrawn_at)}. ${evidence.withdrawn_because}`}
        />
      ) : null}
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { html: <>{value}</> } }))} />
      {evidence.kind === 'file' ? <Versions {...props} /> : null}
      {props.mayWithdraw ? <Withdraw {...props} /> : null}
    </>
  );
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <a class="govuk-link los-break" href={href} rel="noreferrer">
      {text}
    </a>
  );
}

function Versions({ evidence, files, mayOpen, mayAddVersion, csrf, errors }: Props) {
  return (
    <>
      <DataTable
        caption="Versions of the file"
        rows={files}
        columns={[
          { key: 'version', heading: 'Version', cell: (file) => file.version },
          {
            key: 'file',
            heading: 'File',
            cell: (file) =>
              mayOpen ? (
                <a class="govuk-link los-break" href={`/evidence/${evidence.id}/files/${file.version}`} download>
                  {file.name} ({Math.max(1, Math.round(file.bytes / 1024)).toLocaleString('en-GB')} KB)
                </a>
              ) : (
                file.name
              ),
          },
          {
            key: 'added',
            heading: 'Added',
            cell: (file) => `${momentWords(file.added_at)} by ${file.added_by ?? '–'}`,
          },
          { key: 'sha', heading: 'SHA-256', cell: (file) => <code class="los-hash">{file.sha256}</code> },
        ]}
      />
      {evidence.identifies_child ? (
        <p class="govuk-body">
          A child could be recognised in this file. Only people who give evidence here can open it.
        </p>
      ) : null}
      <p class="govuk-hint">Every opening of a file is written to the audit log.</p>
      {mayAddVersion ? (
        <PostForm action={`/evidence/${evidence.id}/version`} csrfToken={csrf} upload>
          <FileUpload
            id="version-file"
            name="version-file"
            label={{ text: 'Add a newer version', classes: 'govuk-label--m' }}
            hint={{ text: `${filesTaken}, up to 20 MB. Earlier versions are kept.` }}
            errorMessage={errorFor(errors, 'version-file')}
          />
          <Button text="Add version" classes="govuk-button--secondary" preventDoubleClick />
        </PostForm>
      ) : null}
    </>
  );
}

function Withdraw({ evidence, csrf, errors, form }: Props) {
  return (
    <PostForm action={`/evidence/${evidence.id}/withdraw`} csrfToken={csrf}>
      <Textarea
        id="withdraw-because"
        name="withdraw-because"
        rows="3"
        label={{ text: 'Withdraw this evidence', classes: 'govuk-label--m' }}
        hint={{ text: 'Say why. It can still be seen, and supports no claim from now on.' }}
        value={form?.one('withdraw-because')}
        errorMessage={errorFor(errors, 'withdraw-because')}
      />
      <Button text="Withdraw" classes="govuk-button--warning" preventDoubleClick />
    </PostForm>
  );
}
