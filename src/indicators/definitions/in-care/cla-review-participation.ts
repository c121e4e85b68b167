import { dayColumn, noDay, textColumn, yearsBetween } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const claReviewParticipation: Indicator = {
  id: 'cla_review_participation',
  name: 'Children who took part in their reviews',
  question: 'Do children in care take part in their reviews, or have someone speak for them?',
  denominator: 'Reviews held in the six months of children aged four or over on the day.',
  numerator:
    'Those in which the child attended, or gave their views (PN1 to PN6); blank and PN7 stay in the denominator.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source:
    'SSDA903 codes of participation: PN0 is a child under four, PN7 one who neither attended nor sent their views.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['ssd'],
  list: 302,
  needs: ['Next review', 'How the child took part', 'Date of Birth'],
  items: (table, { sixMonths }) => {
    const [held, born] = [dayColumn(table, 'Next review'), dayColumn(table, 'Date of Birth')];
    const part = textColumn(table, 'How the child took part');
    return {
      item: (row) => {
        if (held(row) < sixMonths || /^PN0\b/i.test(part(row))) return no;
        if (born(row) !== noDay && yearsBetween(born(row), held(row)) < 4) return no;
        return met(/^PN[1-6]\b/i.test(part(row)));
      },
    };
  },
  examples: [
    {
      says: 'A child of three is not counted; one who was four on the day is; nothing recorded counts as not taking part.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2021-02-03',
          'Next review': '2025-02-03',
          'How the child took part': 'PN5',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2021-02-04',
          'Next review': '2025-02-03',
          'How the child took part': 'PN5',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2012-02-04',
          'Next review': '2025-02-03',
          'How the child took part': 'PN7 - neither attends nor sends views',
        },
        { 'Child Unique ID': '4', 'Date of Birth': '2012-02-04', 'Next review': '2025-02-03' },
        { 'Child Unique ID': '5', 'Date of Birth': '2012-02-04' },
        { 'Child Unique ID': '6', 'Next review': '2025-02-03', 'How the child took part': 'PN0' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
