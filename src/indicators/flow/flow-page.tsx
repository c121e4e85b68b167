import { inWords } from '../../methods/calendar.ts';
import { flowChart } from '../../platform/charts/index.ts';
import { DataTable, Empty, InsetText, PageHeading, raw, Section, Stats } from '../../platform/web/ui/index.ts';
import type { Shown } from '../published/publish.ts';
import { OtherReturns } from '../pictures/other-returns.tsx';
import { levels, moveKinds, rank, type Level, type Place } from './level.ts';
import type { MovesOfKind, PublishedFlow, ShownMove } from './published-flow.ts';

type Props = { flow: PublishedFlow | null; asAt: string | null; dates: string[] };

export const placeWords: Record<Place, string> = {
  contact: 'Contact',
  'early help': 'Early help',
  referral: 'Referral',
  assessment: 'Assessment',
  'in need': 'In need',
  protection: 'Protection plan',
  care: 'In care',
  'leaving care': 'Leaving care',
  new: 'Nothing earlier',
  closed: 'Closed',
  'no step': 'No further step',
};

export function FlowPage({ flow, asAt, dates }: Props) {
  return (
    <>
      <PageHeading text="From contact to leaving care" caption="How children moved between levels of need" />
      {flow === null || asAt === null ? (
        <Empty text="No return that tells it has been loaded yet. It is worked out as an Annex A or the Standard Safeguarding Dataset is loaded." />
      ) : (
        <>
          <p class="govuk-body">
            Children who moved from {inWords(flow.from)} to {inWords(flow.to)}, from the return as at {inWords(asAt)}.
            Counts of 1 to 5 children are kept back and shown as c, and others with them from which they could be worked
            out.
          </p>
          {flow.missing.length > 0 ? (
            <InsetText
              text={`The return has no list that tells of: ${flow.missing.map((one) => placeWords[one].toLowerCase()).join(', ')}.`}
            />
          ) : null}
          <Summary flow={flow} />
          <Picture flow={flow} />
          <Kinds kinds={flow.kinds} />
          <HowCounted />
          <OtherReturns dates={dates} now={asAt} href="/vital-signs/flow" />
        </>
      )}
    </>
  );
}

const count = (shown: Shown | null | undefined) =>
  typeof shown === 'number' ? shown.toLocaleString('en-GB') : (shown ?? '0');

function Summary({ flow }: { flow: PublishedFlow }) {
  const totalOf = (kind: MovesOfKind['kind']) => count(flow.kinds.find((one) => one.kind === kind)?.total ?? 0);
  const { back } = flow;
  return (
    <Stats
      label="In short"
      items={[
        { label: 'stepped up', value: totalOf('step up'), href: '#step-up' },
        { label: 'stepped down', value: totalOf('step down'), href: '#step-down' },
        { label: 'came back', value: totalOf('came back'), href: '#came-back' },
        {
          label: `of ${count(back.denominator)} who came in had been here within 12 months`,
          value: back.keptBack
            ? 'c'
            : `${count(back.numerator)}${back.value === null ? '' : ` (${Math.round(back.value)}%)`}`,
        },
      ]}
    />
  );
}

function Picture({ flow }: { flow: PublishedFlow }) {
  const moves = flow.kinds.flatMap((one) => one.moves);
  const ended = (level: Level): string | undefined => {
    const found = moves.find(({ from, to }) => from === level && rank(to) === -1);
    return found ? `${count(found.children)} ${found.to === 'closed' ? 'closed' : 'no further'}` : undefined;
  };
  const between = moves.filter(({ from, to }) => rank(from) >= 0 && rank(to) >= 0);
  const { svg } = flowChart({
    id: 'flow',
    title: `How children moved between levels of need, ${inWords(flow.from)} to ${inWords(flow.to)}`,
    stations: levels.map((level) => ({ name: placeWords[level], note: ended(level) })),
    flows: between.map(({ from, to, children }) => ({
      from: rank(from),
      to: rank(to),
      value: children === 'c' ? null : children,
    })),
    unit: 'children',
  });
  return (
    <figure class="govuk-!-margin-0">
      <div
        class="los-chart los-chart--wide"
        tabIndex={0}
        role="group"
        aria-label="Picture of the flow; the tables below hold the same"
      >
        {raw(svg)}
      </div>
      <figcaption class="govuk-hint">
        Over the boxes: to more help, left to right. Under them: to less, right to left. A dashed line with a c is a
        small number kept back. In a box: those with whom it ended.
      </figcaption>
    </figure>
  );
}

function Kinds({ kinds }: { kinds: MovesOfKind[] }) {
  return (
    <>
      {kinds.map(({ kind, moves, total }) => (
        <Section key={kind} id={kind.replaceAll(' ', '-')} title={moveKinds[kind].title}>
          <p class="govuk-body">{moveKinds[kind].says}</p>
          <DataTable<ShownMove | null>
            caption={`${moveKinds[kind].title}: children by where they went`}
            captionHidden
            rows={[...moves, null]}
            columns={[
              {
                key: 'from',
                heading: 'From',
                rowHeader: true,
                cell: (move) => (move ? placeWords[move.from] : 'All of these'),
              },
              { key: 'to', heading: 'To', cell: (move) => (move ? placeWords[move.to] : '') },
              {
                key: 'children',
                heading: 'Children',
                numeric: true,
                cell: (move) => count(move ? move.children : total),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
}

function HowCounted() {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">How this is counted</span>
      </summary>
      <div class="govuk-details__text">
        <p>
          A child is at the highest level that is open on a day. A child who makes the same move twice in the six months
          is counted once for it, and one who makes several moves is counted in each, so a total is of moves by children
          and not of different children.
        </p>
        <p>
          A case is closed when nothing follows within four weeks of its end. What begins at the front door after a
          higher level has ended is coming back, however soon it is.
        </p>
        <p>
          A time in need that began with the referral counts from the day the assessment was authorised. A contact about
          a child who has help already, or a new assessment of one, moves nobody.
        </p>
        <p>
          Back within 12 months: a referral or more, of a child whose earlier case in this return ended in the year
          before, or whose latest referral says that there was another in the year before it.
        </p>
      </div>
    </details>
  );
}
