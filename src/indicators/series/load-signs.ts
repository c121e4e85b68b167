import type { Db, Trx } from '../../platform/db/connect.ts';
import { indicators } from '../definitions/index.ts';
import { signOf, type Sign } from './sign.ts';
import { readings, steps, targets } from './series-queries.ts';

/** Every indicator with what it came to up to a day, in the order of the definitions. */
export async function loadSigns(db: Db, until: string): Promise<Sign[]> {
  const [rows, allTargets, allSteps] = await Promise.all([readings(db, until), targets(db), steps(db)]);
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  const targetsOf = Map.groupBy(allTargets, ({ indicator }) => indicator);
  const stepsOf = Map.groupBy(allSteps, ({ indicator }) => indicator);
  return indicators.map((indicator) =>
    signOf(indicator, byIndicator.get(indicator.id) ?? [], {
      targets: targetsOf.get(indicator.id) ?? [],
      steps: stepsOf.get(indicator.id) ?? [],
    }),
  );
}

/** Some indicators with what they came to up to a day, by their ids; an id nobody knows is left out. */
export async function loadSignsOf(db: Db | Trx, ids: readonly string[], until: string): Promise<Map<string, Sign>> {
  const signs = await Promise.all(ids.map((id) => loadSign(db, id, until)));
  return new Map(signs.flatMap((sign) => (sign ? [[sign.indicator.id, sign] as const] : [])));
}

/** One indicator with what it came to up to a day; null where there is no such indicator. */
export async function loadSign(db: Db | Trx, id: string, until: string): Promise<Sign | null> {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) return null;
  const [rows, own, ownSteps] = await Promise.all([readings(db, until, id), targets(db, id), steps(db, id)]);
  return signOf(indicator, rows, { targets: own, steps: ownSteps });
}
