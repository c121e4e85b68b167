import type { Db } from '../../platform/db/connect.ts';
import type { PublishedFigure } from '../published/publish.ts';
import { publishedOf } from '../published/published-of.ts';
import { loadSigns } from '../series/load-signs.ts';
import type { Sign } from '../series/sign.ts';

/** The columns of the feed: one row for each figure, so that a table or a pivot can be made of it at once. */
export const tidyColumns = [
  'indicator_id',
  'indicator',
  'area',
  'unit',
  'better_when',
  'as_at',
  'breakdown',
  'group',
  'numerator',
  'denominator',
  'value',
  'target',
  'kept_back',
];

type Cell = string | number | null;

/**
 * Every reading of every indicator up to a day, and the breakdowns of the last one, a row for each: all of it as it may be
 * published, a small count as "c".
 */
export async function tidyRows(db: Db, until: string): Promise<Cell[][]> {
  const signs = await loadSigns(db, until);
  const latest = [...new Set(signs.flatMap(({ last }) => last?.snapshotId ?? []))];
  const shown = new Map(await Promise.all(latest.map(async (id) => [id, await publishedOf(db, id)] as const)));
  return signs.flatMap((sign) => {
    const { indicator, readings, last } = sign;
    const by = (last && shown.get(last.snapshotId)?.get(indicator.id)?.by) ?? {};
    return [
      ...readings.map((reading) => row(sign, reading.asAt, 'all', 'all', reading)),
      ...Object.entries(by).flatMap(([breakdown, { groups }]) =>
        Object.entries(groups).map(([group, figure]) => row(sign, last?.asAt ?? '', breakdown, group, figure)),
      ),
    ];
  });
}

function row(
  { indicator, targets }: Sign,
  asAt: string,
  breakdown: string,
  group: string,
  figure: PublishedFigure,
): Cell[] {
  const { id, name, area, unit, better } = indicator;
  const { numerator, denominator, value, keptBack } = figure;
  return [
    id,
    name,
    area,
    unit,
    better,
    asAt,
    breakdown,
    group,
    numerator,
    denominator,
    value === null ? null : Math.round(value * 100) / 100,
    targets.findLast(({ fromOn }) => fromOn <= asAt)?.value ?? null,
    keptBack ? 'yes' : 'no',
  ];
}
