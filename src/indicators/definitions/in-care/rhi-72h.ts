import { dayColumn, noDay, textColumn } from '../../../children/index.ts';
import { hoursBetween, minutesOf } from '../../engine/clock-times.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const rhi72h: Indicator = {
  id: 'rhi_72h',
  name: 'Return interviews within 72 hours',
  question: 'When a child comes back from being missing, do we talk with them within three days?',
  denominator:
    'Times a child came back from being missing in the six months, and 72 hours have gone by or they were spoken to.',
  numerator: 'Those after which an interview was held within 72 hours; where a time is not known, within three days.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source: 'Statutory guidance on children who run away or go missing: an interview within 72 hours of return.',
  clock: '72 hours from the return',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['local'],
  fullerThan: 'rhi_offered',
  list: 111,
  needs: ['Date returned', 'Date of interview'],
  items: (table, { asAt, sixMonths }) => {
    const [returned, held] = [dayColumn(table, 'Date returned'), dayColumn(table, 'Date of interview')];
    const [at, heldAt] = [textColumn(table, 'Time returned'), textColumn(table, 'Time of interview')];
    const inTime = (row: number) => {
      const hours = hoursBetween(
        { day: returned(row), minutes: minutesOf(at(row)) },
        { day: held(row), minutes: minutesOf(heldAt(row)) },
      );
      return Number.isNaN(hours) ? held(row) - returned(row) <= 3 : hours <= 72;
    };
    const came = (row: number) => returned(row) !== noDay && returned(row) >= sixMonths;
    return {
      item: (row) => {
        if (!came(row) || (held(row) !== noDay && held(row) < returned(row))) return no;
        if (held(row) === noDay) return returned(row) + 3 < asAt ? 0 : no;
        return met(inTime(row));
      },
      due: (row) => (returned(row) === noDay ? noDay : returned(row) + 3),
      waiting: (row) => came(row) && held(row) === noDay && returned(row) + 3 >= asAt,
    };
  },
  examples: [
    {
      says: 'Seventy-two hours to the minute; days where no time is known; one who came back yesterday is not counted yet.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date went missing': '2025-02-01',
          'Date returned': '2025-02-03',
          'Time returned': '10:00',
          'Date of interview': '2025-02-06',
          'Time of interview': '10:01',
        },
        {
          'Child Unique ID': '2',
          'Date went missing': '2025-02-01',
          'Date returned': '2025-02-03',
          'Date of interview': '2025-02-06',
        },
        { 'Child Unique ID': '3', 'Date went missing': '2025-02-01', 'Date returned': '2025-02-03' },
        { 'Child Unique ID': '4', 'Date went missing': '2025-03-29', 'Date returned': '2025-03-30' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
