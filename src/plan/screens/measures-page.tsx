import { Stats } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { ListDownloads } from './parts/list-downloads.tsx';
import { isPastTarget, measureRows, MeasureTable, type MeasureRow } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';

const noReading = ({ measure, target }: MeasureRow) => (target ? target.reading : measure.reading) === null;

const choices: Record<string, { words: string; holds: (row: MeasureRow, asAt: string) => boolean; odd: boolean }> = {
  met: { words: 'met', holds: ({ target }) => target?.meets === 'yes', odd: false },
  'not-met': { words: 'not met', holds: ({ target }) => target?.meets === 'no', odd: true },
  'cannot-tell': { words: 'nobody can tell', holds: ({ target }) => target?.meets === 'cannot-tell', odd: true },
  'no-reading': { words: 'no reading', holds: noReading, odd: true },
  'no-source': { words: 'no source', holds: ({ measure }) => measure.source === null, odd: true },
  'no-number': { words: 'no number', holds: ({ target }) => target === null, odd: true },
  past: { words: 'date passed, not met', holds: ({ target }, asAt) => isPastTarget(target, asAt), odd: true },
};

/** `only` narrows the register to one of the figures it opens with; anything else shows all. */
export function MeasuresPage({ view, at, only }: { view: PlanView; at: Standpoint; only: string }) {
  const rows = measureRows(planIndex(view).byArea(view.measures));
  const chosen = choices[only];
  const shown = chosen ? rows.filter((row) => chosen.holds(row, view.asAt)) : rows;
  const stats = Object.entries(choices).map(([name, { words, holds, odd }]) => {
    const count = rows.filter((row) => holds(row, view.asAt)).length;
    const tone = count === 0 ? undefined : odd ? ('attention' as const) : ('good' as const);
    return { label: words, value: count, href: at.planHref('measures', { show: name }), tone };
  });
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Measures', at)} caption={view.title} current="measures">
      <Stats
        label="Measures in figures"
        items={[{ label: 'measures', value: view.measures.length, href: at.planHref('measures') }, ...stats]}
      />
      <MeasureTable
        view={view}
        at={at}
        rows={shown}
        caption={chosen ? `Measures: ${chosen.words}` : 'All measures, one row for each target'}
      />
      <ListDownloads what="all measures" href={(format) => at.planHref('measures', { format })} />
    </PlanFrame>
  );
}
