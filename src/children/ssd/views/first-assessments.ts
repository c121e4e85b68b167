import { initialHealthAssessments } from '../../local/definitions/initial-health-assessments.ts';
import { noDay } from '../../returns/day-number.ts';
import { carePeriods } from './care-periods.ts';
import { iso } from './ssd-given.ts';
import { heldColumns, whoColumns, type View } from './view.ts';

/** Children who came into care within twelve months, and the first time after that their health was assessed. */
export const firstAssessmentsView: View = {
  list: initialHealthAssessments,
  of: 'ssd_cla_episodes',
  columns: {
    'Child Unique ID': [],
    Gender: whoColumns.Gender,
    'Date of Birth': whoColumns['Date of Birth'],
    'Date started to be looked after': [],
    'Date of initial health assessment': ['ssd_cla_health'],
    'Date ceased to be looked after': [],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { asAt, year, table } = given;
    const health = table('ssd_cla_health');
    const [kind, date, status] = [
      health.text('clah_health_check_type'),
      health.day('clah_health_check_date'),
      health.text('clah_health_check_status'),
    ];
    const assessed = (row: number) =>
      !/dent|optic|eye|immuni|vaccin/i.test(kind(row)) && !/plan|refus|cancel|did not/i.test(status(row));
    return [...carePeriods(given)].flatMap(([child, periods]) =>
      periods
        .filter(({ start }) => start >= year)
        .map(({ start, ceased }) => {
          const dates = health
            .ofChild(child)
            .filter((row) => assessed(row) && date(row) >= start && date(row) <= (ceased === noDay ? asAt : ceased))
            .map(date);
          return {
            ...people.who(child),
            'Date started to be looked after': iso(start),
            'Date of initial health assessment': dates.length === 0 ? '' : iso(Math.min(...dates)),
            'Date ceased to be looked after': iso(ceased),
            ...people.held(child),
          };
        }),
    );
  },
};
