import { planIndex } from '../../model/plan-index.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { capital } from '../../words.ts';
import type { AreaRow, Tally } from '../overview-model.ts';
import type { Query, Standpoint } from '../standpoint.ts';
import { impactStandingWords, standingWords } from './action-filter-form.tsx';
import { StackedBar, Swatch } from './stacked-bar.tsx';

/** Columns in reading order, from least to most done; what is not known comes first. */
const delivery = ['unmapped', 'no-update', 'late', 'at-risk', 'not-started', 'on-track', 'complete', 'closed'] as const;
const impact = ['claimed', 'evidenced', 'embedded'] as const;

type Props = {
  view: PlanView;
  at: Standpoint;
  rows: AreaRow[];
  whole: Tally;
  /** The filters in force; each count adds its own and leads to the actions behind it. */
  query: Query;
};

/** Areas by delivery and by impact: a bar to see, and every number a link to the actions it counts. */
export function AreaTable({ view, at, rows, whole, query }: Props) {
  const shown = delivery.filter((standing) => standing !== 'unmapped' || whole.delivery.has(standing));
  const chapters = Map.groupBy(rows, (row) => chapterOf(view, row));
  const longest = Math.max(1, ...rows.map((row) => row.tally.total));
  const link = (more: Query) => at.planHref('actions', { ...query, ...more });
  const columnCount = 3 + shown.length + impact.length;
  return (
    <table class="govuk-table los-table los-area-table">
      <caption class="govuk-table__caption govuk-table__caption--m">Areas by delivery and impact</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} class="los-area-column">
            Area
          </th>
          <td rowSpan={2} class="los-bar-column" />
          <th scope="col" rowSpan={2} class="los-numeric">
            Actions
          </th>
          <th scope="colgroup" colSpan={shown.length} class="los-group">
            Delivery
          </th>
          <th scope="colgroup" colSpan={impact.length} class="los-group">
            Impact
          </th>
        </tr>
        <tr>
          {[...shown].map((standing) => (
            <th key={standing} scope="col" class="los-numeric">
              <Swatch name={standing} /> {capital(standingWords[standing])}
            </th>
          ))}
          {impact.map((standing) => (
            <th key={standing} scope="col" class="los-numeric">
              {capital(impactStandingWords[standing])}
            </th>
          ))}
        </tr>
      </thead>
      {[...chapters].map(([chapter, list]) => (
        <tbody key={chapter}>
          {chapter ? (
            <tr class="los-chapter">
              <th scope="rowgroup" colSpan={columnCount}>
                {chapter}
              </th>
            </tr>
          ) : null}
          {list.map(({ area, depth, tally }) => (
            <tr key={area.id} class={depth > 0 ? 'los-part' : undefined}>
              <th scope="row" data-label="Area">
                <a href={at.href(`/areas/${area.id}`)}>{area.title}</a>
              </th>
              <td class="los-bar-cell">
                <StackedBar
                  scale={longest}
                  parts={shown.map((name) => ({ name, count: tally.delivery.get(name) ?? 0 }))}
                />
              </td>
              <Counts tally={tally} shown={shown} link={(more) => link({ ...more, area: area.id })} />
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" data-label="Area">
            All areas
          </th>
          <td class="los-bar-cell" />
          <Counts tally={whole} shown={shown} link={link} />
        </tr>
      </tfoot>
    </table>
  );
}

type CountsProps = { tally: Tally; shown: readonly (typeof delivery)[number][]; link: (more: Query) => string };

function Counts({ tally, shown, link }: CountsProps) {
  const cell = (key: string, label: string, count: number, more: Query) => (
    <td key={key} class="los-numeric" data-label={label}>
      {count === 0 ? null : <a href={link(more)}>{count.toLocaleString('en-GB')}</a>}
    </td>
  );
  return (
    <>
      {cell('all', 'Actions', tally.total, {})}
      {shown.map((one) => cell(one, capital(standingWords[one]), tally.delivery.get(one) ?? 0, { delivery: one }))}
      {impact.map((one) =>
        cell(one, `Impact ${impactStandingWords[one]}`, tally.impact.get(one) ?? 0, { impact: one }),
      )}
    </>
  );
}

/** The chapter of an area, or of the area it is part of. */
function chapterOf(view: PlanView, { area }: AreaRow): string {
  const parent = planIndex(view).areas.get(area.parentId ?? 0);
  return area.chapter ?? parent?.chapter ?? '';
}
