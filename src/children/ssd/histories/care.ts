import { noDay, type Day } from '../../returns/day-number.ts';
import { carePeriods, type CarePeriod } from '../views/care-periods.ts';
import { carePlacements } from '../views/care-placements.ts';
import { lookedAfter, permanenceOf } from '../views/in-care.ts';
import { isNo, isYes, iso, latest, type SsdGiven, type ViewRow } from '../views/ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from '../views/view.ts';
import { careReviews, careVisits, inCareInYear, missingEpisodes } from './definitions.ts';

/** The latest time in care of each child who was in care on some day from a day on. */
function latestPeriods(given: SsdGiven, since: Day): CarePeriod[] {
  return [...carePeriods(given).values()].flatMap((periods) => {
    const last = periods.at(-1);
    return last && (last.ceased === noDay || last.ceased >= since) ? [last] : [];
  });
}

/** A date that could matter to the six months: one that is still to come, or within them. */
const matters = (date: Day, half: Day) => date === noDay || date >= half;

/** The visits to children in care that could have fallen due within six months. The clock starts with every placement. */
export const careVisitsView: View = {
  list: careVisits,
  of: 'ssd_cla_episodes',
  columns: {
    'Child Unique ID': [],
    'Date Started to be Looked After': [],
    'Start of placement': ['ssd_cla_placement'],
    'Counted from': ['ssd_cla_visits', 'ssd_cla_placement'],
    'What it is counted from': ['ssd_cla_visits'],
    'Next visit': ['ssd_cla_visits'],
    'Placement or care ended': ['ssd_cla_placement'],
    'With parents under an interim order': ['ssd_legal_status', 'ssd_cla_placement'],
    'First review': ['ssd_cla_reviews'],
    'Meant to last': ['ssd_cla_care_plan'],
  },
  rows: (given) => {
    const { asAt, half, children, table } = given;
    const visits = table('ssd_cla_visits');
    const [visited, seen, of] = [
      visits.day('clav_cla_visit_date'),
      visits.text('clav_cla_visit_seen'),
      visits.text('clav_cla_id'),
    ];
    const placements = table('ssd_cla_placement');
    const [placed, kind] = [
      placements.day('clap_cla_placement_start_date'),
      placements.text('clap_cla_placement_type'),
    ];
    const placementsIn = carePlacements(given);
    const standing = standingOf(given);
    const reviewsIn = reviewDays(given);
    return latestPeriods(given, half).flatMap((period) => {
      const { child, key, start, ceased } = period;
      const until = ceased === noDay ? asAt : ceased;
      const days = visits
        .ofChild(child)
        .filter((row) => (of(row) === '' || key === '' ? visited(row) >= start : of(row) === key) && !isNo(seen(row)))
        .map(visited)
        .filter((day) => day !== noDay && day <= until);
      const own = new Map(placementsIn(period, until).map((row) => [placed(row), kind(row)]));
      if (own.size === 0) own.set(start, '');
      const starts = [...own.keys()].toSorted((a, b) => a - b);
      const firstReview = reviewsIn(period)[0] ?? noDay;
      return starts.flatMap((from, at) => {
        const next = starts[at + 1] ?? noDay;
        const ended = next === noDay ? ceased : next;
        if (!matters(ended, half)) return [];
        const there = days.filter((day) => day >= from && (next === noDay || day < next)).toSorted((a, b) => a - b);
        return [from, ...there].flatMap((counted, place): ViewRow[] => {
          const visit = there[place] ?? noDay;
          if (!matters(visit, half)) return [];
          return [
            {
              'Child Unique ID': children[child] ?? '',
              'Date Started to be Looked After': iso(start),
              'Start of placement': iso(from),
              'Counted from': iso(counted),
              'What it is counted from': place === 0 ? 'Placement' : 'Visit',
              'Next visit': iso(visit),
              'Placement or care ended': iso(ended),
              'With parents under an interim order':
                /^P1\b/i.test(own.get(from) ?? '') && standing.interimOrder(child, counted) ? 'Yes' : 'No',
              'First review': iso(firstReview),
              // What is planned by the day that six weeks are over says how long there is.
              'Meant to last': standing.longTerm(child, start, counted + 42) ? 'Yes' : 'No',
            },
          ];
        });
      });
    });
  },
};

/** What held of a child on a day of its time in care. */
function standingOf({ table }: SsdGiven) {
  const legal = table('ssd_legal_status');
  const [status, from] = [legal.text('lega_legal_status'), legal.day('lega_legal_status_start_date')];
  const plans = table('ssd_cla_care_plan');
  const [plan, planned] = [plans.text('lacp_cla_care_plan_json'), plans.day('lacp_cla_care_plan_start_date')];
  return {
    interimOrder: (child: number, day: Day) => {
      const row = latest(
        legal.ofChild(child).filter((one) => lookedAfter.test(status(one))),
        from,
        day,
      );
      return row !== undefined && /^C1\b/i.test(status(row));
    },
    longTerm: (child: number, start: Day, day: Day) => {
      const row = latest(
        plans.ofChild(child).filter((one) => planned(one) >= start),
        planned,
        day,
      );
      return row !== undefined && /^Long-term/.test(permanenceOf(plan(row)));
    },
  };
}

/** The days of the reviews of a time in care that were held, in order; those that were cancelled are out. */
function reviewDays(given: SsdGiven): (period: CarePeriod) => Day[] {
  const rows = reviewRows(given);
  const held = given.table('ssd_cla_reviews').day('clar_cla_review_date');
  return (period) => rows(period).map(held);
}

function reviewRows({ table, asAt }: SsdGiven): (period: CarePeriod) => number[] {
  const reviews = table('ssd_cla_reviews');
  const [held, cancelled] = [reviews.day('clar_cla_review_date'), reviews.text('clar_cla_review_cancelled')];
  const byPeriod = Map.groupBy(reviews.rows, reviews.text('clar_cla_id'));
  return ({ key, start, ceased }) =>
    (key === '' ? [] : (byPeriod.get(key) ?? []))
      .filter((row) => !isYes(cancelled(row)) && held(row) !== noDay && held(row) >= start)
      .filter((row) => held(row) <= (ceased === noDay ? asAt : ceased))
      .toSorted((a, b) => held(a) - held(b));
}

/** The reviews of children in care that could have fallen due, or were held, within six months. */
export const careReviewsView: View = {
  list: careReviews,
  of: 'ssd_cla_episodes',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Date Started to be Looked After': [],
    'Counted from': ['ssd_cla_reviews'],
    'Which review': ['ssd_cla_reviews'],
    'Next review': ['ssd_cla_reviews'],
    'Care ended': [],
    'How the child took part': ['ssd_cla_reviews'],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { half, table } = given;
    const reviews = table('ssd_cla_reviews');
    const [held, part] = [reviews.day('clar_cla_review_date'), reviews.text('clar_cla_review_participation')];
    const rowsIn = reviewRows(given);
    return latestPeriods(given, half).flatMap((period) => {
      const { child, start, ceased } = period;
      const rows = rowsIn(period);
      const who = { ...people.who(child), ...people.disability(child), ...people.held(child) };
      return [start, ...rows.map(held)].flatMap((counted, place): ViewRow[] => {
        const next = rows[place];
        const day = next === undefined ? noDay : held(next);
        if (!matters(day, half)) return [];
        return [
          {
            ...who,
            'Date Started to be Looked After': iso(start),
            'Counted from': iso(counted),
            'Which review': place === 0 ? 'First' : place === 1 ? 'Second' : 'Later',
            'Next review': iso(day),
            'Care ended': iso(ceased),
            'How the child took part': next === undefined ? '' : part(next),
          },
        ];
      });
    });
  },
};

const absent = /away|absent/i;

/** The times children were missing from care, ended or not, that began within twelve months. */
export const missingEpisodesView: View = {
  list: missingEpisodes,
  of: 'ssd_missing',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Date went missing': [],
    'Date returned': [],
    'Interview offered': [],
    'Interview accepted': [],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { year, table } = given;
    const missing = table('ssd_missing');
    const [from, to] = [missing.day('miss_missing_episode_start_date'), missing.day('miss_missing_episode_end_date')];
    const [kind, offered, accepted] = [
      missing.text('miss_missing_episode_type'),
      missing.text('miss_missing_rhi_offered'),
      missing.text('miss_missing_rhi_accepted'),
    ];
    const said = (text: string) => (isYes(text) ? 'Yes' : isNo(text) ? 'No' : '');
    return [...missing.rows]
      .filter((row) => from(row) >= year && !absent.test(kind(row)))
      .map((row) => {
        const child = missing.child(row);
        return {
          ...people.who(child),
          ...people.disability(child),
          'Date went missing': iso(from(row)),
          'Date returned': iso(to(row)),
          'Interview offered': said(offered(row)),
          'Interview accepted': said(accepted(row)),
          ...people.held(child),
        };
      });
  },
};

/** Children in care on some day of twelve months, with how often they were missing from care in them: a row each. */
export const inCareInYearView: View = {
  list: inCareInYear,
  of: 'ssd_cla_episodes',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Date Started to be Looked After': [],
    'Date Ceased to be Looked After': [],
    'Short breaks': ['ssd_legal_status'],
    'Times missing': ['ssd_missing'],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { asAt, year, table } = given;
    const legal = table('ssd_legal_status');
    const [status, from] = [legal.text('lega_legal_status'), legal.day('lega_legal_status_start_date')];
    const missing = table('ssd_missing');
    const [missed, kind] = [missing.day('miss_missing_episode_start_date'), missing.text('miss_missing_episode_type')];
    return [...carePeriods(given)].flatMap(([child, all]): ViewRow[] => {
      const periods = all.filter(({ ceased }) => ceased === noDay || ceased >= year);
      const last = periods.at(-1);
      if (!last) return [];
      const order = latest(
        legal.ofChild(child).filter((row) => lookedAfter.test(status(row))),
        from,
        last.ceased === noDay ? asAt : last.ceased,
      );
      const inCareThen = (day: Day) =>
        periods.some(({ start, ceased }) => day >= start && (ceased === noDay || day <= ceased));
      const times = missing
        .ofChild(child)
        .filter((row) => missed(row) >= year && !absent.test(kind(row)) && inCareThen(missed(row)));
      return [
        {
          ...people.who(child),
          ...people.disability(child),
          'Date Started to be Looked After': iso(last.start),
          'Date Ceased to be Looked After': iso(last.ceased),
          'Short breaks': order !== undefined && /^V[34]\b/i.test(status(order)) ? 'Yes' : 'No',
          'Times missing': String(times.length),
          ...people.held(child),
        },
      ];
    });
  },
};
