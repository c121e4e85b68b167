import { childColumn, countColumn, dayColumn, monthsOn, noCount, type ListTable } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Asked } from '../../engine/definition.ts';
import { groupsOf } from '../../engine/groups.ts';
import { inCare, inCareNeeds } from '../../engine/populations.ts';

/** What both indicators of the strengths and difficulties questionnaire need. */
export const sdqNeeds = {
  list: 8,
  needs: inCareNeeds,
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  needsAlso: [{ list: 244, columns: ['csdq_sdq_completed_date', 'csdq_sdq_score'] }],
} as const;

/** Children in care for twelve months and aged four to sixteen, and each one's latest score of the year; NaN for none. */
export function scoresOf(table: ListTable, { annexA, asAt, twelveMonths }: Asked) {
  const [counted, child, { age }] = [inCare(table), childColumn(table), groupsOf(table, asAt)];
  const start = dayColumn(table, 'Date Started to be Looked After');
  const scores = annexA.lists.get(244);
  const rows = rowsByChild(scores);
  const score = scores ? countColumn(scores, 'csdq_sdq_score') : () => noCount;
  const done = scores ? dayColumn(scores, 'csdq_sdq_completed_date') : () => 0;
  return {
    counted: (row: number) => {
      const years = age[row] as number;
      return counted(row) && years >= 4 && years <= 16 && monthsOn(start(row), 12) <= asAt;
    },
    score: (row: number): number => {
      const own = rows(child(row)).filter((one) => done(one) >= twelveMonths && score(one) >= 0 && score(one) <= 40);
      const last = own.reduce<number | null>(
        (best, one) => (best === null || done(one) >= done(best) ? one : best),
        null,
      );
      return last === null ? NaN : score(last);
    },
  };
}
