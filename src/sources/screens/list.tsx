import { inWords, rangeInWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { page, type Route } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  PageHeading,
  Select,
  FilterForm,
  Tag,
} from '../../platform/web/ui/index.ts';
import { waitingDrafts } from '../add/draft-queries.ts';
import { isKind, kindOf, kinds } from '../kinds/index.ts';
import { sourcesAt, type Source } from '../source-queries.ts';
import { countsOfSources, type Counts } from './list-queries.ts';

const title = 'Documents received';

/** GET /sources: every document received, newest first. */
export const listSources: Route = {
  method: 'GET',
  path: '/sources',
  access: 'sources.read',
  audit: null,
  handle: async ({ services, visitor, query }) => {
    const mayAdd = visitor?.abilities.has('sources.add') ?? false;
    const [all, counts, drafts] = await Promise.all([
      sourcesAt(services.db, { takenBack: true }),
      countsOfSources(services.db),
      mayAdd ? waitingDrafts(services.db) : [],
    ]);
    const kind = isKind(query.one('kind')) ? query.one('kind') : '';
    return page(title, <ListPage {...{ all, counts, mayAdd, kind }} waiting={drafts.length} />, {
      section: 'sources',
      width: 'wide',
    });
  },
};

type Props = {
  all: Source[];
  counts: Map<number, Counts>;
  mayAdd: boolean;
  kind: string;
  /** Drafts that wait to be checked. */
  waiting: number;
};

function ListPage({ all, counts, mayAdd, kind, waiting }: Props) {
  const chosen = all.filter((one) => kind === '' || one.kind === kind);
  const standing = chosen.filter((one) => !one.takenBack);
  const takenBack = chosen.filter((one) => one.takenBack);
  const used = kinds.filter((one) => all.some((source) => source.kind === one.kind));
  return (
    <>
      <PageHeading text={title} />
      <p class="govuk-body">
        Inspection reports, notices, letters and reports to committees: where the plan comes from, and what has been
        said since. Plans are under{' '}
        <a class="govuk-link" href="/plan">
          Plan
        </a>
        .
      </p>
      {mayAdd ? <Button text="Add a document" href="/sources/add" /> : null}
      {waiting > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/sources/add">
            {waiting} {waiting === 1 ? 'document was read and waits' : 'documents were read and wait'} to be checked
          </a>
        </p>
      ) : null}
      {used.length > 1 ? (
        <FilterForm action="/sources" legend="Show documents" clearHref={kind ? '/sources' : undefined}>
          <Select
            id="filter-kind"
            name="kind"
            label={{ text: 'Kind' }}
            value={kind}
            items={[{ value: '', text: 'Any' }, ...used.map((one) => ({ value: one.kind, text: one.name }))]}
          />
        </FilterForm>
      ) : null}
      <SourceTable
        caption="Documents received"
        rows={standing}
        counts={counts}
        empty={
          <Empty text="No document has been added yet.">
            {mayAdd ? null : <p class="govuk-body">The programme office adds them.</p>}
          </Empty>
        }
      />
      {takenBack.length > 0 ? (
        <Details summaryText={`Taken back (${takenBack.length})`}>
          <DataTable
            caption="Documents taken back"
            captionHidden
            rows={takenBack}
            columns={[
              { key: 'title', heading: 'Document', rowHeader: true, cell: (row) => <SourceLink source={row} /> },
              { key: 'when', heading: 'When', cell: (row) => row.takenBack && momentWords(row.takenBack.at) },
              { key: 'by', heading: 'By', cell: (row) => row.takenBack?.by ?? 'Command line' },
              { key: 'why', heading: 'Why', width: 'wide', cell: (row) => row.takenBack?.because },
            ]}
          />
        </Details>
      ) : null}
    </>
  );
}

type TableProps = { caption: string; rows: Source[]; counts: Map<number, Counts>; empty: preact.ComponentChildren };

function SourceTable({ caption, rows, counts, empty }: TableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      empty={empty}
      columns={[
        {
          key: 'title',
          heading: 'Document',
          rowHeader: true,
          width: 'wide',
          cell: (row) => <SourceLink source={row} />,
        },
        { key: 'kind', heading: 'Kind', cell: (row) => kindOf(row.kind).name },
        {
          key: 'dated',
          heading: 'Dated',
          cell: (row) => (row.dated ? inWords(row.dated) : <span class="los-missing">No date</span>),
        },
        {
          key: 'visit',
          heading: 'Inspected or visited',
          cell: (row) =>
            row.visit.start && row.visit.end && row.visit.start !== row.visit.end
              ? rangeInWords(row.visit.start, row.visit.end)
              : (row.visit.start ?? row.visit.end) && inWords((row.visit.start ?? row.visit.end)!),
        },
        {
          key: 'received',
          heading: 'Received',
          cell: (row) => (row.receivedOn ? inWords(row.receivedOn) : 'Not known'),
        },
        {
          key: 'handling',
          heading: 'Handling',
          cell: (row) =>
            row.handling === 'OFFICIAL' ? row.handling : <Tag text={row.handling} classes="govuk-tag--purple" />,
        },
        { key: 'says', heading: 'What is in it', cell: (row) => countWords(counts.get(row.id)) },
      ]}
    />
  );
}

function SourceLink({ source }: { source: Source }) {
  return (
    <a class="govuk-link" href={`/sources/${source.id}`}>
      {source.title}
    </a>
  );
}

function countWords(counts: Counts | undefined): string {
  if (!counts) return '';
  const { statements, confirmed, requirements } = counts;
  if (requirements > 0) return `${requirements} ${requirements === 1 ? 'requirement' : 'requirements'}`;
  if (statements === 0) return 'Kept whole';
  return `${statements} ${statements === 1 ? 'statement' : 'statements'}, ${confirmed} of them confirmed`;
}
