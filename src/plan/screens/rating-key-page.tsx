import { DataTable, Empty } from '../../platform/web/ui/index.ts';
import { plainWord } from '../model/assemble-actions.ts';
import type { PlanView, RatingWord } from '../model/plan-view.ts';
import { capital, deliveryWords, impactWords } from '../words.ts';
import { PlanRating } from './parts/plan-rating.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { Missing, Under } from './parts/under.tsx';
import type { Standpoint } from './standpoint.ts';

type Row = { word: RatingWord; used: number };

export function RatingKeyPage({ view, at, mayMap }: { view: PlanView; at: Standpoint; mayMap: boolean }) {
  const used = Map.groupBy(
    view.actions.flatMap((action) => action.steps.flatMap((step) => step.rating ?? [])),
    (rating) => plainWord(rating.word),
  );
  const rows = view.scale.map((word): Row => ({ word, used: used.get(plainWord(word.word))?.length ?? 0 }));
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Rating key', at)} caption={view.title} current="rating-key">
      <p class="govuk-body">
        The plan rates in words of its own. A person says what each word means for delivery (is the work done?) and for
        impact (did it make a difference?). Colours are shown and never read.
      </p>
      <DataTable
        caption="Words of the plan’s key, and other words in use"
        columns={[
          { key: 'word', heading: 'Word', cell: ({ word }) => <Word word={word} /> },
          {
            key: 'definition',
            heading: 'What the plan says it means',
            cell: ({ word }) => word.definition || <Missing text="No definition" />,
            width: 'wide',
          },
          {
            key: 'delivery',
            heading: 'Delivery',
            cell: ({ word }) =>
              word.delivery ? capital(deliveryWords[word.delivery]) : <Missing text="Not said yet" />,
          },
          {
            key: 'impact',
            heading: 'Impact',
            cell: ({ word }) => (word.impact ? capital(impactWords[word.impact]) : <Missing text="Not said yet" />),
          },
          {
            key: 'used',
            heading: 'Steps rated so',
            cell: ({ word, used }) =>
              used > 0 ? <a href={at.planHref('actions', { rating: word.word })}>{used}</a> : 0,
            numeric: true,
          },
        ]}
        rows={rows}
        empty={<Empty text="The plan has no rating words." />}
      />
      {mayMap && at.isToday ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/plan/${view.id}/rating-key/edit`}>
            Change what the words mean
          </a>
        </p>
      ) : null}
    </PlanFrame>
  );
}

const Word = ({ word }: { word: RatingWord }) => (
  <>
    <PlanRating rating={word} />
    {word.inKey ? null : <Under attention>Not in the plan’s key</Under>}
  </>
);
