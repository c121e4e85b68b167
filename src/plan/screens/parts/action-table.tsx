import { DataTable, Empty, type Column, type Sorting } from '../../../platform/web/ui/index.ts';
import { planIndex } from '../../model/plan-index.ts';
import type { Action, PlanView, Step } from '../../model/plan-view.ts';
import { actionStanding, isOverdue } from '../../model/standing.ts';
import type { Standpoint } from '../standpoint.ts';
import { Due } from './due.tsx';
import { ActionRef, AreaLink, Owners } from './links.tsx';
import { FullRating } from './plan-rating.tsx';
import { Under } from './under.tsx';

type Row = { action: Action; step: Step | null; place: number };

type Props = {
  view: PlanView;
  at: Standpoint;
  actions: Action[];
  caption: string;
  captionHidden?: boolean;
  sorting?: Sorting;
  /** Leave out the area where the page is about one. */
  withoutArea?: boolean;
  empty?: string;
};

/** Actions as rows, one for each step, because each step has a date and a rating of its own. */
export function ActionTable({ view, at, actions, caption, captionHidden, sorting, withoutArea, empty }: Props) {
  const { mostlyInKey } = planIndex(view);
  const rows = actions.flatMap((action): Row[] =>
    action.steps.length === 0
      ? [{ action, step: null, place: 1 }]
      : action.steps.map((step, index) => ({ action, step, place: index + 1 })),
  );
  const columns: Column<Row>[] = [
    {
      key: 'ref',
      heading: 'Ref',
      cell: (row) => <Ref row={row} at={at} />,
      sortable: true,
      nowrap: true,
      width: 'narrow',
    },
    { key: 'action', heading: 'Action', cell: ({ action }) => action.text, width: 'wide' },
    {
      key: 'area',
      heading: 'Area',
      cell: ({ action }) => <AreaLink areaId={action.areaId} view={view} at={at} />,
      sortable: true,
    },
    {
      key: 'owner',
      heading: 'Owner',
      cell: ({ action }) => <Owners owners={action.owners} view={view} at={at} />,
      sortable: true,
    },
    {
      key: 'due',
      heading: 'Due',
      cell: ({ action, step }) =>
        step ? <Due step={step} asAt={view.asAt} closed={action.closure !== null} /> : 'No date',
      sortable: true,
    },
    {
      key: 'rating',
      heading: 'Rating',
      cell: ({ step }) => <FullRating rating={step?.rating ?? null} tellKey={mostlyInKey} />,
      sortable: true,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={withoutArea ? columns.filter((column) => column.key !== 'area') : columns}
      rows={rows}
      sorting={sorting}
      rowTone={({ action, step }) =>
        (step && isOverdue(step, view.asAt, action.closure !== null)) || actionStanding(action) === 'late'
          ? 'attention'
          : undefined
      }
      empty={<Empty text={empty ?? 'No actions.'} />}
    />
  );
}

function Ref({ row: { action, place }, at }: { row: Row; at: Standpoint }) {
  return (
    <>
      <ActionRef action={action} at={at} />
      {action.steps.length > 1 ? (
        <Under>
          step {place} of {action.steps.length}
        </Under>
      ) : null}
    </>
  );
}
