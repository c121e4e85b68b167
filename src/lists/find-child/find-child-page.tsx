import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  DownloadLinks,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Section,
  Textarea,
  TwoThirds,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { Findings } from './find-child.ts';
import { inCaseSystem, tableWords } from './findings-paper.ts';

type FormProps = { csrf: string; openMinutes: number; form?: FormValues; errors?: FieldError[] };

export function FindChildForm({ csrf, openMinutes, form, errors }: FormProps) {
  return (
    <TwoThirds>
      <PageHeading text="Find everything about a child" />
      <p class="govuk-body">
        Every return, list, clinic, document, piece of evidence and line of the audit log is looked through. What is
        found is open to you for {openMinutes} minutes. Your name, the child and your reason are kept in the audit log.
      </p>
      <PostForm csrfToken={csrf}>
        <Input
          id="child"
          name="child"
          label={{ text: 'Child', classes: 'govuk-label--s' }}
          hint={{ text: 'The identifier in the case system, or the pseudonym on lists and minutes' }}
          classes="govuk-input--width-10"
          spellcheck={false}
          value={form?.one('child')}
          errorMessage={errorFor(errors, 'child')}
        />
        <Textarea
          id="names"
          name="names"
          rows="3"
          label={{ text: 'Names they may go by in words (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'One on each line. Names are not in the lists, but somebody may have typed one' }}
          value={form?.one('names')}
          errorMessage={errorFor(errors, 'names')}
        />
        <Textarea
          id="because"
          name="because"
          rows="3"
          label={{ text: 'Why do you need to know?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example, “Request for access of 3 May, reference SAR 114”' }}
          value={form?.one('because')}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="Find" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

type Props = { id: number; child: string; because: string; openMinutes: number; findings: Findings | null };

/** How many rows of each kind are shown on the page; the files have all. */
const most = 200;

export function FindingsPage({ id, child, because, openMinutes, findings }: Props) {
  return (
    <>
      <PageHeading text={`What is kept about child ${child}`} />
      <p class="govuk-body">You looked because: {because}</p>
      {findings ? <p class="govuk-body">{inCaseSystem(findings)}</p> : null}
      {findings ? (
        <Found id={id} findings={findings} />
      ) : (
        <Empty text={`The ${openMinutes} minutes are over. Look for the child again, with a reason.`} />
      )}
    </>
  );
}

function Found({ id, findings }: { id: number; findings: Findings }) {
  const { rows, problems, mentions, onLists, files } = findings;
  const path = `/data-protection/child/${id}`;
  return (
    <>
      <WarningText text="Other people are named in it. Take out what is not this person’s to have before it is handed over." />
      <DownloadLinks
        items={[
          { format: 'Word', href: `${path}.docx`, what: 'all of it' },
          { format: 'Excel', href: `${path}.xlsx`, what: 'all of it' },
        ]}
      />
      <Section id="rows" title="Rows of returns" count={rows.length}>
        <DataTable
          caption="Rows of returns"
          captionHidden
          rows={rows.slice(0, most)}
          empty={<Empty text="No return has a row of this child." />}
          columns={[
            { key: 'as-at', heading: 'As at', rowHeader: true, cell: ({ asAt }) => inWords(asAt) },
            { key: 'list', heading: 'List', cell: ({ list }) => list },
            { key: 'row', heading: 'Row', numeric: true, cell: ({ row }) => row },
            {
              key: 'says',
              heading: 'What it says',
              width: 'wide',
              cell: ({ cells }) => cells.map(([column, value]) => `${column}: ${value}`).join('; '),
            },
          ]}
        />
      </Section>
      <Section id="problems" title="What was wrong in them" count={problems.length}>
        <DataTable
          caption="What was wrong in them"
          captionHidden
          rows={problems.slice(0, most)}
          empty={<Empty text="Nothing." />}
          columns={[
            { key: 'as-at', heading: 'As at', rowHeader: true, cell: ({ asAt }) => inWords(asAt) },
            { key: 'list', heading: 'List', cell: ({ list }) => list },
            { key: 'column', heading: 'Column', cell: ({ column }) => column ?? '' },
            { key: 'value', heading: 'As it was', cell: ({ value }) => value },
          ]}
        />
      </Section>
      <Section id="mentions" title="Everywhere else" count={mentions.length}>
        <DataTable
          caption="Everywhere else"
          captionHidden
          rows={mentions.slice(0, most)}
          empty={<Empty text="No text names them." />}
          columns={[
            {
              key: 'where',
              heading: 'Where',
              rowHeader: true,
              cell: ({ table, key }) => `${tableWords(table)} ${key}`,
            },
            { key: 'field', heading: 'Field', cell: ({ column }) => column.replaceAll('_', ' ') },
            {
              key: 'says',
              heading: 'What it says',
              width: 'wide',
              cell: ({ excerpt }) => <span class="los-break">{excerpt}</span>,
            },
          ]}
        />
      </Section>
      <Section id="on-lists" title="Lists that were looked at while they stood on them" count={onLists.length}>
        <DataTable
          caption="Lists that were looked at"
          captionHidden
          rows={onLists.slice(0, most)}
          empty={<Empty text="None." />}
          columns={[
            { key: 'at', heading: 'On', rowHeader: true, cell: ({ at }) => inWords(londonDate(at)) },
            { key: 'list', heading: 'List', cell: ({ list }) => list },
            { key: 'why', heading: 'As', cell: ({ why }) => why },
          ]}
        />
      </Section>
      <Section id="files" title="Files to look through by hand" count={files.length}>
        <p class="govuk-body">
          Files that somebody said a child could be recognised in: what is in them cannot be searched.
        </p>
        <DataTable
          caption="Files to look through by hand"
          captionHidden
          rows={files}
          empty={<Empty text="None." />}
          columns={[
            { key: 'title', heading: 'Title', rowHeader: true, cell: ({ title }) => title },
            { key: 'what', heading: 'What', cell: ({ what }) => what },
            { key: 'file', heading: 'File', cell: ({ name }) => <span class="los-break">{name}</span> },
          ]}
        />
      </Section>
    </>
  );
}
