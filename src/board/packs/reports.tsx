import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { Button, DataTable, Empty, PageHeading, Tag, type Column } from '../../platform/web/ui/index.ts';
import { kindOf } from '../kinds/kinds.ts';
import { seesDrafts } from './find-report.ts';
import { allPacks, type PackLine } from './pack-queries.ts';

/** GET /reports: what has been issued and, for those who work on them, the drafts. */
export const reportsRoute: Route = {
  method: 'GET',
  path: '/reports',
  access: 'report.read',
  audit: null,
  handle: async (request) => {
    const drafts = seesDrafts(request);
    const packs = (await allPacks(request.services.db)).filter((pack) => drafts || pack.state === 'issued');
    const canStart = request.visitor?.abilities.has('report.edit') ?? false;
    return page('Reports', <ReportsPage packs={packs} canStart={canStart} />, { section: 'reports' });
  },
};

function ReportsPage({ packs, canStart }: { packs: PackLine[]; canStart: boolean }) {
  const severalPlans = new Set(packs.map((pack) => pack.planId)).size > 1;
  const columns: Column<PackLine>[] = [
    { key: 'as-at', heading: 'As at', rowHeader: true, nowrap: true, cell: linkTo },
    { key: 'kind', heading: 'Kind', cell: (pack) => kindOf(pack.kind).label },
    ...(severalPlans ? [{ key: 'plan', heading: 'Plan', cell: (pack: PackLine) => pack.planTitle }] : []),
    { key: 'state', heading: 'State', cell: State },
    { key: 'handling', heading: 'Handling', cell: (pack) => pack.handling },
    {
      key: 'issued',
      heading: 'Issued',
      cell: (pack) =>
        pack.issuedAt ? `${inWords(londonDate(pack.issuedAt))}${pack.issuedBy ? ` by ${pack.issuedBy}` : ''}` : '–',
    },
  ];
  return (
    <>
      <PageHeading text="Reports" />
      <p class="govuk-body">
        A monthly report shows the plan as at a date: what changed, what is slow, what is measured, and what the board
        is asked to decide. The adviser’s report, the pack for a review and the council’s own assessment are made here
        too. Once issued a report never changes.
      </p>
      {canStart ? (
        <>
          <Button text="Start a report" href="/reports/new" />
          <p class="govuk-body">
            <a class="govuk-link" href="/reports/template">
              Your own Word template
            </a>
          </p>
        </>
      ) : null}
      <DataTable
        caption="Reports"
        captionHidden
        columns={columns}
        rows={packs}
        empty={<Empty text="No report has been issued yet." />}
      />
    </>
  );
}

function linkTo(pack: PackLine) {
  return (
    <a class="govuk-link" href={`/reports/${pack.id}`}>
      {inWords(pack.asAt)}
    </a>
  );
}

/** Whether a report can be relied on: issued, corrected by a later one, or a draft. */
export function State(pack: PackLine) {
  if (pack.state === 'draft')
    return <Tag text={pack.supersedesId ? 'Draft correction' : 'Draft'} classes="govuk-tag--yellow" />;
  if (pack.correctedBy) {
    return (
      <>
        <Tag text="Corrected" classes="govuk-tag--grey" />{' '}
        <a class="govuk-link" href={`/reports/${pack.correctedBy}`}>
          by a later report
        </a>
      </>
    );
  }
  return <Tag text={pack.supersedesId ? 'Issued, a correction' : 'Issued'} classes="govuk-tag--green" />;
}
