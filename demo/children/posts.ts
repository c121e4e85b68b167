import { annexARows } from './annex-a-rows.ts';
import { chance } from './chance.ts';
import type { Child } from './child.ts';

/** How the post of a worker is filled, the same in every list that tells of it. */
export function postOf(worker: string): { hours: '1' | '0.8' | '0.6'; agency: boolean } {
  const own = chance(`post/${worker}`);
  const hours = own.weighted([
    ['1', 7],
    ['0.8', 2],
    ['0.6', 1],
  ] as const);
  return { hours, agency: own.happens(0.16) };
}

/** How many open cases each worker holds on a day. */
export function openCases(children: readonly Child[], asAt: string): Map<string, number> {
  const cases = new Map<string, number>();
  for (const row of annexARows(children, asAt)[6]) {
    const worker = String(row['Allocated Worker'] ?? '');
    if (!row['CIN Closure Date']) cases.set(worker, (cases.get(worker) ?? 0) + 1);
  }
  return cases;
}
