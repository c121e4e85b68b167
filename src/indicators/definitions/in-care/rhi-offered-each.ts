import { codeIs, dayColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const rhiOfferedEach: Indicator = {
  id: 'rhi_offered_each',
  name: 'Return interviews offered, each time',
  question: 'Each time a child in care comes back from being missing, do we offer to talk?',
  denominator: 'Times a child came back from being missing in the six months.',
  numerator: 'Those after which an interview was offered; blank is not.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Statutory guidance on children who run away or go missing. The dataset has every time, where an Annex A has the last of each child.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['ssd'],
  fullerThan: 'rhi_offered',
  list: 306,
  needs: ['Date returned', 'Interview offered'],
  items: (table, { sixMonths }) => {
    const [returned, offered] = [dayColumn(table, 'Date returned'), codeIs(table, 'Interview offered', 'Yes')];
    return { item: (row) => (returned(row) >= sixMonths ? met(offered(row)) : no) };
  },
  examples: [
    {
      says: 'Each time counts; one who has not come back yet is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date went missing': '2025-02-03',
          'Date returned': '2025-02-04',
          'Interview offered': 'Yes',
        },
        { 'Child Unique ID': '1', 'Date went missing': '2025-03-03', 'Date returned': '2025-03-04' },
        { 'Child Unique ID': '2', 'Date went missing': '2025-03-30' },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
