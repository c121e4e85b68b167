import { listWithTitle, type ProblemFilter, type ProblemPage } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import {
  DataTable,
  DownloadLinks,
  Empty,
  FilterForm,
  PageHeading,
  PagesOf,
  Select,
} from '../../platform/web/ui/index.ts';
import { checkWords } from './check-words.ts';
import { suggestionFor } from './unknown-codes.ts';

type Props = {
  snapshot: { id: number; asAt: string };
  found: ProblemPage;
  filter: ProblemFilter;
  teams: string[];
  /** The lists in which something is wrong, with the names the store has for them. */
  lists: { list: number; name: string }[];
  checks: { check: string; says: string }[];
  /** How many problems the checks counted in all, those not kept row by row included. */
  counted: number;
};

export function ProblemsPage(props: Props) {
  const { snapshot, found, filter, counted } = props;
  const address = `/returns/${snapshot.id}/problems`;
  const kept = filter.severity === null && filter.list === null && filter.team === null && filter.check === null;
  return (
    <>
      <PageHeading text="What is wrong, row by row" caption={`Return as at ${inWords(snapshot.asAt)}`} />
      <p class="govuk-body">
        Each problem names a child by the identifier in the return. Looking at them is written down.
        {kept && counted > found.total
          ? ` Of one check only so many rows are kept: ${(counted - found.total).toLocaleString('en-GB')} more were counted.`
          : ''}
      </p>
      <Filters {...props} />
      {found.total === 0 ? (
        <Empty text="Nothing is wrong in this choice." />
      ) : (
        <>
          <Rows found={found} />
          <PagesOf
            paging={{ rows: found.problems, page: found.page, pages: found.pages, total: found.total, all: false }}
            whole={false}
            href={(page) => `${address}?${addressOf(filter)}page=${page}`}
          />
          <DownloadLinks
            items={[
              {
                format: 'Excel',
                href: `${address}.xlsx${filter.team === null ? '' : `?team=${encodeURIComponent(filter.team)}`}`,
                what: `every problem${filter.team ? ` of ${filter.team}` : ''} beside its row`,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

function addressOf({ severity, list, team, check }: ProblemFilter): string {
  const parts = Object.entries({ severity, list, team: team === '' ? 'none' : team, check });
  return parts.map(([name, value]) => (value === null ? '' : `${name}=${encodeURIComponent(value)}&`)).join('');
}

function Filters({ snapshot, found, filter, teams, lists, checks }: Props) {
  const address = `/returns/${snapshot.id}/problems`;
  return (
    <FilterForm
      action={address}
      legend="Show"
      result={found.total === 1 ? 'One problem' : `${found.total.toLocaleString('en-GB')} problems`}
      clearHref={addressOf(filter) === '' ? undefined : address}
    >
      <Select
        id="severity"
        name="severity"
        label={{ text: 'Kind' }}
        value={filter.severity ?? ''}
        items={[
          { value: '', text: 'Errors and warnings' },
          { value: 'error', text: 'Errors' },
          { value: 'warning', text: 'Warnings' },
        ]}
      />
      <Select
        id="list"
        name="list"
        label={{ text: 'List' }}
        value={filter.list ?? ''}
        items={[
          { value: '', text: 'Every list' },
          ...lists.map(({ list, name }) => ({ value: name, text: listWithTitle(list) })),
        ]}
      />
      <Select
        id="team"
        name="team"
        label={{ text: 'Team' }}
        value={filter.team === '' ? 'none' : (filter.team ?? '')}
        items={[
          { value: '', text: 'Every team' },
          ...teams.map((team) => (team === '' ? { value: 'none', text: 'No team' } : { value: team, text: team })),
        ]}
      />
      <Select
        id="check"
        name="check"
        label={{ text: 'What is wrong' }}
        value={filter.check ?? ''}
        items={[{ value: '', text: 'Everything' }, ...checks.map(({ check, says }) => ({ value: check, text: says }))]}
      />
    </FilterForm>
  );
}

function Rows({ found }: { found: ProblemPage }) {
  return (
    <DataTable
      caption="Problems, row by row"
      captionHidden
      rows={found.problems}
      columns={[
        { key: 'child', heading: 'Child', rowHeader: true, nowrap: true, cell: ({ child }) => child || 'None given' },
        {
          key: 'where',
          heading: 'Where',
          cell: ({ list, row, column }) => `${listWithTitle(list)}, row ${row}${column === null ? '' : `, ${column}`}`,
        },
        { key: 'kind', heading: 'Kind', cell: ({ severity }) => (severity === 'error' ? 'Error' : 'Warning') },
        { key: 'value', heading: 'As it was', cell: ({ value }) => value },
        {
          key: 'wrong',
          heading: 'What is wrong, and what to do',
          width: 'wide',
          cell: ({ check, list, column, value }) => {
            const { says, todo } = checkWords(check);
            const meant = check === 'bad-code' ? suggestionFor(list, column, value) : null;
            return `${says} ${todo}${meant === null ? '' : ` Did you mean “${meant}”?`}`;
          },
        },
        { key: 'team', heading: 'Team', cell: ({ team }) => team || 'No team' },
      ]}
    />
  );
}
