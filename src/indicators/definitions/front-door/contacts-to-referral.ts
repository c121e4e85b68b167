import { childColumn, dayColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const contactsToReferral: Indicator = {
  id: 'contacts_to_referral',
  name: 'Contacts that become referrals',
  question: 'Of the children someone contacted us about, how many had a referral?',
  denominator: 'Children with a contact in the six months.',
  numerator: 'Those of them with a referral in the six months, before or after the contact.',
  area: 'front door',
  unit: 'percent',
  better: 'none',
  fidelity: 'yes',
  standing: 'local',
  source: 'Ofsted Annex A, lists 1 and 3, joined by the child.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, front door',
  list: 1,
  needs: ['Date of Contact'],
  needsAlso: [{ list: 3, columns: ['Date of referral'] }],
  items: (table, { sixMonths, annexA }) => {
    const contact = dayColumn(table, 'Date of Contact');
    const child = childColumn(table);
    const referrals = annexA.lists.get(3);
    const referred = new Set<number>();
    if (referrals) {
      const date = dayColumn(referrals, 'Date of referral');
      const of = childColumn(referrals);
      for (const row of referrals.counted) if (date(row) >= sixMonths) referred.add(of(row));
    }
    // A child counts once, at the first contact in the file.
    const first = new Map<number, number>();
    for (const row of table.counted)
      if (contact(row) >= sixMonths && !first.has(child(row))) first.set(child(row), row);
    return { item: (row) => (first.get(child(row)) === row ? met(referred.has(child(row))) : no) };
  },
  examples: [
    {
      says: 'A child with three contacts and a referral counts once, and is met.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Date of Contact': '2025-01-10' },
        { 'Child Unique ID': '1', 'Date of Contact': '2025-01-11' },
        { 'Child Unique ID': '2', 'Date of Contact': '2024-09-30' },
        { 'Child Unique ID': '3', 'Date of Contact': '2024-09-29' },
      ],
      others: { 3: [{ 'Child Unique ID': '1', 'Date of referral': '2024-10-01' }] },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
