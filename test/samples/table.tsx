// A work page as the browser tests see it: figures, filters, a long table and what surrounds it. Our own words.
import {
  DataTable,
  DownloadLinks,
  Figure,
  FilterForm,
  Input,
  Movement,
  PageHeading,
  Pagination,
  RatingTag,
  Select,
  Stats,
  type Column,
  type Delivery,
  type Impact,
  type MovementSense,
  type RatingColour,
} from '../../src/platform/web/ui/index.ts';

interface Row {
  ref: string;
  action: string;
  owner: string;
  due: string;
  word: string | null;
  delivery: Delivery | null;
  impact: Impact | null;
  colour?: RatingColour;
  sense: MovementSense;
  met: number;
  of: number;
}

const rows: Row[] = [
  {
    ref: '7.1',
    action: 'Write to every young person aged 16 and 17 with the name of their adviser',
    owner: 'Service Manager Leaving Care',
    due: '31 May 2025',
    word: 'Green',
    delivery: 'on track',
    impact: 'not claimed',
    colour: 'green',
    sense: 'same',
    met: 41,
    of: 52,
  },
  {
    ref: '7.2',
    action: 'Agree the housing offer with the district councils',
    owner: 'Head of Housing Needs, jointly with Director of Place',
    due: '30 June 2025',
    word: 'Amber',
    delivery: 'at risk',
    impact: 'not claimed',
    colour: 'amber',
    sense: 'worse',
    met: 3,
    of: 11,
  },
  {
    ref: '7.3',
    action: 'Review every pathway plan older than six months',
    owner: 'Team Managers',
    due: '31 March 2025',
    word: 'Red',
    delivery: 'late',
    impact: null,
    colour: 'red',
    sense: 'worse',
    met: 12,
    of: 15,
  },
  {
    ref: '7.4',
    action: 'Publish the local offer',
    owner: 'Participation Lead',
    due: '30 April 2025',
    word: 'Complete',
    delivery: 'complete',
    impact: 'claimed and not evidenced',
    sense: 'better',
    met: 0,
    of: 0,
  },
  {
    ref: '7.5',
    action: 'Train advisers in benefits',
    owner: 'Principal Social Worker',
    due: 'TBC',
    word: 'Blue',
    delivery: 'closed',
    impact: 'embedded',
    colour: 'blue',
    sense: 'new',
    met: 1204,
    of: 1310,
  },
  {
    ref: '7.6',
    action: 'Ask young people each quarter what has changed for them',
    owner: 'Participation Lead',
    due: 'Every 3 months',
    word: null,
    delivery: null,
    impact: null,
    sense: 'unknown',
    met: 5,
    of: 8,
  },
];

const columns: Column<Row>[] = [
  {
    key: 'ref',
    heading: 'Ref',
    cell: (row) => <a href={`/actions/${row.ref}`}>{row.ref}</a>,
    sortable: true,
    width: 'narrow',
  },
  { key: 'action', heading: 'Action', cell: (row) => row.action, width: 'wide' },
  { key: 'owner', heading: 'Owner', cell: (row) => row.owner },
  { key: 'due', heading: 'Due', cell: (row) => row.due, sortable: true, nowrap: true },
  { key: 'rating', heading: 'Rating', cell: (row) => <RatingTag {...row} stale={row.ref === '7.2'} />, sortable: true },
  {
    key: 'moved',
    heading: 'Since March',
    cell: (row) => <Movement sense={row.sense} from={row.sense === 'worse' ? 'Green' : null} />,
  },
  { key: 'met', heading: 'Met', cell: (row) => <Figure value={row.met} of={row.of} />, numeric: true },
];

export function TableSample() {
  return (
    <>
      <PageHeading text="Care leavers" caption="Chapter 1" />
      <Stats
        label="The area in four numbers"
        items={[
          { label: 'actions', value: 6 },
          { label: 'overdue by their own dates', value: 1, href: '/plan?due=past', tone: 'attention' },
          { label: 'complete', value: 2, tone: 'good' },
          { label: 'open questions', value: 12, href: '/questions' },
        ]}
      />
      <FilterForm action="/plan" legend="Show actions" result="6 of 60 actions" clearHref="/plan">
        <Select
          id="owner"
          name="owner"
          label={{ text: 'Owner' }}
          items={[
            { value: '', text: 'Everyone' },
            { value: '1', text: 'Participation Lead' },
          ]}
        />
        <Select
          id="rating-filter"
          name="rating"
          label={{ text: 'Rating' }}
          items={[{ value: '', text: 'Any rating' }]}
        />
        <Input id="words" name="words" label={{ text: 'Words' }} />
      </FilterForm>
      <DataTable
        caption="Actions in the plan"
        columns={columns}
        rows={rows}
        sorting={{ by: 'due', direction: 'ascending', href: (key, direction) => `?sort=${key}&direction=${direction}` }}
        rowId={(row) => `action-${row.ref}`}
        rowTone={(row) => (row.delivery === 'late' ? 'attention' : undefined)}
      />
      <DownloadLinks
        items={[
          { format: 'CSV', what: 'these actions', href: '/plan.csv' },
          { format: 'Excel', what: 'these actions', href: '/plan.xlsx' },
        ]}
      />
      <Pagination
        previous={{ href: '?page=1' }}
        next={{ href: '?page=3' }}
        items={[
          { number: '1', href: '?page=1' },
          { number: '2', href: '?page=2', current: true },
          { number: '3', href: '?page=3' },
        ]}
      />
    </>
  );
}
