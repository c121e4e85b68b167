import type { DrawnChart } from '../../../platform/charts/index.ts';
import { Details, raw } from '../../../platform/web/ui/index.ts';
import { inWords, isIsoDate } from '../../../methods/calendar.ts';

/** A chart with its data as a table behind a link, for those who prefer or need one. */
export function Chart({ chart, caption }: { chart: DrawnChart; caption: string }) {
  return (
    <figure class="los-chart">
      {raw(chart.svg)}
      <figcaption>
        <Details summaryText={`${caption} as a table`}>
          <table class="govuk-table los-table">
            <caption class="govuk-visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {chart.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.rows.map((row) => (
                <tr key={String(row[0])}>
                  {row.map((cell, index) =>
                    index === 0 ? (
                      <th scope="row" data-label={chart.columns[0]}>
                        {dateOr(cell)}
                      </th>
                    ) : (
                      <td data-label={chart.columns[index]}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Details>
      </figcaption>
    </figure>
  );
}

function dateOr(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && isIsoDate(cell) ? inWords(cell) : cell;
}
