import { inWords } from '../../../methods/calendar.ts';
import { DataTable, Empty, type Column } from '../../../platform/web/ui/index.ts';
import { plainWord } from '../../model/assemble-actions.ts';
import type { Action, PlanView, RatingWord } from '../../model/plan-view.ts';
import type { RatingHistoryRow } from '../item-queries.ts';
import { DeliveryChart } from './delivery-chart.tsx';
import { PlanRating } from './plan-rating.tsx';
import { Under } from './under.tsx';

type Props = { view: PlanView; action: Action; history: RatingHistoryRow[] };

/** Every claim made, newest first, corrections and replaced ones included, with a line of how delivery moved. */
export function RatingHistory({ view, action, history }: Props) {
  if (history.length === 0) return <Empty text="Nothing has been claimed about this action yet." />;
  const words = new Map(view.scale.map((word) => [plainWord(word.word), word]));
  const stepPlace = new Map(action.steps.map((step, index) => [step.id, index + 1]));
  const columns: Column<RatingHistoryRow>[] = [
    { key: 'on', heading: 'Date', cell: (row) => inWords(row.on), nowrap: true },
    ...(action.steps.length > 1
      ? [{ key: 'step', heading: 'Step', cell: (row: RatingHistoryRow) => String(stepPlace.get(row.id) ?? '') }]
      : []),
    { key: 'rating', heading: 'Rating', cell: (row) => <Claim row={row} word={words.get(plainWord(row.word))} /> },
    { key: 'done', heading: 'What was done', cell: (row) => row.done, width: 'medium' },
    { key: 'difference', heading: 'What difference it made', cell: (row) => row.difference, width: 'medium' },
    { key: 'who', heading: 'Claimed by', cell: (row) => row.source ?? row.who ?? 'Not recorded' },
  ];
  return (
    <>
      <DeliveryLine action={action} history={history} words={words} />
      <DataTable
        caption="Claims, newest first"
        columns={columns}
        rows={[...history].reverse()}
        rowTone={(row) => (row.superseded ? 'quiet' : undefined)}
      />
    </>
  );
}

function Claim({ row, word }: { row: RatingHistoryRow; word: RatingWord | undefined }) {
  const rating = {
    word: row.word,
    delivery: word?.delivery ?? null,
    impact: word?.impact ?? null,
    colour: word?.colour ?? null,
  };
  return (
    <>
      {row.superseded ? <del>{row.word}</del> : <PlanRating rating={row.word ? rating : null} />}
      {row.superseded ? <Under>Replaced by a later claim for the same date</Under> : null}
      {row.correction ? <Under attention>Correction{row.reason ? `: ${row.reason}` : ''}</Under> : null}
      {row.overrideReason ? (
        <Under attention>
          Override{row.overrideBy ? ` by ${row.overrideBy}` : ''}: {row.overrideReason}
        </Under>
      ) : null}
    </>
  );
}

function DeliveryLine({ action, history, words }: Omit<Props, 'view'> & { words: Map<string, RatingWord> }) {
  const claims = history.filter((row) => !row.superseded);
  if (new Set(claims.map((row) => row.on)).size < 2) return null;
  const lines = action.steps.map((step, index) => ({
    name: action.steps.length > 1 ? `Step ${index + 1}` : 'Delivery',
    points: claims
      .filter((row) => row.id === step.id)
      .map(({ on, word }) => ({ date: on, word, delivery: words.get(plainWord(word))?.delivery ?? null })),
  }));
  return (
    <figure class="los-chart">
      <DeliveryChart lines={lines.filter((line) => line.points.length > 0)} />
      {lines.length > 1 ? (
        <figcaption class="govuk-hint">Step 1 is the unbroken line, the others are broken.</figcaption>
      ) : null}
    </figure>
  );
}
