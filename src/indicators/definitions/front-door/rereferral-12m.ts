import { childColumn, countColumn, dayColumn, noCount } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const rereferral12m: Indicator = {
  id: 'rereferral_12m',
  name: 'Re-referrals within 12 months',
  question: 'How many referrals are of children who had been referred before within the year?',
  denominator: 'Referrals in the six months, every one.',
  numerator: 'Those that follow an earlier referral of the child.',
  area: 'front door',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, re-referrals; Annex A repeats the count of the latest referral on every row.',
  clock: 'Twelve months back from each referral',
  window: 'six months',
  suppression: 'children',
  benchmark: 'C1: rereferral_percent',
  owner: 'Head of service, front door',
  list: 3,
  needs: ['Date of referral', 'Number of Referrals in Last 12 Months'],
  items: (table, { sixMonths }) => {
    const date = dayColumn(table, 'Date of referral');
    const count = countColumn(table, 'Number of Referrals in Last 12 Months');
    const child = childColumn(table);
    type Known = { first: number; latest: number; latestRow: number; dates: Set<number> };
    const known = new Map<number, Known>();
    for (const row of table.counted) {
      const day = date(row);
      if (day < sixMonths) continue;
      const one = known.get(child(row));
      if (!one) known.set(child(row), { first: day, latest: day, latestRow: row, dates: new Set([day]) });
      else {
        one.dates.add(day);
        if (day < one.first) one.first = day;
        if (day >= one.latest) [one.latest, one.latestRow] = [day, row];
      }
    }
    return {
      item: (row) => {
        const day = date(row);
        const one = known.get(child(row));
        if (day < sixMonths || !one) return no;
        if (day > one.first) return 1;
        const told = count(one.latestRow);
        return met((told === noCount ? 0 : told) >= one.dates.size);
      },
    };
  },
  examples: [
    {
      says: 'A second referral is a re-referral; the first is one only if the count says there was one before it.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Date of referral': '2024-11-01', 'Number of Referrals in Last 12 Months': '1' },
        { 'Child Unique ID': '1', 'Date of referral': '2025-02-01', 'Number of Referrals in Last 12 Months': '1' },
        { 'Child Unique ID': '2', 'Date of referral': '2025-02-01', 'Number of Referrals in Last 12 Months': '1' },
        { 'Child Unique ID': '3', 'Date of referral': '2025-02-01', 'Number of Referrals in Last 12 Months': '' },
      ],
      gives: { numerator: 2, denominator: 4 },
    },
  ],
};
