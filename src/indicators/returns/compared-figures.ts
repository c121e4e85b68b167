import { indicators } from '../definitions/index.ts';
import type { Indicator } from '../engine/definition.ts';
import type { Published, PublishedFigure } from '../published/publish.ts';
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

/** A return's results, and what of each may be shown beside what was published before. */
type Side = { results: Results; published: ReadonlyMap<string, Published> };

/** Every indicator that either return tells, in the order of the definitions. */
export function compared(was: Side, is: Side): ComparedFigure[] {
  const shown = ({ results, published }: Side, { id }: Indicator) => {
    const found = results.find((one) => one.id === id);
    return found ? { found, figure: published.get(id) ?? null } : null;
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
