import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Section,
} from '../../platform/web/ui/index.ts';

type Line = {
  id: number;
  before: string;
  snapshots: number;
  rows: number;
  problems: number;
  items: number;
  files: number;
  at: Date;
  who: string;
};
type Props = { months: number | null; log: Line[]; csrf: string; form?: FormValues; errors?: FieldError[] };

const whole = (count: number) => count.toLocaleString('en-GB');

export function RetentionPage({ months, log, csrf, form, errors }: Props) {
  return (
    <>
      <PageHeading text="How long rows about children are kept" />
      <p class="govuk-body">
        Removing takes away every row, problem, list and file of a return. What the indicators came to stays, and so do
        the charts made of it. What is removed cannot be brought back.
      </p>
      <Section id="by-itself" title="By itself, every night">
        <PostForm action="/returns/retention" csrfToken={csrf}>
          <Input
            id="months"
            name="months"
            label={{ text: 'For how many months are rows kept?', classes: 'govuk-label--s' }}
            hint={{ text: 'Counted from the day of the return. Leave it blank to remove them only by hand.' }}
            classes="govuk-input--width-3"
            inputmode="numeric"
            value={form?.one('months') || (months === null ? '' : String(months))}
            errorMessage={errorFor(errors, 'months')}
          />
          <Button text="Set" classes="govuk-button--secondary" preventDoubleClick />
        </PostForm>
      </Section>
      <Section id="now" title="Now">
        <PostForm action="/returns/forget" csrfToken={csrf}>
          <DateField
            name="before"
            legend="Remove the rows of returns as at a day before"
            hint="For example, 31 3 2023"
            form={form}
            errors={errors}
          />
          <Checkboxes
            idPrefix="sure"
            name="sure"
            errorMessage={errorFor(errors, 'sure')}
            items={[{ value: 'yes', text: 'I know that this cannot be brought back' }]}
          />
          <Button text="Remove them" classes="govuk-button--warning" preventDoubleClick />
        </PostForm>
      </Section>
      <Section id="log" title="What was removed" count={log.length}>
        <DataTable
          caption="What was removed"
          captionHidden
          rows={log}
          empty={<Empty text="Nothing has been removed yet." />}
          columns={[
            { key: 'at', heading: 'On', rowHeader: true, cell: ({ at }) => inWords(londonDate(at)) },
            { key: 'who', heading: 'By', cell: ({ who }) => who },
            { key: 'before', heading: 'Returns before', cell: ({ before }) => inWords(before) },
            { key: 'snapshots', heading: 'Returns', numeric: true, cell: ({ snapshots }) => whole(snapshots) },
            { key: 'rows', heading: 'Rows', numeric: true, cell: ({ rows }) => whole(rows) },
            { key: 'problems', heading: 'Problems', numeric: true, cell: ({ problems }) => whole(problems) },
            { key: 'files', heading: 'Files', numeric: true, cell: ({ files }) => whole(files) },
          ]}
        />
      </Section>
    </>
  );
}
