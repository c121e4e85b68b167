import type { SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { assuranceIcon, sparkline, variationIcon } from '../../platform/charts/index.ts';
import {
  DataTable,
  DownloadLinks,
  Empty,
  PageHeading,
  raw,
  Section,
  Stats,
  type Column,
} from '../../platform/web/ui/index.ts';
import type { Compared } from '../benchmarks/compared.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import { OtherReturns } from '../pictures/other-returns.tsx';
import { outlookOf } from '../series/outlook.ts';
import { missedBeyondDoubt, type Sign } from '../series/sign.ts';
import { figureInWords, sinceBefore, targetWords, valueInWords } from '../series/sign-words.ts';

type Props = {
  signs: Sign[];
  snapshot: { asAt: string; rows: number; summary: unknown } | null;
  dates: string[];
  compared: ReadonlyMap<string, Compared>;
  commentary: ReadonlyMap<string, { text: string; asAt: string; writtenBy: string | null }>;
  maySet: boolean;
};

export function VitalSignsPage({ signs, snapshot, dates, compared, commentary, maySet }: Props) {
  const known = signs.filter(({ last }) => last !== null);
  return (
    <>
      <PageHeading text="Vital signs" />
      {snapshot === null ? (
        <Empty text="No return has been loaded yet. A performance analyst loads one from the case system, and every indicator here follows from it." />
      ) : (
        <>
          <p class="govuk-body">
            From the return as at {inWords(snapshot.asAt)}: {snapshot.rows.toLocaleString('en-GB')} rows,{' '}
            {quality(snapshot.summary as SnapshotSummary)}. Counts of 1 to 5 children are kept back and shown as c.
          </p>
          <Summary signs={known} />
          <Failing signs={known.filter(({ misses }) => misses === true)} compared={compared} commentary={commentary} />
          {areasOf(known).map(({ area, signs: own }) => (
            <Section key={area} id={area.replaceAll(' ', '-')} title={titleOf(area)}>
              <SignTable caption={titleOf(area)} signs={own} compared={compared} />
            </Section>
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href={`/vital-signs/flow?as-at=${snapshot.asAt}`}>
              How children moved from contact to leaving care
            </a>
            <br />
            <a class="govuk-link" href={`/vital-signs/caseloads?as-at=${snapshot.asAt}`}>
              Caseloads by service and team
            </a>
          </p>
          {maySet ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/vital-signs/measures">
                Say which measures of the plan these give readings to
              </a>
              <br />
              <a class="govuk-link" href="/vital-signs/benchmarks">
                Load published figures to stand beside them
              </a>
              <br />
              <a class="govuk-link" href="/vital-signs/standards">
                Set our own standards
              </a>
            </p>
          ) : null}
          <DownloadLinks
            items={[
              { format: 'Word', href: `/vital-signs.docx?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'PDF', href: `/vital-signs.pdf?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'CSV', href: `/vital-signs.csv?as-at=${snapshot.asAt}`, what: 'the vital signs' },
              { format: 'Excel', href: `/vital-signs.xlsx?as-at=${snapshot.asAt}`, what: 'the vital signs' },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/vital-signs/feeds">
              Read them in Excel or Power BI
            </a>
          </p>
          <OtherReturns dates={dates.toReversed()} now={snapshot.asAt} href="/vital-signs" />
        </>
      )}
    </>
  );
}

function quality({ counts }: SnapshotSummary): string {
  const errors = counts.filter(({ severity }) => severity === 'error').reduce((sum, { count }) => sum + count, 0);
  return errors === 0
    ? 'in which the checks found no errors'
    : `in which the checks found ${errors.toLocaleString('en-GB')} errors`;
}

function Summary({ signs }: { signs: Sign[] }) {
  const count = (is: (sign: Sign) => boolean) => signs.filter(is).length;
  return (
    <Stats
      label="In short"
      items={[
        {
          label: 'miss their target beyond doubt',
          value: count(missedBeyondDoubt),
          tone: 'attention',
          href: '#failing',
        },
        {
          label: 'getting worse, more than chance',
          value: count(({ variation }) => variation?.startsWith('concern') ?? false),
          tone: 'attention',
        },
        {
          label: 'getting better, more than chance',
          value: count(({ variation }) => variation?.startsWith('improvement') ?? false),
          tone: 'good',
        },
        {
          label: 'have no target',
          value: count(({ target, indicator }) => target === null && indicator.better !== 'none'),
        },
      ]}
    />
  );
}

/** Those that miss their target, each with what its trend says and what was said of it. */
function Failing({ signs, compared, commentary }: Pick<Props, 'signs' | 'compared' | 'commentary'>) {
  if (signs.length === 0) return null;
  const ordered = signs.toSorted((a, b) => Number(missedBeyondDoubt(b)) - Number(missedBeyondDoubt(a)));
  return (
    <Section id="failing" title="Missing their target" count={signs.length}>
      <SignTable caption="Missing their target" signs={ordered} compared={compared} />
      {ordered.map((sign) => {
        const said = commentary.get(sign.indicator.id);
        const outlook = outlookOf(sign);
        return said || outlook ? (
          <div key={sign.indicator.id}>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <strong>{sign.indicator.name}:</strong> {outlook?.says}
            </p>
            {said ? (
              <p class="govuk-body">
                {said.text}{' '}
                <span class="govuk-hint">
                  {said.writtenBy ?? 'Someone'}, as at {inWords(said.asAt)}
                </span>
              </p>
            ) : null}
          </div>
        ) : null;
      })}
    </Section>
  );
}

function SignTable({ caption, signs, compared }: { caption: string } & Pick<Props, 'signs' | 'compared'>) {
  const columns: Column<Sign>[] = [
    {
      key: 'name',
      heading: 'Indicator',
      rowHeader: true,
      width: 'medium',
      cell: ({ indicator }) => (
        <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
          {indicator.name}
        </a>
      ),
    },
    {
      key: 'now',
      heading: 'Now',
      width: 'medium',
      cell: (sign) => (
        <>
          {sign.last ? figureInWords(sign.last, sign.indicator.unit) : 'No reading'}
          {sinceBefore(sign) ? (
            <div class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{sinceBefore(sign)}</div>
          ) : null}
        </>
      ),
    },
    {
      key: 'target',
      heading: 'Target',
      cell: ({ target, indicator }) => (target === null ? 'None' : valueInWords(target, indicator.unit)),
    },
    ...(compared.size === 0
      ? []
      : [
          {
            key: 'elsewhere',
            heading: 'Elsewhere',
            width: 'medium' as const,
            cell: ({ indicator }: Sign) =>
              comparedInShort(compared.get(indicator.id), indicator.unit).map((one) => <div key={one}>{one}</div>),
          },
        ]),
    {
      key: 'variation',
      heading: 'Change',
      width: 'medium',
      cell: (sign) => <VariationMark sign={sign} at={caption} />,
    },
    {
      key: 'assurance',
      heading: 'Will it meet it?',
      width: 'medium',
      cell: (sign) => <AssuranceMark sign={sign} at={caption} />,
    },
    {
      key: 'line',
      heading: 'Readings',
      cell: ({ indicator, readings }) =>
        readings.length < 2
          ? ''
          : raw(
              sparkline({
                id: idOf('line', caption, indicator.id),
                title: `Readings of ${indicator.name}`,
                values: readings.slice(-24).map(({ value }) => value),
              }).svg,
            ),
    },
  ];
  return <DataTable caption={caption} captionHidden columns={columns} rows={signs} />;
}

const idOf = (what: string, at: string, id: string) => `${what}-${at}-${id}`.replace(/[^a-zA-Z0-9]+/g, '-');

function VariationMark({ sign, at }: { sign: Sign; at: string }) {
  if (sign.variation === null)
    return <>{sign.readings.some(({ value }) => value !== null) ? 'Too few readings' : 'No reading'}</>;
  const { svg, words } = variationIcon(idOf('variation', at, sign.indicator.id), sign.variation);
  return (
    <span class="los-sign">
      {raw(svg)} <span class="los-sign__words">{words}</span>
    </span>
  );
}

function AssuranceMark({ sign, at }: { sign: Sign; at: string }) {
  if (sign.assurance === null) return <>{sign.target === null ? 'No target' : targetWords(sign)}</>;
  const { svg, words } = assuranceIcon(idOf('assurance', at, sign.indicator.id), sign.assurance);
  return (
    <span class="los-sign">
      {raw(svg)} <span class="los-sign__words">{words}</span>
    </span>
  );
}

function areasOf(signs: Sign[]): { area: string; signs: Sign[] }[] {
  return [...Map.groupBy(signs, ({ indicator }) => indicator.area)].map(([area, own]) => ({ area, signs: own }));
}

function titleOf(area: string): string {
  return area.charAt(0).toUpperCase() + area.slice(1);
}
