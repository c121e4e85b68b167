import type { Services } from '../../platform/services.ts';
import { symbols, type Symbol } from './benchmark.ts';
import { latestFigures, type PublishedFigureRow } from './benchmark-queries.ts';
import { benchmarks } from './definitions/index.ts';
import { ourCouncil } from './our-council.ts';

/** A published figure as it is shown: a number, or the symbol that stands in its place. */
export type Shown = { name: string; figure: number | Symbol };

/** What is published beside an indicator. */
export type Compared = {
  indicator: string;
  /** "2025", or "2024 to 2025". */
  period: string;
  source: string;
  caution: string | null;
  england: Shown;
  region: Shown | null;
  /** Our own figure as it is published. */
  own: Shown | null;
  /** The plain mean of those statistical neighbours that have a number. */
  neighbours: { mean: number | null; with: number; all: Shown[] } | null;
};

/** What is published beside each indicator, by its id: England, and where our council is known its region and neighbours. */
export async function comparedWith(services: Services, indicator?: string): Promise<Map<string, Compared>> {
  const council = await ourCouncil(services);
  const rows = await latestFigures(services.db, council, indicator);
  const compared = [...Map.groupBy(rows, (row) => row.indicator)].flatMap(([id, own]) => {
    const one = compare(id, own, council);
    return one ? [[id, one] as const] : [];
  });
  return new Map(compared);
}

function compare(indicator: string, rows: readonly PublishedFigureRow[], council: string | null): Compared | null {
  const definition = benchmarks.find((one) => one.indicator === indicator);
  const england = rows.find(({ level }) => level === 'england');
  if (!definition || !england) return null;
  const region = rows.find(({ level }) => level === 'region');
  const own = rows.find(({ level, area }) => level === 'council' && area === council);
  const all = rows.filter(({ isNeighbour }) => isNeighbour).map(shown);
  const numbers = all.flatMap(({ figure }) => (typeof figure === 'number' ? [figure] : []));
  return {
    indicator,
    period: periodInWords(england.period),
    source: definition.source,
    caution: definition.caution ?? null,
    england: shown(england),
    region: region ? shown(region) : null,
    own: own ? shown(own) : null,
    neighbours:
      all.length === 0
        ? null
        : {
            mean: numbers.length === 0 ? null : numbers.reduce((total, one) => total + one, 0) / numbers.length,
            with: numbers.length,
            all,
          },
  };
}

const shown = ({ name, value, symbol }: PublishedFigureRow): Shown => ({ name, figure: value ?? symbol ?? 'x' });

/** "2025" of one year, "2024 to 2025" of 202425. */
export function periodInWords(period: string): string {
  return period.length === 6 ? `${period.slice(0, 4)} to ${period.slice(0, 2)}${period.slice(4)}` : period;
}

/** What a symbol means, in words. */
export const symbolInWords = (symbol: Symbol): string => symbols[symbol];
