import { noDay } from '../../returns/day-number.ts';
import { carePeriods } from './care-periods.ts';
import { iso, isNo, latest, type ViewRow } from './ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from './view.ts';

/** Care leavers who are still owed something: one row each. */
export const leaversView: View = {
  list: 9,
  of: 'ssd_care_leavers',
  columns: {
    ...whoColumns,
    'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)': ['ssd_immigration_status'],
    ...disabilityColumn,
    ...heldColumns,
    'Allocated Personal Advisor': [],
    'Eligibility Category': [],
    'Latest Pathway Plan Review Date': [],
    'LA In Touch': [],
    'Latest Date of Contact': [],
    'Type of Accommodation': [],
    'Suitability of Accommodation': [],
    'Activity Status': [],
  },
  rows: ({ table }, people) => {
    const leavers = table('ssd_care_leavers');
    const text = (name: string) => leavers.text(`clea_${name}`);
    const [eligible, touch] = [text('care_leaver_eligibility'), text('care_leaver_in_touch')];
    const [home, suitable, doing] = [
      text('care_leaver_accommodation'),
      text('care_leaver_accom_suitable'),
      text('care_leaver_activity'),
    ];
    const [adviser, team, worker] = [
      text('care_leaver_personal_advisor'),
      text('care_leaver_allocated_team'),
      text('care_leaver_worker_id'),
    ];
    const [contact, review] = [
      leavers.day('clea_care_leaver_latest_contact'),
      leavers.day('clea_pathway_plan_review_date'),
    ];
    const children = new Set([...leavers.rows].map(leavers.child));
    return [...children].flatMap((child): ViewRow[] => {
      const row = leavers.ofChild(child).at(-1) as number;
      if (/^no /i.test(eligible(row))) return [];
      const held = people.held(child);
      return [
        {
          ...people.who(child),
          'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)': people.asylumSeeking(child)
            ? 'Yes'
            : 'No',
          ...people.disability(child),
          'Allocated Team': people.teamNamed(team(row)) || (held['Allocated Team'] ?? ''),
          'Allocated Worker': people.workerNamed(worker(row)) || (held['Allocated Worker'] ?? ''),
          'Allocated Personal Advisor': people.workerNamed(adviser(row)),
          'Eligibility Category': categoryOf(eligible(row)),
          'Latest Pathway Plan Review Date': iso(review(row)),
          'LA In Touch': touch(row),
          'Latest Date of Contact': iso(contact(row)),
          'Type of Accommodation': home(row),
          'Suitability of Accommodation':
            suitable(row) === '1' ? 'Suitable' : suitable(row) === '2' ? 'Unsuitable' : suitable(row),
          'Activity Status': doing(row),
        },
      ];
    });
  },
};

function categoryOf(text: string): string {
  if (/former/i.test(text)) return 'Former relevant child';
  if (/qualif/i.test(text)) return 'Qualifying care leaver';
  if (/relevant/i.test(text)) return 'Relevant child';
  return /eligible/i.test(text) ? 'Eligible child' : text;
}

/** Children with a decision for adoption: those whose order or reversal was within twelve months, and those who wait. */
export const adoptionView: View = {
  list: 10,
  of: 'ssd_permanence',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Date the Child Entered Care': ['ssd_cla_episodes'],
    'Date of Decision that Child Should be Placed for Adoption': [],
    'Date of Placement Order': [],
    'Date of Matching Child and Prospective Adopters': [],
    'Date Placed for Adoption': [],
    'Date of Adoption Order': [],
    'Date of Decision that Child Should No Longer be Placed for Adoption': [],
    'Reason Why Child No Longer Placed for Adoption': [],
    'Date the child was placed for fostering in FFA or concurrent planning placement': [],
  },
  rows: (given, people) => {
    const { table, asAt, year } = given;
    const rows = table('ssd_permanence');
    const day = (name: string) => rows.day(`perm_${name}`);
    const [decided, order, matched, placed] = [
      day('adm_decision_date'),
      day('placement_order_date'),
      day('matched_date'),
      day('placed_for_adoption_date'),
    ];
    const [reversed, ordered, fostered] = [
      day('decision_reversed_date'),
      day('permanence_order_date'),
      day('placed_ffa_cp_date'),
    ];
    const [kind, reason, period] = [
      rows.text('perm_permanence_order_type'),
      rows.text('perm_decision_reversed_reason'),
      rows.text('perm_cla_id'),
    ];
    const periods = carePeriods(given);
    const children = new Set([...rows.rows].map(rows.child));
    return [...children].flatMap((child) => {
      const row = latest(rows.ofChild(child), decided, asAt);
      if (row === undefined) return [];
      const adopted = kind(row) === '' || (/adopt/i.test(kind(row)) && !isNo(kind(row))) ? ordered(row) : noDay;
      if ((adopted !== noDay && adopted < year) || (reversed(row) !== noDay && reversed(row) < year)) return [];
      const own = periods.get(child) ?? [];
      const entered =
        own.find(({ key }) => key !== '' && key === period(row)) ??
        own.findLast(({ start }) => start <= decided(row)) ??
        own.at(-1);
      return [
        {
          ...people.who(child),
          ...people.disability(child),
          'Date the Child Entered Care': entered ? iso(entered.start) : '',
          'Date of Decision that Child Should be Placed for Adoption': iso(decided(row)),
          'Date of Placement Order': iso(order(row)),
          'Date of Matching Child and Prospective Adopters': iso(matched(row)),
          'Date Placed for Adoption': iso(placed(row)),
          'Date of Adoption Order': iso(adopted),
          'Date of Decision that Child Should No Longer be Placed for Adoption': iso(reversed(row)),
          'Reason Why Child No Longer Placed for Adoption': reason(row),
          'Date the child was placed for fostering in FFA or concurrent planning placement': iso(fostered(row)),
        },
      ];
    });
  },
};
