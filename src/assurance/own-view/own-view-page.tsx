import { inWords } from '../../methods/calendar.ts';
import { wilson } from '../../methods/proportions.ts';
import { countOf, PlanFrame, type PlanView, type Standpoint } from '../../plan/index.ts';
import { barChart } from '../../platform/charts/index.ts';
import { DataTable, Empty, Figure, raw, Section, Tag } from '../../platform/web/ui/index.ts';
import type { Source } from '../../sources/index.ts';
import { documentName } from '../outside-quotations.ts';
import type { Comparison, Verdict } from './compare-views.ts';

/** One outside judgement and what it can be compared with. */
export type Judgement = {
  source: Source;
  on: string | null;
  /** Whether the plan had anything in it before the inspectors began. */
  hadPlan: boolean;
  confirmed: Comparison[];
  all: Comparison[];
};

type Props = { view: PlanView; at: Standpoint; judgements: Judgement[] };

export function OwnViewPage({ view, at, judgements }: Props) {
  const confirmed = judgements.flatMap((one) => one.confirmed);
  const all = judgements.flatMap((one) => one.all);
  return (
    <PlanFrame view={view} at={at} title="How accurate is our own view" caption={view.title} current={null}>
      <p class="govuk-body-l">How often what we said of an area agreed with what inspectors saw when they next came.</p>
      {judgements.length === 0 ? (
        <Empty text="No inspection report or visit letter has been added yet." />
      ) : (
        <>
          <p class="govuk-body">
            By links people have confirmed: <Share list={confirmed} />
            <br />
            With suggested links as well: <Share list={all} />
          </p>
          <Picture judgements={judgements} />
          <DataTable
            caption="Judgement by judgement"
            rows={judgements}
            columns={[
              {
                key: 'document',
                heading: 'Judgement',
                rowHeader: true,
                cell: ({ source, on }) => documentName({ title: source.title, on }),
              },
              {
                key: 'confirmed',
                heading: 'Agreed, by confirmed links',
                cell: (one) => <Share list={one.confirmed} />,
              },
              { key: 'all', heading: 'With suggested links', cell: (one) => <Share list={one.all} /> },
              {
                key: 'note',
                heading: 'Could be compared',
                cell: (one) =>
                  one.on === null
                    ? 'No: it bears no date'
                    : one.hadPlan
                      ? countOf(one.all.length, 'area')
                      : 'No: the plan here does not go back to before it',
              },
            ]}
          />
          <Each list={all} at={at} />
        </>
      )}
      <Section id="method" title="How this is worked out">
        <p class="govuk-body">
          For each inspection or visit, the plan is looked at as it stood the day before inspectors began. We said an
          area was going well where more than half of its actions were last rated on track, complete or closed, by
          ratings no more than a year old. They saw it going well where more of the sentences about it in their report
          or letter are positive than wanting; negative, mixed, not improved and too early to say are wanting. An area
          counts where both sides can be told; where either is evenly divided or silent, or fewer than two sentences are
          about it, it is left out. An area with areas under it is looked at with them.
        </p>
        <p class="govuk-body">
          The share is given with its 95% interval (Wilson): with few areas it is wide, and no more should be read into
          the share than the interval allows. Areas seen at one visit are not independent of each other, so the interval
          is, if anything, too narrow.
        </p>
      </Section>
    </PlanFrame>
  );
}

/** "71% (5 of 7), 95% interval 36% to 92%". */
function Share({ list }: { list: Comparison[] }) {
  const agreed = list.filter((one) => one.agrees).length;
  const interval = wilson(agreed, list.length);
  if (!interval) return <>nothing to compare</>;
  return (
    <>
      <Figure value={agreed} of={list.length} />, 95% interval {Math.round(interval.low * 100)}% to{' '}
      {Math.round(interval.high * 100)}%
    </>
  );
}

function Picture({ judgements }: { judgements: Judgement[] }) {
  const shown = judgements.filter((one) => one.all.length > 0).toReversed();
  if (shown.length === 0) return null;
  const svg = barChart({
    id: 'own-view',
    title: 'Areas in which our view and the judgement agreed, oldest first, suggested links included',
    across: 'Judgement',
    unit: 'areas',
    series: [
      { name: 'Agreed', colour: 'green' },
      { name: 'We said better than they saw', colour: 'orange' },
      { name: 'They saw better than we said', colour: 'blue' },
    ],
    bars: shown.map(({ source, on, all }) => ({
      label: documentName({ title: source.title, on }),
      values: [
        all.filter((one) => one.agrees).length,
        all.filter((one) => !one.agrees && one.ours.verdict === 'well').length,
        all.filter((one) => !one.agrees && one.ours.verdict === 'not well').length,
      ],
    })),
  }).svg;
  return <figure class="los-chart">{raw(svg)}</figure>;
}

const verdicts: Record<Verdict, string> = { well: 'Going well', 'not well': 'Not going well' };

function Each({ list, at }: { list: Comparison[]; at: Standpoint }) {
  return (
    <Section id="each" title="Each comparison" count={list.length}>
      <DataTable
        caption="Each area at each judgement"
        captionHidden
        rows={list}
        rowTone={(one) => (one.agrees ? undefined : 'attention')}
        empty={
          <Empty text="There is nothing to compare yet: the plan needs ratings from before an inspection or a visit. Import earlier versions of it, each as at its own date." />
        }
        columns={[
          {
            key: 'area',
            heading: 'Area',
            rowHeader: true,
            width: 'medium',
            cell: (one) => (
              <a class="govuk-link" href={at.href(`/areas/${one.areaId}/side-by-side`)}>
                {one.areaName}
              </a>
            ),
          },
          {
            key: 'judgement',
            heading: 'Judgement',
            cell: (one) => documentName({ title: one.source.title, on: one.on }),
          },
          {
            key: 'ours',
            heading: 'We said',
            cell: ({ ours }) =>
              `${verdicts[ours.verdict]}: ${ours.well} of ${countOf(ours.rated, 'rated action')}, last on ${inWords(ours.lastSaid)}`,
          },
          {
            key: 'theirs',
            heading: 'They saw',
            cell: ({ theirs }) => `${verdicts[theirs.verdict]}: ${theirs.positive} positive, ${theirs.wanting} wanting`,
          },
          {
            key: 'agrees',
            heading: 'Agreed',
            cell: (one) => (
              <Tag text={one.agrees ? 'Yes' : 'No'} classes={one.agrees ? 'govuk-tag--green' : 'govuk-tag--orange'} />
            ),
          },
          { key: 'links', heading: 'Links', cell: (one) => (one.confirmed ? 'Confirmed' : 'Some only suggested') },
        ]}
      />
    </Section>
  );
}
