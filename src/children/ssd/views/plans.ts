import { noDay, type Day } from '../../returns/day-number.ts';
import { isNo, iso, latest, yesOrNo, type SsdGiven } from './ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from './view.ts';

/** Whether something with a start and an end was going on at the day. */
const isOpen = (start: Day, end: Day) => start !== noDay && end === noDay;

/** The day a child was last seen, by anyone who visits. A visit at which the child was not seen is none. */
function lastSeen({ table, asAt }: SsdGiven): (child: number) => Day {
  const visits = (
    [
      ['ssd_cin_visits', 'cinv_cin_visit_date', 'cinv_cin_visit_seen'],
      ['ssd_cp_visits', 'cppv_cp_visit_date', 'cppv_cp_visit_seen'],
      ['ssd_cla_visits', 'clav_cla_visit_date', 'clav_cla_visit_seen'],
    ] as const
  ).map(([name, date, seen]) => {
    const rows = table(name);
    return { rows, date: rows.day(date), seen: rows.text(seen) };
  });
  return (child) => {
    let last = noDay;
    for (const { rows, date, seen } of visits)
      for (const row of rows.ofChild(child))
        if (date(row) <= asAt && date(row) > last && !isNo(seen(row))) last = date(row);
    return last;
  };
}

/** Children in need: open now, or closed in six months. One row each: the latest time in need. */
export const inNeedView: View = {
  list: 6,
  of: 'ssd_cin_episodes',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'CIN Start Date': [],
    'Primary Need Code': [],
    'Date Child Was Last Seen': ['ssd_cin_visits'],
    'CIN Closure Date': [],
    'Reason for Closure': [],
    'Case status': ['ssd_cin_plans', 'ssd_cp_plans', 'ssd_cla_episodes'],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { table, half, asAt } = given;
    const episodes = table('ssd_cin_episodes');
    const [start, closed] = [episodes.day('cine_referral_date'), episodes.day('cine_close_date')];
    const [need, reason] = [episodes.text('cine_cin_primary_need_code'), episodes.text('cine_close_reason')];
    const nfa = episodes.text('cine_referral_nfa');
    const [team, worker] = [episodes.text('cine_referral_team'), episodes.text('cine_referral_worker_id')];
    const seen = lastSeen(given);
    const openIn = (name: string, from: string, to: string) => {
      const rows = table(name);
      const [a, b] = [rows.day(from), rows.day(to)];
      return (child: number) => rows.ofChild(child).some((row) => isOpen(a(row), b(row)));
    };
    const inCare = openIn('ssd_cla_episodes', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date');
    const onPlan = openIn('ssd_cp_plans', 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date');
    const cinPlan = openIn('ssd_cin_plans', 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date');
    const children = new Set([...episodes.rows].map(episodes.child));
    return [...children].flatMap((child) => {
      const own = episodes.ofChild(child).filter((one) => yesOrNo(nfa(one)) !== 'Yes');
      const row = latest(own, start, asAt);
      if (row === undefined || (closed(row) !== noDay && closed(row) < half)) return [];
      const status =
        closed(row) !== noDay
          ? 'Closed episode'
          : inCare(child)
            ? 'Looked after child'
            : onPlan(child)
              ? 'Child Protection plan'
              : cinPlan(child)
                ? 'Child in need plan'
                : 'Open assessment';
      const otherwise = { team: people.teamNamed(team(row)), worker: people.workerNamed(worker(row)) };
      return [
        {
          ...people.who(child),
          ...people.disability(child),
          'CIN Start Date': iso(start(row)),
          'Primary Need Code': need(row),
          'Date Child Was Last Seen': iso(seen(child)),
          'CIN Closure Date': iso(closed(row)),
          'Reason for Closure': reason(row),
          'Case status': status,
          ...people.held(child, otherwise),
        },
      ];
    });
  },
};

/** Child protection plans: open now, or ended in six months. One row for each child: the latest plan. */
export const protectionView: View = {
  list: 7,
  of: 'ssd_cp_plans',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Child Protection Plan Start Date': [],
    'Initial Category of Abuse': [],
    'Latest Category of Abuse': [],
    'Date of the Last Statutory Visit': ['ssd_cp_visits'],
    'Was the Child Seen Alone?': ['ssd_cp_visits'],
    'Date of latest review conference': ['ssd_cp_reviews'],
    'Child Protection Plan End Date': [],
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)': [
      'ssd_legal_status',
    ],
    'Number of Previous Child Protection Plans': [],
    ...heldColumns,
  },
  rows: ({ table, asAt, half }, people) => {
    const plans = table('ssd_cp_plans');
    const [key, start, end] = [
      plans.text('cppl_cp_plan_id'),
      plans.day('cppl_cp_plan_start_date'),
      plans.day('cppl_cp_plan_end_date'),
    ];
    const [first, now] = [plans.text('cppl_cp_plan_initial_category'), plans.text('cppl_cp_plan_latest_category')];
    const visits = table('ssd_cp_visits');
    const [visited, visitPlan] = [visits.day('cppv_cp_visit_date'), visits.text('cppv_cp_plan_id')];
    const [seen, alone] = [visits.text('cppv_cp_visit_seen'), visits.text('cppv_cp_visit_seen_alone')];
    const reviews = table('ssd_cp_reviews');
    const [reviewed, reviewPlan] = [reviews.day('cppr_cp_review_date'), reviews.text('cppr_cp_plan_id')];
    const orders = table('ssd_legal_status');
    const [order, ordered] = [orders.text('lega_legal_status'), orders.day('lega_legal_status_start_date')];
    const children = new Set([...plans.rows].map(plans.child));
    return [...children].flatMap((child) => {
      const row = latest(plans.ofChild(child), start, asAt);
      if (row === undefined || (end(row) !== noDay && end(row) < half)) return [];
      const until = end(row) === noDay ? asAt : Math.max(end(row), start(row));
      // What names no plan is of the plan that ran at the time.
      const ofPlan = (own: string) => own === '' || own === key(row);
      const since = (date: Day, own: string) => ofPlan(own) && (own !== '' || date >= start(row));
      const visit = latest(
        visits.ofChild(child).filter((one) => since(visited(one), visitPlan(one)) && !isNo(seen(one))),
        visited,
        until,
      );
      const review = latest(
        reviews.ofChild(child).filter((one) => since(reviewed(one), reviewPlan(one))),
        reviewed,
        until,
      );
      const before = plans.ofChild(child).filter((one) => start(one) !== noDay && start(one) < start(row));
      const urgent = orders.ofChild(child).some((one) => /^L[12]\b/.test(order(one)) && ordered(one) >= half);
      return [
        {
          ...people.who(child),
          ...people.disability(child),
          'Child Protection Plan Start Date': iso(start(row)),
          'Initial Category of Abuse': categoryOf(first(row)),
          'Latest Category of Abuse': categoryOf(now(row)),
          'Date of the Last Statutory Visit': visit === undefined ? '' : iso(visited(visit)),
          'Was the Child Seen Alone?': visit === undefined ? '' : yesOrNo(alone(visit)) || 'Unknown',
          'Date of latest review conference': review === undefined ? '' : iso(reviewed(review)),
          'Child Protection Plan End Date': iso(end(row)),
          'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)': urgent
            ? 'Yes'
            : 'No',
          'Number of Previous Child Protection Plans': String(before.length),
          ...people.held(child),
        },
      ];
    });
  },
};

/** The dataset writes the categories of the children in need census: NEG, PHY, SAB, EMO, MUL, or their words. */
function categoryOf(text: string): string {
  const codes: Record<string, string> = {
    NEG: 'Neglect',
    PHY: 'Physical abuse',
    SAB: 'Sexual abuse',
    EMO: 'Emotional abuse',
    MUL: 'Multiple/not recommended',
  };
  if (/^multiple/i.test(text)) return 'Multiple/not recommended';
  return codes[text.toUpperCase()] ?? text;
}
