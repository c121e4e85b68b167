import { indicators } from '../definitions/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { publish, type PublishedFigure } from '../published/publish.ts';
import type { resultsOf } from '../results/result-queries.ts';

/** One figure of the superseded return beside that of the corrected one, as both may be shown. */
export type ComparedFigure = {
  indicator: Indicator;
  before: (PublishedFigure & { missing: string | null }) | null;
  after: (PublishedFigure & { missing: string | null }) | null;
  /** Whether anything of it changed, also where what changed is kept back. */
  changed: boolean;
};

type Results = Awaited<ReturnType<typeof resultsOf>>;

/** Every indicator that either return tells, in the order of the definitions. */
export function compared(was: Results, is: Results): ComparedFigure[] {
  const shown = (rows: Results, { id, unit, suppression }: Indicator) => {
    const found = rows.find((one) => one.id === id);
    return found ? { found, figure: publish({ unit, suppression, ...found, by: {} }) } : null;
  };
  return indicators.flatMap((indicator): ComparedFigure[] => {
    const [before, after] = [shown(was, indicator), shown(is, indicator)];
    if (!before && !after) return [];
    const same =
      before?.found.numerator === after?.found.numerator &&
      before?.found.denominator === after?.found.denominator &&
      before?.found.missing === after?.found.missing;
    return [{ indicator, before: before?.figure ?? null, after: after?.figure ?? null, changed: !same }];
  });
}
