import { noDay } from '../../returns/day-number.ts';
import { carePeriods, type CarePeriod } from './care-periods.ts';
import { carePlacements } from './care-placements.ts';
import { isNo, isYes, iso, latest, yesOrNo, type SsdGiven, type ViewRow } from './ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from './view.ts';

const missingEpisodes = 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months';
const absentEpisodes = 'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months';
const offered = 'Was the child offered a Return Interview after their last missing episode (Y/N)?';
const accepted = 'Did the child accept a Return Interview after their last missing episode (Y/N)?';
export const lookedAfter = /^(C1|C2|D1|E1|V2|V3|V4|L1|L2|L3|J1|J2|J3)\b/i;

/** Children in care: now, or until some day in six months. One row each: the latest time in care. */
export const inCareView: View = {
  list: 8,
  of: 'ssd_cla_episodes',
  columns: {
    ...whoColumns,
    'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': ['ssd_immigration_status'],
    ...disabilityColumn,
    'Date Started to be Looked After': [],
    "Child's Category of Need": [],
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)': [],
    'Start date of current legal status': ['ssd_legal_status'],
    "Child's Legal Status": ['ssd_legal_status'],
    'Date of Latest Statutory Review': ['ssd_cla_reviews'],
    'Date of Last Social Work Visit': ['ssd_cla_visits'],
    'What is the permanence plan for this child?': ['ssd_cla_care_plan'],
    'Date of Last IRO Visit / Contact to the Child': [],
    'Date of Last Health Assessment': ['ssd_cla_health'],
    'Date of Last Dental Check': ['ssd_cla_health'],
    'Number of Placements in the Last 12 months': ['ssd_cla_placement'],
    'Date Ceased to be Looked After': [],
    'Reason Ceased to be Looked After': [],
    'Start Date of Most Recent Placement': ['ssd_cla_placement'],
    'Placement Type': ['ssd_cla_placement'],
    'Placement Provider': ['ssd_cla_placement'],
    'URN of Placement': ['ssd_cla_placement'],
    [missingEpisodes]: ['ssd_missing'],
    [absentEpisodes]: ['ssd_missing'],
    [offered]: ['ssd_missing'],
    [accepted]: ['ssd_missing'],
    ...heldColumns,
  },
  rows: (given, people) => {
    const { table, asAt, half, year } = given;
    const episodes = table('ssd_cla_episodes');
    const need = episodes.text('clae_cla_primary_need_code');
    const iro = episodes.day('clae_cla_last_iro_contact_date');
    const parts = partsOf(given);
    return [...carePeriods(given)].flatMap(([child, periods]) => {
      const period = periods.at(-1);
      if (!period || (period.ceased !== noDay && period.ceased < half)) return [];
      const last = period.episodes.at(-1) as number;
      const seenByOfficer = latest(period.episodes, iro, asAt);
      return [
        {
          ...people.who(child),
          'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': people.asylumSeeking(child)
            ? 'Yes'
            : 'No',
          ...people.disability(child),
          'Date Started to be Looked After': iso(period.start),
          "Child's Category of Need": need(last),
          'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
            periods.filter(({ start }) => start > year).length > 1 ? 'Yes' : 'No',
          'Date of Last IRO Visit / Contact to the Child': seenByOfficer === undefined ? '' : iso(iro(seenByOfficer)),
          'Date Ceased to be Looked After': iso(period.ceased),
          'Reason Ceased to be Looked After': period.reason,
          ...parts(period),
          ...people.held(child),
        },
      ];
    });
  },
};

/** What the other tables say of one time in care, up to its end or the day. */
function partsOf(given: SsdGiven): (period: CarePeriod) => ViewRow {
  const { table, asAt, year } = given;
  const legal = table('ssd_legal_status');
  const [status, statusFrom] = [legal.text('lega_legal_status'), legal.day('lega_legal_status_start_date')];
  const reviews = table('ssd_cla_reviews');
  const [reviewed, cancelled] = [reviews.day('clar_cla_review_date'), reviews.text('clar_cla_review_cancelled')];
  const reviewsOf = Map.groupBy(reviews.rows, reviews.text('clar_cla_id'));
  const visits = table('ssd_cla_visits');
  const [visited, seen, visitOf] = [
    visits.day('clav_cla_visit_date'),
    visits.text('clav_cla_visit_seen'),
    visits.text('clav_cla_id'),
  ];
  const plans = table('ssd_cla_care_plan');
  const [plan, planFrom] = [plans.text('lacp_cla_care_plan_json'), plans.day('lacp_cla_care_plan_start_date')];
  const health = table('ssd_cla_health');
  const [check, checked, done] = [
    health.text('clah_health_check_type'),
    health.day('clah_health_check_date'),
    health.text('clah_health_check_status'),
  ];
  const placements = placementsOf(given);
  const missing = table('ssd_missing');
  const [missed, kind] = [missing.day('miss_missing_episode_start_date'), missing.text('miss_missing_episode_type')];
  const [wasOffered, wasAccepted] = [
    missing.text('miss_missing_rhi_offered'),
    missing.text('miss_missing_rhi_accepted'),
  ];

  return (period) => {
    const { child, key, start } = period;
    const until = period.ceased === noDay ? asAt : period.ceased;
    const inPeriod = (own: string, date: number) => (own === '' || key === '' ? date >= start : own === key);
    const order = latest(
      legal.ofChild(child).filter((row) => lookedAfter.test(status(row))),
      statusFrom,
      until,
    );
    const review = latest(
      (key === '' ? [] : (reviewsOf.get(key) ?? [])).filter((row) => !isYes(cancelled(row))),
      reviewed,
      until,
    );
    const visit = latest(
      visits.ofChild(child).filter((row) => inPeriod(visitOf(row), visited(row)) && !isNo(seen(row))),
      visited,
      until,
    );
    const planned = latest(
      plans.ofChild(child).filter((row) => planFrom(row) >= start),
      planFrom,
      until,
    );
    const checks = health.ofChild(child).filter((row) => !/plan|refus|cancel|did not/i.test(done(row)));
    const dental = latest(
      checks.filter((row) => /dent/i.test(check(row))),
      checked,
      until,
    );
    const assessed = latest(
      checks.filter((row) => !/dent|optic|eye|immuni|vaccin/i.test(check(row))),
      checked,
      until,
    );
    const away = missing.ofChild(child).filter((row) => missed(row) > year && missed(row) <= until);
    const absent = away.filter((row) => /away|absent/i.test(kind(row)));
    const gone = away.filter((row) => !/away|absent/i.test(kind(row)));
    const lastGone = latest(gone, missed, until);
    const dayOr = (row: number | undefined, date: (row: number) => number) => (row === undefined ? '' : iso(date(row)));
    return {
      'Start date of current legal status': dayOr(order, statusFrom),
      "Child's Legal Status": order === undefined ? '' : (status(order).slice(0, 2) ?? ''),
      'Date of Latest Statutory Review': dayOr(review, reviewed),
      'Date of Last Social Work Visit': dayOr(visit, visited),
      'What is the permanence plan for this child?': planned === undefined ? '' : permanenceOf(plan(planned)),
      'Date of Last Health Assessment': dayOr(assessed, checked),
      'Date of Last Dental Check': dayOr(dental, checked),
      ...placements(period, until, year),
      [missingEpisodes]: String(gone.length),
      [absentEpisodes]: String(absent.length),
      [offered]: lastGone === undefined ? '' : yesOrNo(wasOffered(lastGone)),
      [accepted]: lastGone === undefined ? '' : yesOrNo(wasAccepted(lastGone)),
    };
  };
}

/** The placements of a time in care: where the child is, since when, and how many there were in twelve months. */
function placementsOf(given: SsdGiven) {
  const placements = given.table('ssd_cla_placement');
  const [start, end] = [placements.day('clap_cla_placement_start_date'), placements.day('clap_cla_placement_end_date')];
  const words = {
    'Placement Type': placements.text('clap_cla_placement_type'),
    'Placement Provider': placements.text('clap_cla_placement_provider'),
    'URN of Placement': placements.text('clap_cla_placement_urn'),
  };
  const placementsIn = carePlacements(given);
  return (period: CarePeriod, until: number, year: number): ViewRow => {
    const there = placementsIn(period, until);
    const now = latest(there, start, until);
    // Temporary placements (T0 to T4) are breaks from the placement, not moves.
    const moves = there.filter(
      (row) => (end(row) === noDay || end(row) > year) && !/^T[0-4]\b/.test(words['Placement Type'](row)),
    );
    return {
      'Number of Placements in the Last 12 months': String(moves.length),
      'Start Date of Most Recent Placement': now === undefined ? '' : iso(start(now)),
      ...Object.fromEntries(Object.entries(words).map(([name, of]) => [name, now === undefined ? '' : of(now)])),
    };
  };
}

const permanence: [code: RegExp, plan: string][] = [
  [/RETURN|REMAINSUP|return to (birth )?family/i, 'Return to family'],
  [/ADOPT/i, 'Adoption'],
  [/SGO|CAO|guardian|arrangements order/i, 'SGO/CAO'],
  [/SUPPLIV|supported living/i, 'Supported living in the community'],
  [/RESPLMT|residential/i, 'Long-term residential placement'],
  [/LTFOST|LTRELFR|long.?term (foster|placement)/i, 'Long-term fostering'],
  [/OTHER/i, 'other'],
];

/** The permanence plan in Annex A's words: of a JSON with a flag for each plan, the one that is set; else of its text. */
export function permanenceOf(text: string): string {
  let said = text;
  if (text.startsWith('{'))
    try {
      const flags = JSON.parse(text) as Record<string, unknown>;
      said = Object.entries(flags)
        .filter(([, flag]) => flag !== null && flag !== '' && flag !== 0 && !isNo(String(flag)))
        .map(([code, flag]) => (isYes(String(flag)) || /^\d+$/.test(String(flag)) ? code : String(flag)))
        .join(' ');
    } catch {
      // Not JSON after all: read as it stands.
    }
  return permanence.find(([code]) => code.test(said))?.[1] ?? '';
}
