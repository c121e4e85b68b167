import { listWithTitle, type Cell, type LookedAtChild } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  Empty,
  Facts,
  PageHeading,
  PostForm,
  Section,
  Textarea,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { cellWords } from './cell-words.ts';

type OpenProps = {
  child: string;
  asAt: string;
  /** What names the child in the address, sent back with the form. */
  where: [name: string, value: string][];
  errors: FieldError[];
  typed: string;
  csrf: string;
  openMinutes: number;
};

export function OpenChildPage({ child, asAt, where, errors, typed, csrf, openMinutes }: OpenProps) {
  return (
    <>
      <PageHeading text={`Open child ${child}`} caption={`Return as at ${inWords(asAt)}`} />
      <p class="govuk-body">
        What the return says of this child, and their identifier in the case system, is open to you for {openMinutes}{' '}
        minutes. Your name, the child and your reason are kept in the audit log.
      </p>
      <PostForm csrfToken={csrf} action="/lists/child">
        {where.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Textarea
          id="because"
          name="because"
          rows="3"
          label={{ text: 'Why do you need to see this child?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example, “Preparing Tuesday’s clinic: visit overdue by three weeks”' }}
          value={typed}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="Open" preventDoubleClick />
      </PostForm>
    </>
  );
}

type ChildProps = {
  child: string;
  because: string;
  asAt: string;
  looked: LookedAtChild | null;
  openMinutes: number;
};

export function ChildPage({ child, because, asAt, looked, openMinutes }: ChildProps) {
  return (
    <>
      <PageHeading text={`Child ${child}`} caption={`Return as at ${inWords(asAt)}`} />
      <p class="govuk-body">You opened this child because: {because}</p>
      {looked === null ? (
        <Empty text={`The ${openMinutes} minutes are over. Open the child again from the list, with a reason.`} />
      ) : (
        <>
          <InCaseSystem identifier={looked.identifier} />
          {looked.lists
            .toSorted((a, b) => a.list.localeCompare(b.list, 'en', { numeric: true }) || a.row - b.row)
            .map(({ list, row, cells }) => (
              <Section key={`${list} ${row}`} id={`list-${list}-${row}`} title={titleOf(list)}>
                <Facts
                  facts={cells.map(([column, value]): [string, string | null] => [column, shown(list, column, value)])}
                />
              </Section>
            ))}
        </>
      )}
    </>
  );
}

function InCaseSystem({ identifier }: Pick<LookedAtChild, 'identifier'>) {
  return 'known' in identifier ? (
    <Facts facts={[['Identifier in the case system', identifier.known]]} />
  ) : (
    <WarningText
      iconFallbackText="Warning"
      text={`The identifier in the case system cannot be shown. ${identifier.trouble}`}
    />
  );
}

function titleOf(list: string): string {
  return /^\d+$/.test(list) ? `List ${listWithTitle(list)}` : listWithTitle(list);
}

function shown(list: string, column: string, value: Cell): string | null {
  return value === null ? null : cellWords(list, column, String(value));
}
