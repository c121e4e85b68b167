import { inWords, monthInWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { DataTable, Empty } from '../../platform/web/ui/index.ts';
import type { Correction } from './correction-queries.ts';
import type { Period } from './period-queries.ts';
import type { OwnerProgress } from './progress.ts';

/** Who has updated and who has not, those who owe most first. */
export function OwnersTable({ rows }: { rows: OwnerProgress[] }) {
  return (
    <div id="owners">
      <DataTable
        caption="Who has updated"
        rows={rows}
        rowTone={(row) => (row.late > 0 ? 'attention' : undefined)}
        empty={<Empty text="The plan has no actions." />}
        columns={[
          { key: 'post', heading: 'Post', cell: ({ post }) => post?.title ?? 'No owner', width: 'wide' },
          { key: 'holder', heading: 'Held by', cell: ({ post }) => (post ? (post.holder?.name ?? 'Nobody') : '–') },
          { key: 'steps', heading: 'Steps', numeric: true, cell: (row) => row.steps },
          { key: 'given', heading: 'Given', numeric: true, cell: (row) => row.steps - row.owed },
          { key: 'waiting', heading: 'Waiting for you', numeric: true, cell: (row) => row.waiting },
          { key: 'owed', heading: 'To come', numeric: true, cell: (row) => row.owed },
          { key: 'late', heading: 'Late', numeric: true, cell: (row) => row.late },
        ]}
      />
    </div>
  );
}

const states = { open: 'Open', moderated: 'Moderated', locked: 'Locked' };

/** The months there have been, newest first, each leading to the plan as it stood. */
export function MonthsTable({ periods, planId }: { periods: Period[]; planId: number }) {
  return (
    <DataTable
      caption="Months so far"
      rows={periods}
      empty={<Empty text="No month has been opened yet." />}
      columns={[
        {
          key: 'month',
          heading: 'Month',
          cell: (period) => (
            <a class="govuk-link" href={`/plan/${planId}?as-at=${period.as_at}`}>
              {monthInWords(period.month)}
            </a>
          ),
        },
        { key: 'state', heading: 'State', cell: (period) => states[period.state] },
        { key: 'asAt', heading: 'As at', nowrap: true, cell: (period) => inWords(period.as_at) },
        {
          key: 'locked',
          heading: 'Locked',
          cell: ({ locked_at, locked_by }) =>
            locked_at ? `${momentWords(locked_at)}${locked_by ? ` by ${locked_by}` : ''}` : '–',
        },
      ]}
    />
  );
}

/** Ratings put right after their month was locked. */
export function CorrectionsTable({ corrections }: { corrections: Correction[] }) {
  return (
    <DataTable
      caption="Corrections"
      rows={corrections}
      columns={[
        {
          key: 'ref',
          heading: 'Action',
          cell: (one) => (
            <a class="govuk-link" href={`/actions/${one.action_id}`}>
              {one.ref}
            </a>
          ),
        },
        { key: 'word', heading: 'Corrected to', cell: (one) => one.word },
        { key: 'on', heading: 'Holds from', nowrap: true, cell: (one) => inWords(one.on) },
        { key: 'reason', heading: 'Why', width: 'wide', cell: (one) => one.reason },
        { key: 'who', heading: 'By', cell: (one) => `${one.who ?? '–'}, ${momentWords(one.recorded_at)}` },
      ]}
    />
  );
}
