import { daysBetween, inWords } from '../../methods/calendar.ts';
import type { Indicator } from '../../indicators/index.ts';
import type { Paging } from '../../platform/web/paging.ts';
import {
  DataTable,
  DownloadLinks,
  Empty,
  FilterForm,
  PageHeading,
  PagesOf,
  Select,
  WarningText,
} from '../../platform/web/ui/index.ts';
import type { Scope } from '../teams/scope.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import { stateWords, type ListState } from './due-state.ts';
import type { ListFilters } from './list-filters.ts';
import type { ListedChild, Snapshot } from './load-list.ts';

type Props = {
  indicator: Indicator;
  snapshot: Snapshot;
  /** The day of a newer return that does not tell the list; null where there is none. */
  newest: string | null;
  scope: Scope;
  computed: boolean;
  total: number;
  shown: ListedChild[];
  paging: Paging<ListedChild>;
  teams: string[];
  workers: string[];
  chosen: ListFilters;
  withIdentifiers: boolean;
};

export function ListPage(props: Props) {
  const { indicator, snapshot, newest, scope, computed, shown, paging, chosen, withIdentifiers } = props;
  return (
    <>
      <PageHeading text={indicator.name} caption={`Children, as at ${inWords(snapshot.asAt)}`} />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      <p class="govuk-body">
        {indicator.denominator} {indicator.numerator}{' '}
        <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
          The vital sign
        </a>
      </p>
      {newest === null ? null : (
        <WarningText
          iconFallbackText="Warning"
          text={`The newest return, as at ${inWords(newest)}, does not hold what the list needs. This is how things stood on ${inWords(snapshot.asAt)}.`}
        />
      )}
      {computed ? (
        <>
          <p class="govuk-body">{inShort(shown, props)}</p>
          <Filters {...props} />
          <Children paging={paging} asAt={snapshot.asAt} snapshotId={snapshot.id} withIdentifiers={withIdentifiers} />
          {withIdentifiers || shown.length === 0 ? null : (
            <p class="govuk-body">
              Children stand here under pseudonyms.{' '}
              <a class="govuk-link" href={`/lists/${indicator.id}/identifiers`}>
                Show the identifiers of the case system
              </a>
            </p>
          )}
          {shown.length > 0 ? (
            <DownloadLinks
              items={(['xlsx', 'csv'] as const).map((format) => ({
                format: format === 'csv' ? 'CSV' : 'Excel',
                href: `/lists/${indicator.id}/children.${format}?${addressOf(chosen).replace(/&$/, '')}`.replace(
                  /\?$/,
                  '',
                ),
                what: 'this list. Official-sensitive: taking a copy is written down',
              }))}
            />
          ) : null}
          <PagesOf paging={paging} href={(one) => `/lists/${indicator.id}?${addressOf(props.chosen)}page=${one}`} />
        </>
      ) : (
        <Empty text="This return does not hold what the list needs, so nobody can say who should be on it. The page of the return says what is missing." />
      )}
    </>
  );
}

const identifierWords = ({ identifier }: ListedChild) => identifier ?? 'Not known';

/** “12 overdue, 3 with no date known”: what the rows below come to. */
function inShort(shown: ListedChild[], { total, scope }: Pick<Props, 'total' | 'scope'>): string {
  if (total === 0)
    return scope === null
      ? 'It counts nobody.'
      : 'It counts nobody of the teams you see: whom it counts is of other teams.';
  const counts = Map.groupBy(shown, ({ state }) => state);
  const parts = [...counts].map(
    ([state, rows]) => `${rows.length.toLocaleString('en-GB')} ${stateWords[state].toLowerCase()}`,
  );
  return parts.length > 0
    ? `${parts.join(', ')}.`
    : 'Nobody is in this choice. Choose another below to see the others.';
}

function addressOf({ team, worker, state, identifiers }: ListFilters): string {
  const words = (value: string | null) => (value === null ? '' : value === '' ? 'none' : value);
  const chosen = { team: words(team), worker: words(worker), state, identifiers: String(identifiers ?? '') };
  const parts = Object.entries(chosen).filter(([, value]) => value !== '');
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}&`).join('');
}

function Filters({ indicator, chosen, teams, workers, shown, total }: Props) {
  const choice = (name: 'team' | 'worker', label: string, values: string[]) => (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      value={chosen[name] === null ? '' : chosen[name] === '' ? 'none' : (chosen[name] ?? '')}
      items={[
        { value: '', text: 'Everyone' },
        ...values.map((value) => (value === '' ? { value: 'none', text: 'Nobody named' } : { value, text: value })),
      ]}
    />
  );
  const states: (ListState | 'all')[] = ['all', ...(Object.keys(stateWords) as ListState[])];
  const filtered = chosen.team !== null || chosen.worker !== null || chosen.state !== '';
  return (
    <FilterForm
      action={`/lists/${indicator.id}`}
      legend="Show"
      result={`${shown.length.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`}
      clearHref={filtered ? `/lists/${indicator.id}` : undefined}
    >
      {chosen.identifiers === null ? null : <input type="hidden" name="identifiers" value={chosen.identifiers} />}
      {choice('team', 'Team', teams)}
      {choice('worker', 'Worker', workers)}
      <Select
        id="state"
        name="state"
        label={{ text: 'Standing' }}
        value={chosen.state}
        items={[
          { value: '', text: 'Those to look at' },
          ...states.map((state) => ({ value: state, text: state === 'all' ? 'Everyone counted' : stateWords[state] })),
        ]}
      />
    </FilterForm>
  );
}

type ChildrenProps = { paging: Paging<ListedChild>; asAt: string; snapshotId: number; withIdentifiers: boolean };

function Children({ paging, asAt, snapshotId, withIdentifiers }: ChildrenProps) {
  if (paging.total === 0) return null;
  return (
    <DataTable
      caption="Children"
      captionHidden
      rows={paging.rows}
      rowTone={({ state }) => (state === 'overdue' ? 'attention' : undefined)}
      columns={[
        {
          key: 'child',
          heading: 'Child',
          rowHeader: true,
          nowrap: true,
          cell: ({ child, list, row }) => (
            <a class="govuk-link" href={`/lists/child?snapshot=${snapshotId}&list=${list}&row=${row}`}>
              {child}
            </a>
          ),
        },
        ...(withIdentifiers
          ? [{ key: 'identifier', heading: 'In the case system', cell: identifierWords, nowrap: true }]
          : []),
        { key: 'state', heading: 'Standing', cell: ({ state }) => stateWords[state] },
        {
          key: 'due',
          heading: 'Due',
          nowrap: true,
          cell: ({ due }) => (due === null ? '' : inWords(due)),
        },
        {
          key: 'days',
          heading: 'Days over',
          numeric: true,
          cell: ({ state, due }) => (state === 'overdue' && due !== null ? daysBetween(due, asAt) : ''),
        },
        { key: 'team', heading: 'Team', cell: ({ team }) => team || 'None named' },
        { key: 'worker', heading: 'Worker', cell: ({ worker }) => worker || 'Nobody named' },
      ]}
    />
  );
}
