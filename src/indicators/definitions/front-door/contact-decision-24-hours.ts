import { dayColumn, noDay, textColumn } from '../../../children/index.ts';
import { hoursBetween, minutesOf } from '../../engine/clock-times.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const contactDecision24Hours: Indicator = {
  id: 'contact_decision_24_hours',
  name: 'Contacts decided within 24 hours',
  question: 'When someone tells us of a child, is it decided within 24 hours what happens?',
  denominator:
    'Contacts received in the six months whose time is known, and that were decided or have waited longer than 24 hours.',
  numerator: 'Those decided within 24 hours by the clock, weekends and nights counted.',
  area: 'front door',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'Many councils count hours of the clock, where the guidance counts one working day.',
  clock: '24 hours from the time the contact was received',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, front door',
  from: ['local'],
  list: 101,
  needs: ['Date contact received', 'Time contact received', 'Date of decision', 'Time of decision'],
  items: (table, { asAt, sixMonths }) => {
    const [received, decided] = [dayColumn(table, 'Date contact received'), dayColumn(table, 'Date of decision')];
    const [at, decidedAt] = [textColumn(table, 'Time contact received'), textColumn(table, 'Time of decision')];
    return {
      item: (row) => {
        const start = { day: received(row), minutes: minutesOf(at(row)) };
        if (start.day < sixMonths || Number.isNaN(start.minutes)) return no;
        const open = decided(row) === noDay;
        // The day of the return is over at midnight; a decision without a time was made by the end of its day.
        const end = open
          ? { day: asAt, minutes: 24 * 60 - 1 }
          : {
              day: decided(row),
              minutes: decidedAt(row) === '' ? 24 * 60 - 1 : minutesOf(decidedAt(row)),
            };
        const hours = hoursBetween(start, end);
        if (Number.isNaN(hours) || hours < 0) return no;
        if (open) return hours > 24 ? 0 : no;
        return met(hours <= 24);
      },
    };
  },
  examples: [
    {
      says: 'Twenty-four hours to the minute is in time; a weekend counts; without a time of arrival nothing can be said.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date contact received': '2025-03-11',
          'Time contact received': '09:30',
          'Date of decision': '2025-03-12',
          'Time of decision': '9.30',
        },
        {
          'Child Unique ID': '2',
          'Date contact received': '2025-03-14',
          'Time contact received': '4:00 pm',
          'Date of decision': '2025-03-17',
          'Time of decision': '09:00',
        },
        {
          'Child Unique ID': '3',
          'Date contact received': '2025-03-14',
          'Date of decision': '2025-03-14',
          'Time of decision': '09:00',
        },
        { 'Child Unique ID': '4', 'Date contact received': '2025-03-29', 'Time contact received': '10:00' },
        { 'Child Unique ID': '5', 'Date contact received': '2025-03-31', 'Time contact received': '10:00' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
