import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const contactDecision24h: Indicator = {
  id: 'contact_decision_24h',
  name: 'Contacts decided within one working day',
  question: 'When someone tells us of a child, is it decided by the next working day what happens?',
  denominator: 'Contacts received in the six months that were decided, or that have waited longer than a working day.',
  numerator: 'Those decided by the end of the next working day.',
  area: 'front door',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children, chapter 3: within one working day of a referral a social worker decides what happens next.',
  clock: 'One working day from the day the contact was received',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, front door',
  from: ['local'],
  list: 101,
  needs: ['Date contact received', 'Date of decision'],
  items: (table, { asAt, sixMonths, workingDays }) => {
    const received = dayColumn(table, 'Date contact received');
    const decided = dayColumn(table, 'Date of decision');
    const due = (row: number) => workingDays.after(received(row), 1);
    const within = (row: number) => received(row) >= sixMonths;
    return {
      item: (row) => {
        if (!within(row) || (decided(row) !== noDay && decided(row) < received(row))) return no;
        if (decided(row) === noDay) return workingDays.between(received(row), asAt) > 1 ? 0 : no;
        return met(workingDays.between(received(row), decided(row)) <= 1);
      },
      due: (row) => (received(row) === noDay ? noDay : due(row)),
      waiting: (row) => within(row) && decided(row) === noDay && workingDays.between(received(row), asAt) <= 1,
    };
  },
  examples: [
    {
      says: 'One received on Friday and decided on Monday is in time, on Tuesday it is not; one that waits from Thursday to Monday counts, one from Friday does not yet.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Date contact received': '2025-03-14', 'Date of decision': '2025-03-17' },
        { 'Child Unique ID': '2', 'Date contact received': '2025-03-14', 'Date of decision': '2025-03-18' },
        { 'Child Unique ID': '3', 'Date contact received': '2025-03-27' },
        { 'Child Unique ID': '4', 'Date contact received': '2025-03-28' },
        { 'Child Unique ID': '5', 'Date contact received': '2024-09-29', 'Date of decision': '2024-09-30' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
