import { recordAudit } from '../../people/index.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import { usualStandards, type LocalStandards } from '../engine/definition.ts';
import { feedMeasures } from '../measures/feed-measures.ts';
import { keepResults, resultsOf } from '../results/result-queries.ts';
import { readReturnAside } from '../returns/read-return-aside.ts';
import { standardDefinitions } from './definitions.ts';
import {
  computedReturns,
  filesOfReturn,
  holdReturn,
  indicatorsOf,
  noteStandards,
  setResultsAside,
  type ComputedReturn,
} from './recompute-queries.ts';
import { standardRows } from './standard-queries.ts';
import { standardsOn } from './standards-at.ts';

/** A return whose figures rest on other standards than those that hold on its day, and which of its indicators do. */
export type StaleReturn = ComputedReturn & { now: LocalStandards; indicators: string[] };

/** The returns whose figures are to be computed anew, in order of their day. */
export async function staleReturns(db: Db | Trx): Promise<StaleReturn[]> {
  const [returns, set] = [await computedReturns(db), await standardRows(db)];
  const found = returns.flatMap((one): StaleReturn[] => {
    const now = standardsOn(set, one.asAt);
    const used: Readonly<Record<string, number>> = { ...usualStandards, ...one.standards };
    const indicators = standardDefinitions.flatMap((standard) =>
      used[standard.name] === now[standard.name] ? [] : standard.indicators,
    );
    return indicators.length === 0 ? [] : [{ ...one, now, indicators: [...new Set(indicators)] }];
  });
  const had = await indicatorsOf(
    db,
    found.map(({ id }) => id),
  );
  const known = new Set(had.map(({ snapshotId, indicator }) => `${snapshotId} ${indicator}`));
  return found.flatMap((one) => {
    const indicators = one.indicators.filter((indicator) => known.has(`${one.id} ${indicator}`));
    return indicators.length === 0 ? [] : [{ ...one, indicators }];
  });
}

/**
 * Computes anew, from the files as they were handed over, the figures of every return that rest on other standards than
 * those of its day: each return by itself, whole or not at all. What they came to before is kept, and measures that are
 * fed by them are corrected. Answers how many returns it was.
 */
export async function recomputeStale(services: Services): Promise<number> {
  let done = 0;
  for (const stale of await staleReturns(services.db))
    try {
      if (await recompute(services, stale)) done += 1;
    } catch (reason) {
      // The others are computed all the same; this one is tried again by the job.
      services.log('error', `Return ${stale.id} could not be computed anew`, reason);
    }
  return done;
}

async function recompute(services: Services, stale: StaleReturn): Promise<boolean> {
  const { id, asAt, name, now } = stale;
  const files = await filesOfReturn(services.db, id);
  const read = await readReturnAside(
    files.map((file) => ({ name: file.name, bytes: () => services.files.read(file.sha256) })),
    { asAt, list: name, standards: now },
  );
  if (read === null || isUnreadable(read)) {
    services.log('error', `Return ${id} could not be computed anew`, read?.what);
    return false;
  }
  return services.db.transaction().execute(async (trx) => {
    await holdReturn(trx, id);
    // Another process may have done it, or the standard may have been set again meanwhile.
    const again = (await staleReturns(trx)).find((one) => one.id === id);
    if (!again || JSON.stringify(again.now) !== JSON.stringify(now)) return false;
    const at = services.now();
    const results = read.results.filter((result) => again.indicators.includes(result.id));
    const before = new Map((await resultsOf(trx, id)).map((one) => [one.id, one]));
    const changed = results.filter((one) => {
      const was = before.get(one.id);
      return was?.numerator !== one.numerator || was.denominator !== one.denominator;
    });
    await setResultsAside(trx, id, { indicators: again.indicators, changed: changed.map((one) => one.id) }, at);
    // Crossed are those of which every indicator of the same children is computed anew: the others stay as they were shown.
    const counted = read.counted.filter(({ shares, means }) =>
      [...shares, ...means].every((one) => again.indicators.includes(one)),
    );
    await keepResults(trx, id, results, counted);
    await noteStandards(trx, id, now);
    await feedMeasures(trx, { asAt, because: 'A standard of our own was set for its day' }, todayIn(services), {
      personId: null,
      at,
      audit: (tx, entry) => recordAudit(tx, { ...entry, visitor: null, who: 'A standard of our own was set' }),
    });
    await recordAudit(trx, {
      what: 'indicator.compute-anew',
      subject: `return:${id}`,
      after: { asAt, indicators: again.indicators },
      visitor: null,
      who: 'A standard of our own was set',
    });
    return true;
  });
}

/** Begins the work beside the answer; what goes wrong is logged, and taken up again by the job. */
export function beginRecompute(services: Services): void {
  recomputeStale(services).catch((reason: unknown) =>
    services.log('error', 'Returns could not be computed anew', reason),
  );
}

/** Computes anew what a server that stopped left behind, and returns that came without the standards of their day. */
export const recomputeJob: Job = {
  name: 'figures-by-standards',
  cron: '* * * * *',
  run: async (services) => void (await recomputeStale(services)),
};
