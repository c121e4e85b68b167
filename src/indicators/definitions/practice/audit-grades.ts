import { civilOf, codeIs, dayColumn, dayFrom, textColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const auditGrades: Indicator = {
  id: 'audit_grades',
  name: 'Audits good or better',
  question: 'How much of the practice we look at is good?',
  denominator: 'Audits of practice completed in the month, with a grade.',
  numerator: 'Those graded good or outstanding; the grade after moderation counts where there is one.',
  area: 'practice',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own audits, graded as Ofsted grades.',
  clock: null,
  window: 'the month',
  suppression: 'no children',
  benchmark: null,
  owner: 'Principal social worker',
  from: ['local'],
  list: 110,
  needs: ['Date completed', 'Grade'],
  items: (table, { asAt }) => {
    const completed = dayColumn(table, 'Date completed');
    const { year, month } = civilOf(asAt);
    const first = dayFrom(year, month, 1);
    const [given, moderated] = [textColumn(table, 'Grade'), textColumn(table, 'Grade after moderation')];
    const good = (name: string) => codeIs(table, name, 'Good', 'Outstanding');
    const [goodGiven, goodModerated] = [good('Grade'), good('Grade after moderation')];
    return {
      item: (row) => {
        if (completed(row) < first) return no;
        if (moderated(row) !== '') return met(goodModerated(row));
        return given(row) === '' ? no : met(goodGiven(row));
      },
    };
  },
  examples: [
    {
      says: 'Moderation makes a good one one that requires improvement; one of the month before is not counted, nor one without a grade.',
      asAt: '2025-03-31',
      rows: [
        { 'Audit reference': 'A1', 'Date completed': '2025-03-03', Grade: 'Outstanding' },
        {
          'Audit reference': 'A2',
          'Date completed': '2025-03-03',
          Grade: 'Good',
          'Grade after moderation': 'Requires improvement',
        },
        { 'Audit reference': 'A3', 'Date completed': '2025-02-28', Grade: 'Good' },
        { 'Audit reference': 'A4', 'Date completed': '2025-03-31' },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
