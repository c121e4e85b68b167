import { inWords } from '../../methods/calendar.ts';
import { assuranceIcon, variationIcon } from '../../platform/charts/index.ts';
import { Button, DataTable, Empty, Facts, PageHeading, raw, Section } from '../../platform/web/ui/index.ts';
import { ChooseTwo } from '../crossed/crossed-page.tsx';
import { offeredIn } from '../crossed/breakdown-names.ts';
import { DefinitionSection } from '../definitions/definition-section.tsx';
import type { Compared } from '../benchmarks/compared.ts';
import { PublishedBeside } from '../benchmarks/compared-parts.tsx';
import { isOfChildren, type Indicator } from '../engine/definition.ts';
import type { PublishedBreakdown, PublishedFigure } from '../published/publish.ts';
import type { FedBy } from '../measures/fed-by.ts';
import { drawSign } from '../series/draw-sign.ts';
import { outlookOf } from '../series/outlook.ts';
import { standardDefinitions } from '../standards/definitions.ts';
import type { StandardRow } from '../standards/standard-queries.ts';
import { standardsOn } from '../standards/standards-at.ts';
import { StandardHistory } from '../standards/standards-page.tsx';
import { DataQualitySection, type DataQuality } from './data-quality.tsx';
import type { StepRow, TargetRow } from '../series/series-queries.ts';
import type { Sign } from '../series/sign.ts';
import { figureInWords, headline, sinceBefore, targetWords, valueInWords } from '../series/sign-words.ts';

type Props = {
  sign: Sign;
  by: Record<string, PublishedBreakdown>;
  compared: Compared | null;
  quality: DataQuality | null;
  standards: StandardRow[];
  /** The days of returns whose figure was computed anew after a standard was set, and when; the newest first. */
  anew: { asAt: string; replacedAt: Date }[];
  fed: FedBy;
  targets: TargetRow[];
  steps: StepRow[];
  maySet: boolean;
  /** Whether the visitor may see lists of children. */
  mayLook: boolean;
};

export function IndicatorPage({
  sign,
  by,
  compared,
  quality,
  standards,
  anew,
  fed,
  targets,
  steps,
  maySet,
  mayLook,
}: Props) {
  const { indicator, last } = sign;
  return (
    <>
      <PageHeading text={indicator.name} caption={indicator.question} />
      {last === null ? (
        <Empty text="No return has been loaded yet, so there is no reading." />
      ) : (
        <>
          <p class="govuk-body-l">{headline(sign)}.</p>
          <Icons sign={sign} />
          <Facts
            facts={[
              ['Now', figureInWords(last, indicator.unit)],
              ['As at', inWords(last.asAt)],
              ['Since before', sinceBefore(sign)],
              ['Target', sign.target === null ? 'None is set' : valueInWords(sign.target, indicator.unit)],
              ['Against the target', sign.target === null ? null : targetWords(sign)],
            ]}
          />
          {mayLook && isOfChildren(indicator) ? (
            <p class="govuk-body">
              <a class="govuk-link govuk-!-font-weight-bold" href={`/lists/${indicator.id}`}>
                The children behind it
              </a>
            </p>
          ) : null}
          <Picture sign={sign} steps={steps} events={fed.events} />
          <Going sign={sign} />
          <Breakdowns by={by} indicator={indicator} />
        </>
      )}
      {compared ? <PublishedBeside compared={compared} unit={indicator.unit} /> : null}
      <DefinitionSection indicator={indicator} source={last?.source ?? null} />
      <Standards sign={sign} rows={standards} anew={anew} />
      <Section id="feeds" title="Measures of the plan it feeds">
        {fed.measures.length > 0 ? (
          <ul class="govuk-list govuk-list--bullet">
            {fed.measures.map(({ id, text }) => (
              <li key={id}>
                <a class="govuk-link" href={`/measures/${id}`}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p class="govuk-body">
            None.{' '}
            {maySet ? (
              <a class="govuk-link" href="/vital-signs/measures">
                Say which measures it gives readings to
              </a>
            ) : null}
          </p>
        )}
      </Section>
      <DataQualitySection quality={quality} />
      <History targets={targets} steps={steps} indicator={indicator} />
      {maySet ? (
        <Button
          text="Set its target or a step change"
          href={`/vital-signs/${indicator.id}/set`}
          classes="govuk-button--secondary"
        />
      ) : null}
    </>
  );
}

/** The council's own standard that the indicator is held against, as it held on the day of the last reading. */
function Standards({ sign, rows, anew }: { sign: Sign; rows: StandardRow[]; anew: Props['anew'] }) {
  const own = standardDefinitions.filter(({ indicators }) => indicators.includes(sign.indicator.id));
  if (own.length === 0) return null;
  const on = standardsOn(rows, sign.last?.asAt ?? '9999-12-31');
  return (
    <Section id="standard" title="Our own standard">
      {own.map(({ name, label, unit }) => (
        <p key={name} class="govuk-body">
          {label} {on[name]} {unit}
          {sign.last ? `, as at ${inWords(sign.last.asAt)}` : ''}.
        </p>
      ))}
      <StandardHistory rows={rows.filter(({ standard }) => own.some(({ name }) => name === standard))} />
      {anew.length > 0 ? (
        <p class="govuk-body">
          Computed anew since a standard was set: the figures of{' '}
          {[...new Set(anew.map(({ asAt }) => inWords(asAt)))].join(', ')}. What they came to before is kept.
        </p>
      ) : null}
    </Section>
  );
}

function Icons({ sign }: { sign: Sign }) {
  const { variation, assurance } = sign;
  const icons = [
    variation === null ? null : variationIcon('variation', variation),
    assurance === null ? null : assuranceIcon('assurance', assurance),
  ].filter((icon) => icon !== null);
  if (icons.length === 0) return null;
  return (
    <p class="govuk-body">
      {icons.map(({ svg, words }) => (
        <span key={words} class="los-sign">
          {raw(svg)} <span class="los-sign__words">{words}</span>{' '}
        </span>
      ))}
    </p>
  );
}

function Picture({ sign, steps, events }: { sign: Sign; steps: StepRow[]; events: FedBy['events'] }) {
  if (sign.readings.length < 2) return null;
  const drawn = drawSign(sign, steps, events);
  const cautions = sign.chart.cautions.map(({ says }) => says);
  return (
    <>
      <figure class="los-chart">{raw(drawn.svg)}</figure>
      {cautions.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet govuk-hint">
          {cautions.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      ) : null}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">The chart as a table</span>
        </summary>
        <div class="govuk-details__text">
          <DataTable
            caption="Readings, with the mean and the limits of the chart"
            rows={sign.readings.map((reading, index) => ({ reading, row: drawn.rows[index] ?? [] }))}
            columns={[
              {
                key: 'date',
                heading: 'As at',
                rowHeader: true,
                nowrap: true,
                cell: ({ reading }) => inWords(reading.asAt),
              },
              { key: 'value', heading: 'Value', cell: ({ reading }) => figureInWords(reading, sign.indicator.unit) },
              { key: 'mean', heading: 'Mean', numeric: true, cell: ({ row }) => row[2] ?? '' },
              { key: 'lower', heading: 'Lower limit', numeric: true, cell: ({ row }) => row[3] ?? '' },
              { key: 'upper', heading: 'Upper limit', numeric: true, cell: ({ row }) => row[4] ?? '' },
              { key: 'because', heading: 'More than chance', cell: ({ row }) => row[5] ?? '' },
            ]}
          />
        </div>
      </details>
    </>
  );
}

/** Where it is going, with what to keep in mind. */
function Going({ sign }: { sign: Sign }) {
  const outlook = outlookOf(sign);
  if (!outlook) return null;
  return (
    <Section id="going" title="Where it is going">
      <p class="govuk-body">{outlook.says}</p>
      {outlook.cautions.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet govuk-hint">
          {outlook.cautions.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

const dimensions: Record<string, string> = {
  team: 'By team',
  ageBand: 'By age',
  gender: 'By gender',
  leaverAge: 'By age of care leavers',
  ethnicity: 'By ethnic group',
  disability: 'By disability',
  category: 'By category',
};

function Breakdowns({ by, indicator }: { by: Record<string, PublishedBreakdown>; indicator: Indicator }) {
  const { id, unit } = indicator;
  const shown = Object.entries(by).filter(([, { groups, withheld }]) => withheld || Object.keys(groups).length > 0);
  if (shown.length === 0) return null;
  return (
    <Section id="breakdowns" title="Broken down">
      <div class="los-breakdowns">
        {shown.map(([name, { groups, withheld }]) =>
          withheld ? (
            <p key={name} class="govuk-body">
              {dimensions[name] ?? name}: not shown, since the numbers of children are too small to protect.
            </p>
          ) : (
            <DataTable
              key={name}
              caption={dimensions[name] ?? name}
              rows={Object.entries(groups)}
              columns={[
                { key: 'group', heading: 'Group', rowHeader: true, cell: ([group]) => group },
                { key: 'value', heading: 'Value', cell: ([, figure]) => <GroupFigure figure={figure} unit={unit} /> },
                { key: 'of', heading: 'Of', numeric: true, cell: ([, { denominator }]) => denominator },
              ]}
            />
          ),
        )}
      </div>
      {offeredIn(by).length > 1 ? <ChooseTwo id={id} offered={offeredIn(by)} chosen={null} /> : null}
    </Section>
  );
}

function GroupFigure({ figure, unit }: { figure: PublishedFigure; unit: Indicator['unit'] }) {
  return <>{figure.keptBack ? 'c' : figureInWords(figure, unit)}</>;
}

function History({ targets, steps, indicator }: { targets: TargetRow[]; steps: StepRow[]; indicator: Indicator }) {
  const { unit, changed = [] } = indicator;
  const rows = [
    ...changed.map(({ on, what }) => ({ on, what: 'Definition', because: what, setBy: 'Line of Sight' })),
    ...targets.map(({ fromOn, value, because, setBy }) => ({
      on: fromOn,
      what: value === null ? 'No target' : `Target ${valueInWords(value, unit)}`,
      because,
      setBy,
    })),
    ...steps.map(({ date, because, setBy }) => ({ on: date, what: 'Step change', because, setBy })),
  ].toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <Section id="history" title="What was set or changed, and why">
      {changed.length === 0 ? (
        <p class="govuk-body">The definition has not changed since it was first set down.</p>
      ) : null}
      <DataTable
        empty={<p class="govuk-body">No target and no step change has been set.</p>}
        caption="The definition, targets and step changes"
        captionHidden
        rows={rows}
        columns={[
          { key: 'on', heading: 'From', rowHeader: true, nowrap: true, cell: ({ on }) => inWords(on) },
          { key: 'what', heading: 'What', cell: ({ what }) => what },
          { key: 'because', heading: 'Why', cell: ({ because }) => because },
          { key: 'who', heading: 'Set by', cell: ({ setBy }) => setBy ?? 'The command line' },
        ]}
      />
    </Section>
  );
}
