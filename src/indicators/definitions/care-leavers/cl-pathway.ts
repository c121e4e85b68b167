import { codeIs, dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { careLeaver, met, no } from '../../engine/populations.ts';

export const clPathway: Indicator = {
  id: 'cl_pathway',
  name: 'Pathway plans up to date',
  question: 'Do our care leavers have a plan that is looked at?',
  denominator: 'Relevant, former relevant and eligible children of any age.',
  numerator: 'Those whose pathway plan was reviewed within six months.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory',
  source: 'Care Leavers (England) Regulations 2010, regulation 7: review at least every six months.',
  clock: 'Six months from the last review of the pathway plan',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category', 'Latest Pathway Plan Review Date'],

  byLeaverAge: true,
  items: (table, { asAt }) => {
    const counted = careLeaver(table);
    const owed = codeIs(table, 'Eligibility Category', 'Relevant child', 'Former relevant child', 'Eligible child');
    const review = dayColumn(table, 'Latest Pathway Plan Review Date');
    const due = (row: number) => (review(row) === noDay ? noDay : monthsOn(review(row), 6));
    return {
      item: (row) => (counted(row) && owed(row) ? met(due(row) !== noDay && due(row) >= asAt) : no),
      due,
    };
  },
  examples: [
    {
      says: 'Six months run forward from the review: one of 30 September was due on 30 March.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'd) Eligible child',
          'LA In Touch': 'Y',
          'Latest Pathway Plan Review Date': '2024-09-30',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'a) Relevant child',
          'LA In Touch': 'Y',
          'Latest Pathway Plan Review Date': '2024-10-01',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'c) Qualifying care leaver',
          'LA In Touch': 'Y',
          'Latest Pathway Plan Review Date': '2024-10-01',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
