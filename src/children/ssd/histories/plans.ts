import { noDay, type Day } from '../../returns/day-number.ts';
import { isNo, iso, latest, type SsdGiven, type ViewRow } from '../views/ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from '../views/view.ts';
import { assessmentsDone, needVisits, plansBegun, protectionReviews, protectionVisits } from './definitions.ts';

/** The latest child protection plan of each child, where it is open or ended within six months; and its days of a table. */
function planDays(
  { table, asAt, half }: SsdGiven,
  of: { table: string; date: string; plan: string; seen?: string },
): { child: number; start: Day; end: Day; days: Day[] }[] {
  const plans = table('ssd_cp_plans');
  const [key, start, end] = [
    plans.text('cppl_cp_plan_id'),
    plans.day('cppl_cp_plan_start_date'),
    plans.day('cppl_cp_plan_end_date'),
  ];
  const rows = table(of.table);
  const [date, plan] = [rows.day(of.date), rows.text(of.plan)];
  const seen = of.seen === undefined ? () => '' : rows.text(of.seen);
  return [...new Set([...plans.rows].map(plans.child))].flatMap((child) => {
    const row = latest(plans.ofChild(child), start, asAt);
    if (row === undefined || (end(row) !== noDay && end(row) < half)) return [];
    const until = end(row) === noDay ? asAt : Math.max(end(row), start(row));
    const days = rows
      .ofChild(child)
      // What names no plan is of the plan that ran at the time.
      .filter((one) => (plan(one) === '' ? date(one) >= start(row) : plan(one) === key(row)) && !isNo(seen(one)))
      .map(date)
      .filter((day) => day !== noDay && day <= until)
      .toSorted((a, b) => a - b);
    return [{ child, start: start(row), end: end(row), days }];
  });
}

/** The visits under child protection plans, from the start of each plan on. */
export const protectionVisitsView: View = {
  list: protectionVisits,
  of: 'ssd_cp_plans',
  columns: {
    'Child Unique ID': [],
    'Child Protection Plan Start Date': [],
    'Counted from': ['ssd_cp_visits'],
    'Next visit': ['ssd_cp_visits'],
    'Plan ended': [],
  },
  rows: (given) =>
    planDays(given, {
      table: 'ssd_cp_visits',
      date: 'cppv_cp_visit_date',
      plan: 'cppv_cp_plan_id',
      seen: 'cppv_cp_visit_seen',
    }).flatMap(({ child, start, end, days }) =>
      [start, ...days].flatMap((counted, place): ViewRow[] => {
        const next = days[place] ?? noDay;
        if (next !== noDay && next < given.half) return [];
        return [
          {
            'Child Unique ID': given.children[child] ?? '',
            'Child Protection Plan Start Date': iso(start),
            'Counted from': iso(counted),
            'Next visit': iso(next),
            'Plan ended': iso(end),
          },
        ];
      }),
    ),
};

/** Every review of child protection plans, from the start of each plan on. One before it is none of the plan's. */
export const protectionReviewsView: View = {
  list: protectionReviews,
  of: 'ssd_cp_plans',
  columns: {
    'Child Unique ID': [],
    'Child Protection Plan Start Date': [],
    'Counted from': ['ssd_cp_reviews'],
    'Which review': ['ssd_cp_reviews'],
    'Next review': ['ssd_cp_reviews'],
    'Plan ended': [],
  },
  rows: (given) =>
    planDays(given, {
      table: 'ssd_cp_reviews',
      date: 'cppr_cp_review_date',
      plan: 'cppr_cp_plan_id',
    }).flatMap(({ child, start, end, days }) => {
      const held = days.filter((day) => day > start);
      return [start, ...held].map((counted, place): ViewRow => ({
        'Child Unique ID': given.children[child] ?? '',
        'Child Protection Plan Start Date': iso(start),
        'Counted from': iso(counted),
        'Which review': place === 0 ? 'First' : 'Later',
        'Next review': iso(held[place] ?? noDay),
        'Plan ended': iso(end),
      }));
    }),
};

/** The visits to children on an open child in need plan, by whoever saw them, from the start of the plan on. */
export const needVisitsView: View = {
  list: needVisits,
  of: 'ssd_cin_plans',
  columns: {
    'Child Unique ID': [],
    'Plan started': [],
    'Counted from': ['ssd_cin_visits'],
    'Next visit': ['ssd_cin_visits'],
  },
  rows: ({ table, asAt, half, children }) => {
    const plans = table('ssd_cin_plans');
    const [start, end] = [plans.day('cinp_cin_plan_start_date'), plans.day('cinp_cin_plan_end_date')];
    const kinds = (
      [
        ['ssd_cin_visits', 'cinv_cin_visit_date', 'cinv_cin_visit_seen'],
        ['ssd_cp_visits', 'cppv_cp_visit_date', 'cppv_cp_visit_seen'],
        ['ssd_cla_visits', 'clav_cla_visit_date', 'clav_cla_visit_seen'],
      ] as const
    ).map(([name, date, seen]) => {
      const rows = table(name);
      return { rows, date: rows.day(date), seen: rows.text(seen) };
    });
    return [...new Set([...plans.rows].map(plans.child))].flatMap((child) => {
      const row = latest(plans.ofChild(child), start, asAt);
      if (row === undefined || end(row) !== noDay) return [];
      const days = kinds
        .flatMap(({ rows, date, seen }) =>
          rows
            .ofChild(child)
            .filter((one) => !isNo(seen(one)))
            .map(date),
        )
        .filter((day) => day >= start(row) && day <= asAt)
        .toSorted((a, b) => a - b);
      return [start(row), ...days].flatMap((counted, place): ViewRow[] => {
        const next = days[place] ?? noDay;
        if (next !== noDay && next < half) return [];
        return [
          {
            'Child Unique ID': children[child] ?? '',
            'Plan started': iso(start(row)),
            'Counted from': iso(counted),
            'Next visit': iso(next),
          },
        ];
      });
    });
  },
};

/** Child protection plans that began within six months, each a row, with the end of the child's plan before. */
export const plansBegunView: View = {
  list: plansBegun,
  of: 'ssd_cp_plans',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Child Protection Plan Start Date': [],
    'Plan before ended': [],
    ...heldColumns,
  },
  rows: ({ table, half, asAt }, people) => {
    const plans = table('ssd_cp_plans');
    const [start, end] = [plans.day('cppl_cp_plan_start_date'), plans.day('cppl_cp_plan_end_date')];
    return [...plans.rows]
      .filter((row) => start(row) >= half && start(row) <= asAt)
      .map((row) => {
        const child = plans.child(row);
        const before = plans
          .ofChild(child)
          .filter((one) => one !== row && end(one) !== noDay && start(one) <= start(row) && end(one) <= start(row));
        return {
          ...people.who(child),
          ...people.disability(child),
          'Child Protection Plan Start Date': iso(start(row)),
          'Plan before ended': before.length === 0 ? '' : iso(Math.max(...before.map(end))),
          ...people.held(child),
        };
      });
  },
};

/** Assessments authorised within six months, each with the day of its referral. */
export const assessmentsDoneView: View = {
  list: assessmentsDone,
  of: 'ssd_cin_assessments',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Date of referral': ['ssd_cin_episodes'],
    'Assessment started': [],
    'Assessment authorised': [],
    ...heldColumns,
  },
  rows: ({ table, half }, people) => {
    const assessments = table('ssd_cin_assessments');
    const [start, done] = [assessments.day('cina_assessment_start_date'), assessments.day('cina_assessment_auth_date')];
    const [of, team, worker] = [
      assessments.text('cina_referral_id'),
      assessments.text('cina_assessment_team'),
      assessments.text('cina_assessment_worker_id'),
    ];
    const referrals = table('ssd_cin_episodes');
    const [key, referred] = [referrals.text('cine_referral_id'), referrals.day('cine_referral_date')];
    const byKey = new Map([...referrals.rows].map((row) => [key(row), row]));
    return [...assessments.rows]
      .filter((row) => done(row) >= half)
      .map((row) => {
        const child = assessments.child(row);
        const named = of(row) === '' ? undefined : byKey.get(of(row));
        // One that names no referral came from the child's last before it.
        const referral = named ?? latest(referrals.ofChild(child), referred, start(row));
        const held = people.held(child);
        return {
          ...people.who(child),
          ...people.disability(child),
          'Date of referral': referral === undefined ? '' : iso(referred(referral)),
          'Assessment started': iso(start(row)),
          'Assessment authorised': iso(done(row)),
          'Allocated Team': people.teamNamed(team(row)) || (held['Allocated Team'] ?? ''),
          'Allocated Worker': people.workerNamed(worker(row)) || (held['Allocated Worker'] ?? ''),
        };
      });
  },
};
