import { inWords } from '../../methods/calendar.ts';
import { assuranceIcon, sparkline, variationIcon } from '../../platform/charts/index.ts';
import { DataTable, raw, type Column } from '../../platform/web/ui/index.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import type { Compared } from '../benchmarks/compared.ts';
import type { Sign } from '../series/sign.ts';
import { figureInWords, sinceBefore, targetWords, valueInWords } from '../series/sign-words.ts';

/** The day of the return that a page is of: readings of another day say so. */
export type OfDay = { asAt: string };

/** Indicators one by one: the reading, its target, what is published elsewhere, change, assurance, and a small line. */
export function SignTable({
  caption,
  signs,
  compared,
  asAt,
}: OfDay & { caption: string } & { signs: Sign[]; compared: ReadonlyMap<string, Compared> }) {
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
          {sign.last && sign.last.asAt !== asAt ? <div>as at {inWords(sign.last.asAt)}</div> : null}
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
