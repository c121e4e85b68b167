import { childColumn, dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const rereferral12mEach: Indicator = {
  id: 'rereferral_12m_each',
  name: 'Re-referrals within 12 months, each from its own day',
  question: 'How often do children come back to us within a year?',
  denominator: 'Referrals in the six months.',
  numerator: 'Those with another referral of the child in the twelve months before.',
  area: 'front door',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source:
    'Children in need census, Department for Education. The dataset has every referral, where an Annex A has one count for the child’s latest.',
  clock: 'Twelve months back from each referral',
  window: 'six months',
  suppression: 'children',
  benchmark: 'C1: rereferral_percent',
  owner: 'Head of service, front door',
  from: ['ssd'],
  fullerThan: 'rereferral_12m',
  list: 3,
  needs: ['Date of referral'],
  needsAlso: [{ list: 206, columns: ['cine_referral_date'] }],
  items: (table, { annexA, sixMonths }) => {
    const all = annexA.lists.get(206);
    const [date, child] = [dayColumn(table, 'Date of referral'), childColumn(table)];
    const own = rowsByChild(all);
    const earlier = all ? dayColumn(all, 'cine_referral_date') : () => noDay;
    return {
      item: (row) => {
        const day = date(row);
        if (day < sixMonths) return no;
        return met(
          own(child(row)).some((one) => {
            const before = earlier(one);
            return before !== noDay && before < day && monthsOn(before, 12) > day;
          }),
        );
      },
    };
  },
  examples: [
    {
      says: 'A referral a year and a day before does not count, nor one twelve months to the day; one of last week does.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Date of referral': '2025-03-10' },
        { 'Child Unique ID': '2', 'Date of referral': '2025-03-10' },
        { 'Child Unique ID': '3', 'Date of referral': '2025-03-10' },
      ],
      others: {
        206: [
          { cine_referral_id: 'a', cine_person_id: '1', cine_referral_date: '2025-03-10' },
          { cine_referral_id: 'b', cine_person_id: '1', cine_referral_date: '2024-03-10' },
          { cine_referral_id: 'c', cine_person_id: '2', cine_referral_date: '2025-03-10' },
          { cine_referral_id: 'd', cine_person_id: '2', cine_referral_date: '2024-03-11' },
          { cine_referral_id: 'e', cine_person_id: '3', cine_referral_date: '2025-03-10' },
          { cine_referral_id: 'f', cine_person_id: '3', cine_referral_date: '2025-03-20' },
        ],
      },
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
