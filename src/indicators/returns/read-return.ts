import {
  checkAnyReturn,
  dayOf,
  localListNamed,
  readReturnFiles,
  type AnnexA,
  type CheckReport,
  type ReturnFile,
} from '../../children/index.ts';
import { isUnreadable, type Unreadable } from '../../platform/reading/index.ts';
import { indicators } from '../definitions/index.ts';
import { sourcesOf, type LocalStandards } from '../engine/definition.ts';
import { askedOf, evaluate, type Result } from '../engine/evaluate.ts';
import { caseloadOf } from '../caseload/caseload-of.ts';
import { countedChildren, type CountedChildren } from '../crossed/counted-children.ts';
import { evaluateQuality } from '../engine/quality.ts';
import { flowOf } from '../flow/flow-of.ts';
import type { Pictures } from '../pictures/picture-queries.ts';
import { affectedBy, type Affected } from './affected.ts';

/** A return that was read, checked and computed, and is kept nowhere yet. */
export type ReadReturn = {
  annexA: AnnexA;
  report: CheckReport;
  results: Result[];
  affected: Affected[];
  pictures: Pictures;
  /** The children counted, so many of each kind, for any two breakdowns to be crossed. */
  counted: CountedChildren[];
  /** The council's own standards it was computed with. */
  standards: LocalStandards;
};

/**
 * Reads a return, checks it and computes every indicator that its lists allow. `asAt` is an ISO date, `list` the name of
 * the local list it is; empty where the files themselves say what they are.
 */
export async function readReturn(
  files: readonly ReturnFile[],
  asAt: string,
  standards?: LocalStandards,
  soFar?: (rows: number) => void,
  list = '',
): Promise<ReadReturn | Unreadable> {
  const annexA = await readReturnFiles(files, dayOf(asAt), { list: localListNamed(list), soFar });
  if (isUnreadable(annexA)) return annexA;
  const report = checkAnyReturn(annexA);
  const asked = askedOf(annexA, standards);
  // A local list says nothing of what it is not about: only its own indicators are computed from it.
  const own = indicators.filter(
    (indicator) =>
      sourcesOf(indicator).includes(annexA.source) &&
      (annexA.source !== 'local' || annexA.definitions.some((one) => one.list === indicator.list)),
  );
  const results = own.map((indicator) =>
    indicator.faulty ? evaluateQuality(indicator, report, annexA) : evaluate(indicator, asked),
  );
  const affected = affectedBy(report, new Map(results.map(({ id, missing }) => [id, missing])), own);
  const { standards: used } = asked;
  return {
    annexA,
    report,
    results,
    affected,
    counted: countedChildren(annexA, results),
    standards: used,
    pictures: { flow: flowOf(annexA), caseload: caseloadOf(annexA) },
  };
}
