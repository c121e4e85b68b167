import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { atLeast, inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const rhiOffered: Indicator = {
  id: 'rhi_offered',
  name: 'Return interviews offered',
  question: 'When a child in care comes back from being missing, do we offer to talk?',
  denominator: 'Children in care with a missing episode in the year.',
  numerator: 'Those offered an interview after the last; Annex A does not say how soon.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'partial',
  standing: 'statutory guidance',
  source: 'Statutory guidance on children who run away or go missing: an interview within 72 hours of return.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [
    ...inCareNeeds,
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  ],
  items: (table) => {
    const counted = inCare(table);
    const missing = atLeast(
      table,
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      1,
    );
    const offered = codeIs(
      table,
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
      'Yes',
    );
    return { item: (row) => (counted(row) && missing(row) ? met(offered(row)) : no) };
  },
  examples: [
    {
      says: 'Only children who went missing are counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': '2',
          'Was the child offered a Return Interview after their last missing episode (Y/N)?': 'Yes',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': '1',
          'Was the child offered a Return Interview after their last missing episode (Y/N)?': 'c) Unknown',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': '0',
          'Was the child offered a Return Interview after their last missing episode (Y/N)?': 'Yes',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
