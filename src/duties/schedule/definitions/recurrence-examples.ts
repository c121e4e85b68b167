import type { Schedule } from '../schedule.ts';

/** Words, and the days they mean between 1 January 2024 and 31 December 2026 for a duty that starts on 24 July 2024. */
export type RecurrenceExample = { words: string; kind: Schedule['kind']; dates: string[]; more?: true };

export const startOfExamples = '2024-07-24';

/** `more` marks that only the first of the dates are given. */
export const recurrenceExamples: RecurrenceExample[] = [
  { words: 'quarterly', kind: 'every', dates: ['2024-10-24', '2025-01-24', '2025-04-24'], more: true },
  { words: 'on a quarterly basis', kind: 'every', dates: ['2024-10-24'], more: true },
  { words: 'each quarter', kind: 'every', dates: ['2024-10-24'], more: true },
  {
    words: 'at least every six months',
    kind: 'every',
    dates: ['2025-01-24', '2025-07-24', '2026-01-24', '2026-07-24'],
  },
  {
    words: 'at least every six months and more regularly where appropriate',
    kind: 'every',
    dates: ['2025-01-24', '2025-07-24', '2026-01-24', '2026-07-24'],
  },
  { words: 'at least six-monthly', kind: 'every', dates: ['2025-01-24'], more: true },
  { words: 'twice a year', kind: 'every', dates: ['2025-01-24', '2025-07-24'], more: true },
  { words: 'three times a year', kind: 'every', dates: ['2024-11-24', '2025-03-24'], more: true },
  { words: 'bi-annually', kind: 'every', dates: ['2025-01-24'], more: true },
  { words: 'half-yearly', kind: 'every', dates: ['2025-01-24'], more: true },
  { words: 'at six-month intervals', kind: 'every', dates: ['2025-01-24'], more: true },
  { words: 'at intervals of no more than three months', kind: 'every', dates: ['2024-10-24'], more: true },
  { words: 'every 4 weeks initially', kind: 'every', dates: ['2024-08-21', '2024-09-18', '2024-10-16'], more: true },
  { words: 'every four weeks', kind: 'every', dates: ['2024-08-21'], more: true },
  { words: '12-weekly', kind: 'every', dates: ['2024-10-16', '2025-01-08'], more: true },
  { words: '12 weekly', kind: 'every', dates: ['2024-10-16'], more: true },
  { words: 'six weekly', kind: 'every', dates: ['2024-09-04'], more: true },
  { words: 'every other week', kind: 'every', dates: ['2024-08-07', '2024-08-21'], more: true },
  { words: 'fortnightly', kind: 'every', dates: ['2024-08-07'], more: true },
  { words: 'weekly', kind: 'every', dates: ['2024-07-31', '2024-08-07'], more: true },
  { words: 'Weekly from 3 June 2024', kind: 'every', dates: ['2024-06-03', '2024-06-10'], more: true },
  { words: 'monthly', kind: 'every', dates: ['2024-08-24', '2024-09-24'], more: true },
  { words: 'each month until end of September 2024', kind: 'every', dates: ['2024-08-24', '2024-09-24'] },
  { words: 'once a month', kind: 'every', dates: ['2024-08-24'], more: true },
  { words: 'every other month', kind: 'every', dates: ['2024-09-24', '2024-11-24'], more: true },
  { words: 'annually', kind: 'every', dates: ['2025-07-24', '2026-07-24'] },
  { words: 'every two years', kind: 'every', dates: ['2026-07-24'] },
  { words: 'termly', kind: 'every', dates: ['2024-11-24', '2025-03-24'], more: true },
  {
    words: 'Every 3 months from June 2024',
    kind: 'every',
    dates: ['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31'],
    more: true,
  },
  { words: 'Quarterly, starting 1 October 2024', kind: 'every', dates: ['2024-10-01', '2025-01-01'], more: true },
  {
    words: 'Monthly from January 2026 to March 2026',
    kind: 'every',
    dates: ['2026-01-31', '2026-02-28', '2026-03-31'],
  },
  { words: 'Monthly, January 2026 – March 2026', kind: 'every', dates: ['2026-01-31', '2026-02-28', '2026-03-31'] },
  {
    words: 'after six, twelve and eighteen months from the start of this Notice',
    kind: 'after',
    dates: ['2025-01-24', '2025-07-24', '2026-01-24'],
  },
  { words: 'at 3, 6 and 12 months', kind: 'after', dates: ['2024-10-24', '2025-01-24', '2025-07-24'] },
  { words: 'within six months of the date of this notice', kind: 'after', dates: ['2025-01-24'] },
  { words: 'within 20 working days', kind: 'after', dates: ['2024-08-21'] },
  { words: 'by the end of November 2025', kind: 'once', dates: ['2025-11-30'] },
  { words: 'by 23 August 2024', kind: 'once', dates: ['2024-08-23'] },
  { words: 'The annual report by March 2025', kind: 'once', dates: ['2025-03-31'] },
  { words: 'at each committee meeting', kind: 'meetings', dates: ['2024-09-16', '2024-11-11'] },
  { words: 'every meeting of the improvement board', kind: 'meetings', dates: ['2024-09-16', '2024-11-11'] },
  { words: 'from time to time', kind: 'none', dates: [] },
  { words: 'by a date determined by the Improvement Adviser', kind: 'none', dates: [] },
  { words: 'prior to any reviews', kind: 'none', dates: [] },
  { words: '', kind: 'none', dates: [] },
];
