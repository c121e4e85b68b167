import {
  actionImpact,
  actionStanding,
  capital,
  deliveryWords,
  impactWords,
  standings,
  type Action,
  type ImpactStanding,
  type PlanView,
  type Standing,
} from '../../plan/index.ts';
import { barChart, type ChartColour } from '../../platform/charts/index.ts';
import { chartBlock, type Inline, type PaperBlock, type PaperTable } from '../../platform/documents/index.ts';
import { cell, figure, placeIn } from './paper-parts.ts';

/** Where the actions stand, counted. An action stands where its least advanced step stands. */

export const standingWords: Record<Standing, string> = {
  ...deliveryWords,
  'no-update': 'no update this period',
  unmapped: 'rating not explained yet',
};

/** The same after a number: "4 with no update this period". */
const standingAfterNumber: Record<Standing, string> = {
  ...standingWords,
  'no-update': 'with no update this period',
  unmapped: 'with a rating not explained yet',
};

/** How many actions stand at each standing; those with none are left out. From what most needs looking at. */
export function standingCounts(actions: Action[]): { standing: Standing; count: number }[] {
  const counts = Map.groupBy(actions, actionStanding);
  return standings.flatMap((standing) => {
    const count = counts.get(standing)?.length ?? 0;
    return count > 0 ? [{ standing, count }] : [];
  });
}

/** "2 late, 11 on track and 5 complete", each number a figure. `query` narrows the list the figures lead to. */
export function standingInlines(view: PlanView, actions: Action[], query: Record<string, string> = {}): Inline[] {
  const counts = standingCounts(actions);
  return counts.flatMap(({ standing, count }, at): Inline[] => [
    at === 0 ? '' : at === counts.length - 1 ? ' and ' : ', ',
    figure(count, placeIn(view, 'actions', { ...query, delivery: standing })),
    ` ${standingAfterNumber[standing]}`,
  ]);
}

type Part = { name: string; of: Standing[]; colour: ChartColour };

/** What a chart tells apart: five parts at most, so that its table fits an upright page. */
const parts: Part[] = [
  { name: 'Late', of: ['late'], colour: 'red' },
  { name: 'At risk', of: ['at-risk'], colour: 'orange' },
  { name: 'Not known', of: ['no-update', 'unmapped'], colour: 'grey' },
  { name: 'On track or not started', of: ['on-track', 'not-started'], colour: 'turquoise' },
  { name: 'Complete or closed', of: ['complete', 'closed'], colour: 'green' },
];

const partCounts = (actions: Action[]): number[] => {
  const found = actions.map(actionStanding);
  return parts.map((part) => found.filter((standing) => part.of.includes(standing)).length);
};

/** The whole plan now and, where there was one, last time: two bars. */
export function movementChart(now: PlanView, before: PlanView | null, dayOf: (view: PlanView) => string): PaperBlock {
  const bars = [now, ...(before ? [before] : [])].map((view) => ({
    label: dayOf(view),
    values: partCounts(view.actions),
  }));
  return chartOf('movement', 'Where the actions stand', 'As at', bars, placeIn(now, 'actions'));
}

/** One bar for each area that has actions, those of its sub-areas apart. */
export function areaChart(view: PlanView, nameOf: (areaId: number) => string): PaperBlock {
  const byArea = Map.groupBy(view.actions, (action) => action.areaId);
  const bars = view.areas.flatMap((area) => {
    const actions = byArea.get(area.id);
    return actions ? [{ label: nameOf(area.id), values: partCounts(actions) }] : [];
  });
  return chartOf('areas', 'Where the actions of each area stand', 'Area', bars, placeIn(view, 'actions'));
}

type Bars = { label: string; values: number[] }[];

/** A stacked bar chart of the parts that any bar has something of. */
function chartOf(id: string, title: string, across: string, bars: Bars, source: string): PaperBlock {
  const kept = parts.map((_, at) => bars.some((bar) => bar.values[at]! > 0));
  const drawn = barChart({
    id: `report-${id}`,
    title,
    across,
    unit: 'actions',
    series: parts.filter((_, at) => kept[at]).map(({ name, colour }) => ({ name, colour })),
    bars: bars.map((bar) => ({ ...bar, values: bar.values.filter((_, at) => kept[at]) })),
  });
  return chartBlock(title, drawn, source);
}

const impactColumns: { heading: string; of: ImpactStanding[] }[] = [
  { heading: 'Impact not claimed', of: ['not-claimed'] },
  { heading: capital(impactWords.claimed), of: ['claimed'] },
  { heading: capital(impactWords.evidenced), of: ['evidenced'] },
  { heading: capital(impactWords.embedded), of: ['embedded'] },
  { heading: 'Not known', of: ['no-update', 'unmapped'] },
];

/** Delivery by impact: how far the work has come against what it is shown to have changed. */
export function deliveryByImpact(view: PlanView): PaperTable {
  const rows = standingCounts(view.actions).map(({ standing }): Inline[][][] => {
    const standingHere = view.actions.filter((action) => actionStanding(action) === standing);
    const counts = impactColumns.map(({ of }): Inline[][] => {
      const count = standingHere.filter((action) => of.includes(actionImpact(action))).length;
      if (count === 0) return cell('–');
      // What is not known of delivery is not known of impact either, and is found by the same word.
      const impact = of.length === 1 ? of[0] : of.find((one) => one === standing);
      return cell(figure(count, placeIn(view, 'actions', { delivery: standing, ...(impact ? { impact } : {}) })));
    });
    return [cell(capital(standingWords[standing])), ...counts];
  });
  return {
    kind: 'table',
    caption: 'Delivery and impact',
    columns: [
      { heading: 'Delivery', width: 3 },
      ...impactColumns.map(({ heading }) => ({ heading, align: 'right' as const, width: 2 })),
    ],
    rows,
  };
}
