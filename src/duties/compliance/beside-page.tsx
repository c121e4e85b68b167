import { inWords } from '../../methods/calendar.ts';
import { listInWords } from '../../plan/index.ts';
import { DataTable, Empty, PageHeading, Section } from '../../platform/web/ui/index.ts';
import type { KeptRequirement, Source } from '../../sources/index.ts';
import type { Beside } from './lay-beside.ts';

type Props = { notice: Source; other: Source; rows: Beside[]; alone: KeptRequirement[] };

export function BesidePage({ notice, other, rows, alone }: Props) {
  return (
    <>
      <PageHeading text="Two notices beside each other" caption={notice.title} />
      <p class="govuk-body">
        Each clause of {dated(notice)} stands next to the clauses of {dated(other)} whose wording is nearest. The other
        notice is history here: nothing in it falls due.
      </p>
      <DataTable
        caption="Clauses side by side"
        captionHidden
        rows={rows}
        empty={<Empty text="No requirement was read in this notice." />}
        columns={[
          {
            key: 'mine',
            heading: 'This notice',
            rowHeader: true,
            width: 'wide',
            cell: ({ clause }) => (
              <>
                <a class="govuk-link" href={`/clauses/${clause.id}`}>
                  {clause.clause}
                </a>
                : {clause.text}
              </>
            ),
          },
          {
            key: 'theirs',
            heading: other.title,
            width: 'wide',
            cell: ({ near }) =>
              near.length === 0
                ? 'Nothing worded like it'
                : near.map(({ clause, shared }) => (
                    <div key={clause.id} class="govuk-!-margin-bottom-2">
                      <a class="govuk-link" href={`/clauses/${clause.id}`}>
                        {clause.clause}
                      </a>
                      : {clause.text}
                      <span class="los-under">Both speak of {listInWords(shared.slice(0, 8))}</span>
                    </div>
                  )),
          },
        ]}
      />
      <Section id="alone" title="Only in the other notice" count={alone.length}>
        <ul class="govuk-list govuk-list--bullet">
          {alone.map((one) => (
            <li key={one.id}>
              <a class="govuk-link" href={`/clauses/${one.id}`}>
                {one.clause}
              </a>
              : {one.text}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function dated(notice: Source): string {
  return notice.dated ? `the notice of ${inWords(notice.dated)}` : 'the undated notice';
}
