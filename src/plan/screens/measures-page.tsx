import { Stats } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Measure, PlanView } from '../model/plan-view.ts';
import { ListDownloads } from './parts/list-downloads.tsx';
import { isPastTarget, measureRows, MeasureTable } from './parts/measure-table.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';

type Standing = 'met' | 'not-met' | 'cannot-tell' | 'no-reading';

/** How a measure stands by all its targets together, so that every measure is counted once. */
export function standingOf({ targets, reading }: Measure): Standing {
  const readings = targets.length > 0 ? targets.map((target) => target.reading) : [reading];
  if (readings.includes(null)) return 'no-reading';
  if (targets.some(({ meets }) => meets === 'no')) return 'not-met';
  return targets.length > 0 && targets.every(({ meets }) => meets === 'yes') ? 'met' : 'cannot-tell';
}

const stands = (standing: Standing) => (measure: Measure) => standingOf(measure) === standing;

const choices: Record<string, { words: string; holds: (measure: Measure, asAt: string) => boolean; odd: boolean }> = {
  met: { words: 'met', holds: stands('met'), odd: false },
  'not-met': { words: 'not met', holds: stands('not-met'), odd: true },
  'cannot-tell': { words: 'nobody can tell', holds: stands('cannot-tell'), odd: true },
  'no-reading': { words: 'no reading', holds: stands('no-reading'), odd: true },
  'no-source': { words: 'no source', holds: ({ source }) => source === null, odd: true },
  'no-number': { words: 'no number', holds: ({ targets }) => targets.length === 0, odd: true },
  past: {
    words: 'date passed, not met',
    holds: ({ targets }, asAt) => targets.some((target) => isPastTarget(target, asAt)),
    odd: true,
  },
};

/** `only` narrows the register to one of the figures it opens with; anything else shows all. */
export function MeasuresPage({ view, at, only }: { view: PlanView; at: Standpoint; only: string }) {
  const measures = planIndex(view).byArea(view.measures);
  const chosen = choices[only];
  const shown = measureRows(chosen ? measures.filter((measure) => chosen.holds(measure, view.asAt)) : measures);
  const stats = Object.entries(choices).map(([name, { words, holds, odd }]) => {
    const count = measures.filter((measure) => holds(measure, view.asAt)).length;
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
