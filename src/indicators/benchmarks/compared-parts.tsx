import { DataTable, Section } from '../../platform/web/ui/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { valueInWords } from '../series/sign-words.ts';
import { symbolInWords, type Compared, type Shown } from './compared.ts';

/** A published figure in its unit; a symbol as it was published. */
export const publishedInWords = ({ figure }: Shown, unit: Indicator['unit']): string =>
  typeof figure === 'number' ? valueInWords(figure, unit) : figure;

/** What is published beside an indicator, for a cell: "England 22.6% (2025)", "North East 20%", "Neighbours 21.3%". */
export function comparedInShort(compared: Compared | undefined, unit: Indicator['unit']): string[] {
  if (!compared) return [];
  const { england, region, neighbours, period } = compared;
  const parts = [
    `England ${publishedInWords(england, unit)} (${period})`,
    region ? `${region.name} ${publishedInWords(region, unit)}` : '',
    neighbours && neighbours.mean !== null ? `Neighbours ${valueInWords(neighbours.mean, unit)}` : '',
  ];
  return parts.filter((part) => part !== '');
}

/** What is published beside an indicator, as a table with its source. */
export function PublishedBeside({ compared, unit }: { compared: Compared; unit: Indicator['unit'] }) {
  const { england, region, own, neighbours, period, source, caution } = compared;
  const row = (where: string, shown: Shown) => ({ where, value: publishedInWords(shown, unit), shown });
  const rows = [
    ...(own ? [row(`${own.name}, as published`, own)] : []),
    row('England', england),
    ...(region ? [row(region.name, region)] : []),
    ...(neighbours
      ? [
          {
            where: `Statistical neighbours, the mean of ${neighbours.with} of ${neighbours.all.length}`,
            value: neighbours.mean === null ? 'None has a number' : valueInWords(neighbours.mean, unit),
            shown: null,
          },
          ...neighbours.all.map((one) => row(`Neighbour: ${one.name}`, one)),
        ]
      : []),
  ];
  const used = [
    ...new Set(rows.flatMap(({ shown }) => (shown && typeof shown.figure !== 'number' ? [shown.figure] : []))),
  ];
  return (
    <Section id="published" title="Elsewhere">
      <p class="govuk-body">
        {source}, {period}. Published figures are of a year; ours are of the return, so they are near and not the same.
        {caution ? ` ${caution}` : ''}
      </p>
      <DataTable
        caption={`Published figures, ${period}`}
        captionHidden
        rows={rows}
        columns={[
          { key: 'where', heading: 'Where', rowHeader: true, cell: ({ where }) => where },
          { key: 'value', heading: 'Value', cell: ({ value }) => value },
        ]}
      />
      {used.length > 0 ? (
        <p class="govuk-hint">{used.map((symbol) => `${symbol}: ${symbolInWords(symbol)}`).join('. ')}.</p>
      ) : null}
    </Section>
  );
}
