import { inWords } from '../../methods/calendar.ts';
import {
  capital,
  countOf,
  datedTitle,
  planIndex,
  PlanFrame,
  PlanSwitch,
  standings,
  wholeOf,
  type PlanView,
  type Standing,
  type Standpoint,
} from '../../plan/index.ts';
import { barChart } from '../../platform/charts/index.ts';
import { DataTable, Empty, raw, Section, Stats, type Column } from '../../platform/web/ui/index.ts';
import { documentName } from '../outside-quotations.ts';
import { AboutLinks, ShortSays } from '../question-parts.tsx';
import type { Question } from '../questions-at.ts';
import { isInspectors, type Outside } from '../statement-links/outside.ts';
import type { Beside } from './beside.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  plans: { id: number; title: string }[];
  rows: Beside[];
  outside: Outside;
  open: Question[];
  mayRead: boolean;
};

export const standingWords: Record<Standing, string> = {
  late: 'late',
  'at-risk': 'at risk',
  'no-update': 'no update',
  unmapped: 'rating not explained',
  'not-started': 'not started',
  'on-track': 'on track',
  complete: 'complete',
  closed: 'closed',
};

/** Each area of the plan: what we say, what they saw, and the questions it raises. */
export function SideBySidePage({ view, at, plans, rows, outside, open }: Props) {
  // Documents, and how accurate the whole view is, are not of a part of the plan.
  const whole = wholeOf(view) === view;
  const inspectors = outside.sources.filter(isInspectors);
  const waiting = outside.said.filter(({ links }) => links.some((link) => link.state === 'suggested')).length;
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Side by side', at)} caption={view.title} current={null}>
      <PlanSwitch plans={plans} current={view.id} page="side-by-side" />
      <p class="govuk-body-l">What we say of each area, what inspectors said of it, and where the two do not agree.</p>
      {inspectors.length === 0 ? (
        <Empty text="No inspection report or visit letter has been added yet.">
          <p class="govuk-body">
            <a class="govuk-link" href="/sources">
              Add a document
            </a>{' '}
            and its sentences stand here beside the plan.
          </p>
        </Empty>
      ) : (
        <>
          <Stats
            label="In numbers"
            items={[
              { label: 'Questions from outside', value: open.length, tone: open.length > 0 ? 'attention' : 'good' },
              {
                label: 'Sentences with suggestions to decide',
                value: waiting,
                href: at.href('/statement-links'),
              },
              { label: 'Documents', value: inspectors.length, href: whole ? '/sources' : undefined },
            ]}
          />
          <p class="govuk-body">
            From{' '}
            {inspectors
              .map((source) => documentName({ title: source.title, on: source.visit.end ?? source.dated }))
              .join('; ')}
            . Links somebody has not confirmed are counted as suggested. {othersLeftOut(outside.others.length)}
            {whole ? (
              <a class="govuk-link" href={at.planHref('own-view')}>
                How accurate is our own view?
              </a>
            ) : null}
          </p>
          <Picture rows={rows} />
          <DataTable caption="Area by area" columns={columnsOf(view, at)} rows={rows} />
          <Asked open={open} at={at} />
        </>
      )}
    </PlanFrame>
  );
}

function columnsOf(view: PlanView, at: Standpoint): Column<Beside>[] {
  const { areaName } = planIndex(view);
  return [
    {
      key: 'area',
      heading: 'Area',
      rowHeader: true,
      width: 'medium',
      cell: ({ area }) => (
        <a class="govuk-link" href={at.href(`/areas/${area.id}/side-by-side`)}>
          {areaName(area.id)}
        </a>
      ),
    },
    { key: 'ours', heading: 'We say', width: 'medium', cell: ({ ours }) => oursInWords(ours) },
    { key: 'impact', heading: 'Impact we claim', width: 'narrow', cell: ({ ours }) => impactInWords(ours) },
    { key: 'theirs', heading: 'They saw', width: 'wide', cell: ({ theirs }) => theirsInWords(theirs) },
    {
      key: 'last',
      heading: 'They last said',
      nowrap: true,
      width: 'narrow',
      cell: ({ theirs }) => (theirs.last ? inWords(theirs.last) : 'Never'),
    },
    {
      key: 'questions',
      heading: 'Questions',
      cell: ({ open, perhaps }) =>
        [
          open.length > 0 ? `${open.length} open` : '',
          perhaps.length > 0 ? `${perhaps.length} if suggestions are right` : '',
        ]
          .filter(Boolean)
          .join(', ') || 'None',
    },
  ];
}

/** "4 actions: 2 complete, 2 no update (last said to be 1 complete, 1 late, by 8 May 2025)". */
export function oursInWords({ actions, standing, before }: Beside['ours']): string {
  if (actions === 0) return 'No actions';
  const last = before ? ` (last said to be ${countsInWords(before.standing)}, by ${inWords(before.last)})` : '';
  return `${countOf(actions, 'action')}: ${countsInWords(standing)}${last}`;
}

function countsInWords(standing: Map<Standing, number>): string {
  const parts = standings.flatMap((one) => {
    const count = standing.get(one);
    return count ? [`${count} ${standingWords[one]}`] : [];
  });
  return parts.join(', ');
}

/** "1 evidenced, 2 claimed, not evidenced", and what was claimed before where nothing is said for the period. */
export function impactInWords({ actions, before, ...now }: Beside['ours']): string {
  if (actions === 0) return '';
  const claims = claimsInWords(now);
  const earlier = before ? claimsInWords(before) : '';
  if (earlier) return `${claims || 'None claimed this period'} (before: ${earlier})`;
  return claims || 'None claimed';
}

function claimsInWords({ claimed, evidenced }: { claimed: number; evidenced: number }): string {
  const parts = [evidenced > 0 ? `${evidenced} evidenced` : '', claimed > 0 ? `${claimed} claimed, not evidenced` : ''];
  return parts.filter(Boolean).join(', ');
}

/** "6 wanting, 2 positive; 1 not improved (3 confirmed, 5 suggested)". */
export function theirsInWords({
  words,
  confirmed,
  positive,
  wanting,
  notImproved,
  tooEarly,
  improved,
}: Beside['theirs']): string {
  if (words.length === 0) return 'Nothing linked or suggested';
  const tones = [wanting ? `${wanting} wanting` : '', positive ? `${positive} positive` : '']
    .filter(Boolean)
    .join(', ');
  const moves = [
    notImproved ? `${notImproved} not improved` : '',
    tooEarly ? `${tooEarly} too early to say` : '',
    improved ? `${improved} improved` : '',
  ]
    .filter(Boolean)
    .join(', ');
  const sure = `${confirmed} confirmed, ${words.length - confirmed} suggested`;
  return `${[tones, moves].filter(Boolean).join('; ') || `${words.length} neutral`} (${sure})`;
}

/** That what was said of other councils says nothing of this one. */
function othersLeftOut(count: number): string {
  if (count === 0) return '';
  return `${capital(countOf(count, 'document'))} about other councils ${count === 1 ? 'is' : 'are'} left out. `;
}

/** What they saw, area by area; the table below it has the same figures. */
function Picture({ rows }: { rows: Beside[] }) {
  const seen = rows.filter(({ theirs }) => theirs.positive + theirs.wanting > 0);
  if (seen.length < 2) return null;
  const svg = barChart({
    id: 'they-saw',
    title: 'What inspectors said of each area, confirmed and suggested together',
    across: 'Area',
    unit: 'sentences',
    series: [
      { name: 'Wanting', colour: 'orange' },
      { name: 'Positive', colour: 'green' },
    ],
    bars: seen.map(({ area, theirs }) => ({ label: area.title, values: [theirs.wanting, theirs.positive] })),
  }).svg;
  return <figure class="los-chart">{raw(svg)}</figure>;
}

/** The questions that what was seen raises, by kind. */
export function Asked({ open, at }: { open: Question[]; at: Standpoint }) {
  const kinds = [...Map.groupBy(open, (question) => question.rule)];
  return (
    <Section id="questions" title="Questions this raises" count={open.length}>
      {open.length === 0 ? <p class="govuk-body">None is open.</p> : null}
      {kinds.map(([rule, list]) => (
        <section key={rule} aria-labelledby={`kind-${rule}`}>
          <h3 class="govuk-heading-s" id={`kind-${rule}`}>
            {list[0]?.title} <span class="los-count">{list.length}</span>
          </h3>
          <ul class="govuk-list los-questions__list">
            {list.slice(0, 5).map((question) => (
              <li key={question.about[0]?.ref}>
                <p class="govuk-body-s">
                  <AboutLinks question={question} at={at} />. For {question.to.words}.{' '}
                  {question.id === null ? null : (
                    <a class="govuk-link" href={`/questions/${question.id}`}>
                      Answer<span class="govuk-visually-hidden"> the question about {question.about[0]?.ref}</span>
                    </a>
                  )}
                </p>
                <ShortSays question={question} />
              </li>
            ))}
          </ul>
          {list.length > 5 ? (
            <p class="govuk-body">
              <a class="govuk-link" href={at.planHref('questions', { rule })}>
                All {list.length} questions of this kind
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </Section>
  );
}
