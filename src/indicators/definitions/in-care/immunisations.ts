import { childColumn, dayColumn, monthsOn, textColumn } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const immunisations: Indicator = {
  id: 'immunisations',
  name: 'Immunisations up to date',
  question: 'Have children in care had their immunisations?',
  denominator: 'Children in care for 12 months or more.',
  numerator: 'Those last recorded as up to date; blank is not.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'SSDA903, outcomes of children looked after for at least twelve months (OC2).',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: 'Health outcomes: children_percent whose immunisations were up to date',
  owner: 'Designated nurse for children in care',
  from: ['ssd'],
  list: 8,
  needs: inCareNeeds,
  needsAlso: [{ list: 213, columns: ['clai_immunisations_status'] }],
  items: (table, { annexA, asAt }) => {
    const [counted, child] = [inCare(table), childColumn(table)];
    const start = dayColumn(table, 'Date Started to be Looked After');
    const said = annexA.lists.get(213);
    const rows = rowsByChild(said);
    const status = said ? textColumn(said, 'clai_immunisations_status') : () => '';
    const on = said ? dayColumn(said, 'clai_immunisations_status_date') : () => 0;
    const upToDate = (one: number) => {
      // The latest by its date; of those without one, the last.
      const last = rows(one).reduce<number | null>(
        (best, row) => (best === null || on(row) >= on(best) ? row : best),
        null,
      );
      return last !== null && /^(y(es)?|1)$/i.test(status(last));
    };
    return {
      item: (row) => (counted(row) && monthsOn(start(row), 12) <= asAt ? met(upToDate(child(row))) : no),
    };
  },
  examples: [
    {
      says: 'The latest record holds; a child without one is not up to date; eleven months in care are not counted.',
      asAt: '2025-03-31',
      rows: ['2023-01-10', '2023-01-10', '2023-01-10', '2024-04-30'].map((start, at) => ({
        'Child Unique ID': String(at + 1),
        'Date Started to be Looked After': start,
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
      })),
      others: {
        213: [
          { clai_person_id: '1', clai_immunisations_status: 'Y', clai_immunisations_status_date: '2025-02-03' },
          { clai_person_id: '1', clai_immunisations_status: 'N', clai_immunisations_status_date: '2024-02-03' },
          { clai_person_id: '2', clai_immunisations_status: 'N', clai_immunisations_status_date: '2025-02-03' },
          { clai_person_id: '4', clai_immunisations_status: 'Y', clai_immunisations_status_date: '2025-02-03' },
        ],
      },
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
