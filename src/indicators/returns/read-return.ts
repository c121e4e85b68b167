import {
  checkReturn,
  dayOf,
  readAnnexA,
  type AnnexA,
  type CheckReport,
  type ReturnFile,
} from '../../children/index.ts';
import { isUnreadable, type Unreadable } from '../../platform/reading/index.ts';
import { annexAIndicators } from '../definitions/index.ts';
import type { LocalStandards } from '../engine/definition.ts';
import { askedOf, evaluate, type Result } from '../engine/evaluate.ts';
import { affectedBy, type Affected } from './affected.ts';

/** A return that was read, checked and computed, and is kept nowhere yet. */
export type ReadReturn = { annexA: AnnexA; report: CheckReport; results: Result[]; affected: Affected[] };

/** Reads a return, checks it and computes every indicator. `asAt` is an ISO date. */
export async function readReturn(
  files: readonly ReturnFile[],
  asAt: string,
  standards?: LocalStandards,
  soFar?: (rows: number) => void,
): Promise<ReadReturn | Unreadable> {
  const annexA = await readAnnexA(files, dayOf(asAt), soFar);
  if (isUnreadable(annexA)) return annexA;
  const report = checkReturn(annexA);
  const asked = askedOf(annexA, standards);
  const results = annexAIndicators.map((indicator) => evaluate(indicator, asked));
  const affected = affectedBy(report, new Map(results.map(({ id, missing }) => [id, missing])));
  return { annexA, report, results, affected };
}
