import { inWords } from '../../methods/calendar.ts';
import { assuranceIcon, sparkline, variationIcon } from '../../platform/charts/index.ts';
import { raw } from '../../platform/web/ui/index.ts';
import { comparedInShort } from '../benchmarks/compared-parts.tsx';
import type { Compared } from '../benchmarks/compared.ts';
import type { Sign } from '../series/sign.ts';
import { changeSinceBefore, figureParts, targetInShort } from '../series/sign-words.ts';
import { titleOf, type SignRow } from './lay-out.ts';

/** The day of the return that a page is of: readings of another day say so. */
export type OfDay = { asAt: string };

type Given = OfDay & {
  areas: readonly { area: string; rows: readonly SignRow[] }[];
  compared: ReadonlyMap<string, Compared>;
  /** Whether the checks found errors in the columns an indicator's last reading was made of. */
  doubtful: ReadonlySet<string>;
};

/** Every indicator on a line of its own, under the part of the service it is of. */
export function SignTable({ areas, compared, doubtful, asAt }: Given) {
  const isCompared = areas.some(({ rows }) => rows.some(({ sign }) => compared.has(sign.indicator.id)));
  const columns = isCompared ? 8 : 7;
  return (
    <table class="govuk-table los-table los-vitals">
      <caption class="govuk-visually-hidden">Every indicator, by part of the service</caption>
      <thead class="los-table__head">
        <tr>
          <th scope="col" class="los-column-wide">
            Indicator
          </th>
          <th scope="col">Now</th>
          <th scope="col">Since before</th>
          <th scope="col">Target</th>
          {isCompared ? <th scope="col">Elsewhere</th> : null}
          <th scope="col">Change</th>
          <th scope="col">Will it meet it?</th>
          <th scope="col">Readings</th>
        </tr>
      </thead>
      {areas.map(({ area, rows }) => (
        <tbody key={area}>
          <tr class="los-vitals__area">
            <th scope="rowgroup" colspan={columns} id={area.replaceAll(' ', '-')}>
              {titleOf(area)}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.sign.indicator.id} {...row} {...{ compared, doubtful, asAt, isCompared }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowGiven = SignRow & Omit<Given, 'areas'> & { isCompared: boolean };

function Row({ sign, fuller, compared, doubtful, asAt, isCompared }: RowGiven) {
  const { indicator } = sign;
  return (
    <tr>
      <th scope="row">
        <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
          {indicator.name}
        </a>
        {fuller.map((one) => (
          <Fuller key={one.indicator.id} sign={one} asAt={asAt} />
        ))}
      </th>
      <td>
        <Now sign={sign} asAt={asAt} />
        {doubtful.has(indicator.id) ? (
          <div class="los-vitals__small">
            <a class="govuk-link" href={`/vital-signs/${indicator.id}#quality`}>
              Errors in its data<span class="govuk-visually-hidden">: {indicator.name}</span>
            </a>
          </div>
        ) : null}
      </td>
      <td data-label="Since before" class="los-nowrap">
        {changeSinceBefore(sign)}
      </td>
      <td data-label="Target" class="los-nowrap">
        {targetInShort(sign)}
      </td>
      {isCompared ? (
        <td data-label="Elsewhere">
          {comparedInShort(compared.get(indicator.id), indicator.unit).map((one) => (
            <div key={one} class="los-vitals__small">
              {one}
            </div>
          ))}
        </td>
      ) : null}
      <td>
        <VariationMark sign={sign} at="all" />
      </td>
      <td>
        <AssuranceMark sign={sign} at="all" />
      </td>
      <td>
        <Line sign={sign} at="all" />
      </td>
    </tr>
  );
}

/** What tells the same more fully stands under it, in small. */
function Fuller({ sign: { indicator, last }, asAt }: OfDay & { sign: Sign }) {
  const now = last ? figureParts(last, indicator.unit) : null;
  return (
    <div class="los-vitals__small">
      <a class="govuk-link" href={`/vital-signs/${indicator.id}`}>
        {indicator.name}
      </a>
      {now ? `: ${now.value}${now.of ? ` (${now.of})` : ''}` : null}
      {last && last.asAt !== asAt ? `, as at ${inWords(last.asAt)}` : null}
    </div>
  );
}

/** The last reading: its value, and smaller what it is made of and, where it is of another day, which. */
export function Now({ sign: { last, indicator }, asAt }: OfDay & { sign: Sign }) {
  if (!last) return <>No reading</>;
  const { value, of } = figureParts(last, indicator.unit);
  return (
    <>
      <strong class="los-nowrap">{value}</strong>
      {of ? <span class={`los-vitals__small${of.length < 18 ? ' los-nowrap' : ''}`}> ({of})</span> : null}
      {last.asAt !== asAt ? <div class="los-vitals__small">as at {inWords(last.asAt)}</div> : null}
    </>
  );
}

/** The last two years of readings as a small line. */
export function Line({ sign: { indicator, readings }, at }: { sign: Sign; at: string }) {
  if (readings.filter(({ value }) => value !== null).length < 2) return null;
  const drawn = sparkline({
    id: idOf('line', at, indicator.id),
    title: `Readings of ${indicator.name}`,
    values: readings.slice(-24).map(({ value }) => value),
  });
  return raw(drawn.svg);
}

const idOf = (what: string, at: string, id: string) => `${what}-${at}-${id}`.replace(/[^a-zA-Z0-9]+/g, '-');

/** What the icons of the page say, short enough for a line of a table; their own titles say it in full. */
const shortOf = {
  common_cause: 'Chance alone',
  improvement_high: 'Better',
  improvement_low: 'Better',
  concern_high: 'Worse',
  concern_low: 'Worse',
  neutral_high: 'Higher',
  neutral_low: 'Lower',
  pass: 'Will meet it',
  fail: 'Will miss it',
  inconsistent: 'May do either',
} as const;

export function VariationMark({ sign, at }: { sign: Sign; at: string }) {
  if (sign.variation === null) return <span class="los-vitals__small">Too few readings</span>;
  const { svg } = variationIcon(idOf('variation', at, sign.indicator.id), sign.variation);
  return (
    <span class="los-sign los-sign--small">
      {raw(svg)} <span class="los-sign__words">{shortOf[sign.variation]}</span>
    </span>
  );
}

export function AssuranceMark({ sign, at }: { sign: Sign; at: string }) {
  if (sign.assurance === null) return null;
  const { svg } = assuranceIcon(idOf('assurance', at, sign.indicator.id), sign.assurance);
  return (
    <span class="los-sign los-sign--small">
      {raw(svg)} <span class="los-sign__words">{shortOf[sign.assurance]}</span>
    </span>
  );
}

/** What the icons mean, once for the page. */
export function WhatTheMarksMean() {
  const marks = [
    ...(['improvement_high', 'concern_low', 'common_cause', 'neutral_high'] as const).map((name) => ({
      ...variationIcon(`means-${name}`, name),
      short: shortOf[name],
    })),
    ...(['pass', 'inconsistent', 'fail'] as const).map((name) => ({
      ...assuranceIcon(`means-${name}`, name),
      short: shortOf[name],
    })),
  ];
  return (
    <details class="govuk-details govuk-!-margin-bottom-4">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What the marks mean</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {marks.map(({ svg, short, words }) => (
            <li key={short}>
              <span class="los-sign los-sign--small">
                {raw(svg)}{' '}
                <span class="los-sign__words">
                  <strong>{short}:</strong> {meanings[short] ?? words}
                </span>
              </span>
            </li>
          ))}
        </ul>
        <p class="govuk-body-s">
          H is higher and L is lower than before. A small line is the last two years of readings.
        </p>
      </div>
    </details>
  );
}

const meanings: Readonly<Record<string, string>> = {
  Better: 'it has changed for the better by more than chance.',
  Worse: 'it has changed for the worse by more than chance.',
  'Chance alone': 'it goes up and down, and nothing says that anything has changed.',
  Higher: 'it has changed by more than chance, and neither way is better.',
  'Will meet it': 'as things are, readings will go on meeting the target.',
  'May do either': 'as things are, chance decides whether a reading meets the target.',
  'Will miss it': 'as things are, readings will go on missing the target. Something has to change.',
};
