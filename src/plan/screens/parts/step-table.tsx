import { inWords } from '../../../methods/calendar.ts';
import { DataTable, Empty, Struck, type Column } from '../../../platform/web/ui/index.ts';
import type { Action, PlanView, Step } from '../../model/plan-view.ts';
import { isOverdue } from '../../model/standing.ts';
import { capital, dueInWords } from '../../words.ts';
import { FullRating } from './plan-rating.tsx';
import { Under } from './under.tsx';

/** An action's steps: each date with every date it had before struck through, why it moved and who agreed. */
export function StepTable({ view, action }: { view: PlanView; action: Action }) {
  const closed = action.closure !== null;
  const columns: Column<Step>[] = [
    ...(action.steps.length > 1
      ? [{ key: 'step', heading: 'Step', cell: (step: Step) => String(action.steps.indexOf(step) + 1) }]
      : []),
    { key: 'due', heading: 'Due', cell: (step) => <DueHistory step={step} />, rowHeader: action.steps.length === 1 },
    {
      key: 'read',
      heading: 'Read as',
      cell: (step) => (
        <>
          {capital(dueInWords(step))}
          {isOverdue(step, view.asAt, closed) ? <Under attention>Overdue</Under> : null}
        </>
      ),
    },
    { key: 'rating', heading: 'Rating', cell: ({ rating }) => <FullRating rating={rating} /> },
    { key: 'on', heading: 'Claimed', cell: ({ rating }) => (rating ? <Claimed rating={rating} /> : null) },
    { key: 'done', heading: 'What was done', cell: ({ rating }) => rating?.done, width: 'medium' },
    {
      key: 'difference',
      heading: 'What difference it made',
      cell: ({ rating }) => rating?.difference,
      width: 'medium',
    },
  ];
  return (
    <DataTable
      caption="Steps"
      captionHidden
      columns={columns}
      rows={action.steps}
      rowId={(step) => `step-${step.id}`}
      empty={<Empty text="The plan gives this action no date and no rating." />}
    />
  );
}

const Claimed = ({ rating }: { rating: NonNullable<Step['rating']> }) => (
  <>
    {inWords(rating.on)}
    {rating.who ? <Under>{rating.who}</Under> : null}
  </>
);

function DueHistory({ step }: { step: Step }) {
  if (step.moves.length === 0) return <>{step.due || 'No date'}</>;
  return (
    <ol class="los-plain-list">
      {step.moves.map((move) => (
        <li key={move.on}>
          <Struck old={move.from || 'No date'} now={move.to || 'No date'} />
          <Under>
            Moved {inWords(move.on)}
            {move.agreedBy ? `, agreed by ${move.agreedBy}` : ', no agreement recorded'}
            {move.because ? `: ${move.because}` : null}
          </Under>
        </li>
      ))}
    </ol>
  );
}
