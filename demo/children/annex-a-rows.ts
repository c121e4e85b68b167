import { addDays, addMonths } from '../../src/methods/calendar.ts';
import type { ColumnOf, ListNumber } from '../../src/children/index.ts';
import type { Child, Episode } from './child.ts';

/** One row of a list of Annex A: ISO dates, numbers, and codes in their short form; what is not said is blank. */
export type Row<N extends ListNumber> = Partial<Record<ColumnOf<N>, string | number>>;
export type AnnexARows = { [N in ListNumber]: Row<N>[] };

/** What a council would hand over about its children as at a day. */
export function annexARows(children: readonly Child[], asAt: string): AnnexARows {
  const rows: AnnexARows = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [], 8: [], 9: [], 10: [], 11: [] };
  const half = addMonths(asAt, -6);
  for (const child of children) addChild(rows, child, asAt, half);
  return rows;
}

function addChild(rows: AnnexARows, child: Child, asAt: string, half: string): void {
  const recent = (date: string) => date >= half && date <= asAt;
  const known = (date: string | null | undefined) => (date && date <= asAt ? date : '');
  const who = {
    'Child Unique ID': child.id,
    Gender: child.gender,
    Ethnicity: child.ethnicity,
    'Date of Birth': child.born,
    'Age of Child (Years)': ageAt(child.born, asAt),
  } as const;
  const person = { ...who, 'Does the Child have a Disability': child.disabled ? 'Yes' : 'No' } as const;

  for (const { date, source } of child.contacts)
    if (recent(date)) rows[1].push({ ...who, 'Date of Contact': date, 'Contact Source': source });
  for (const { start, end, by } of child.earlyHelp)
    if (start <= asAt && (start >= half || !known(end)))
      rows[2].push({
        ...who,
        'Assessment start date': start,
        'Assessment completion date': known(end),
        'Organisation completing assessment': by,
      });
  for (const { date, source, nfa, team, worker } of child.referrals)
    if (recent(date))
      rows[3].push({
        ...who,
        'Date of referral': date,
        'Referral Source': source,
        'Referral NFA?': nfa ? 'Yes' : 'No',
        'Number of Referrals in Last 12 Months': Math.max(
          0,
          child.referrals.filter((one) => one.date <= asAt && one.date > addMonths(asAt, -12)).length - 1,
        ),
        'Allocated Team': team,
        'Allocated Worker': worker,
      });
  for (const { start, end, seen, support, team, worker } of child.assessments) {
    const authorised = known(end);
    if (start > asAt || (authorised && authorised < half)) continue;
    rows[4].push({
      ...person,
      'Continuous Assessment Start Date': start,
      'Child Seen During Continuous Assessment': seen ? 'Yes' : 'No',
      'Continuous Assessment Date of Authorisation': authorised,
      'Was the child assessed as requiring LA children’s social care support': authorised
        ? support
          ? 'Yes'
          : 'No'
        : '',
      'Allocated Team': team,
      'Allocated Worker': worker,
    });
  }
  for (const one of child.enquiries) {
    const held = known(one.conference);
    if (!recent(one.discussion) && !(held && held >= half)) continue;
    rows[5].push({
      ...person,
      'Strategy discussion initiating Section 47 Enquiry Start Date': one.discussion,
      'Was an Initial Child Protection Conference deemed unnecessary?': one.unnecessary ? 'Yes' : 'No',
      'Date of Initial Child Protection Conference': held,
      'Did the Initial Child Protection Conference Result in a Child Protection Plan': held
        ? one.plan
          ? 'Yes'
          : 'No'
        : '',
      'Number of Section 47 Enquiries in the last 12 months': child.enquiries.filter(
        ({ discussion }) => discussion <= asAt && discussion > addMonths(asAt, -12),
      ).length,
      'Number of ICPCs in the last 12 months': child.enquiries.filter(
        ({ conference }) => known(conference) && (conference as string) > addMonths(asAt, -12),
      ).length,
      'Allocated Team': one.team,
      'Allocated Worker': one.worker,
    });
  }
  addInNeed(rows, child, person, asAt, half);
  addPlan(rows, child, person, asAt, half);
  addCare(rows, child, who, asAt, half);
  addLeaver(rows, child, person, asAt);
  addAdoption(rows, child, person, asAt);
}

type Person = Row<6>;

/** Who holds an episode on a day: those it was handed to last. */
function heldBy(episode: Episode, asAt: string): { team: string; worker: string } {
  return episode.hands.findLast(({ from }) => from <= asAt) ?? episode.hands[0] ?? { team: '', worker: '' };
}

/** The last of a list of dates that is not after a day. */
function lastBy(dates: readonly string[], asAt: string): string {
  return dates.findLast((date) => date <= asAt) ?? '';
}

const openAt = ({ start, end }: { start: string; end: string | null }, asAt: string) =>
  start <= asAt && (end === null || end > asAt);

function addInNeed(rows: AnnexARows, child: Child, person: Person, asAt: string, half: string): void {
  const inNeed = child.inNeed.findLast(({ start }) => start <= asAt);
  if (!inNeed) return;
  const closed = inNeed.end !== null && inNeed.end <= asAt ? inNeed.end : '';
  if (closed && closed < half) return;
  const inCare = child.care.some((episode) => openAt(episode, asAt));
  const plan = child.plans.findLast((one) => openAt(one, asAt));
  const onPlan = plan !== undefined && plan.category !== 'in need';
  const hands = inCare ? child.care.findLast((one) => openAt(one, asAt)) : plan;
  const { team, worker } = heldBy(hands ?? inNeed, asAt);
  const seen = [
    ...child.plans.flatMap(({ visits }) => visits.map(({ date }) => date)),
    ...child.care.flatMap(({ visits }) => visits),
    ...child.assessments.filter(({ seen: was }) => was).map(({ start }) => addDays(start, 5)),
  ].sort();
  rows[6].push({
    ...person,
    'CIN Start Date': inNeed.start,
    'Primary Need Code': child.need,
    'Date Child Was Last Seen': lastBy(closed ? seen.filter((date) => date <= closed) : seen, asAt),
    'CIN Closure Date': closed,
    'Reason for Closure': closed ? inNeed.reason : '',
    'Case status': closed
      ? 'Closed episode'
      : inCare
        ? 'Looked after child'
        : onPlan
          ? 'Child Protection plan'
          : plan
            ? 'Child in need plan'
            : 'Open assessment',
    'Allocated Team': team,
    'Allocated Worker': worker,
  });
}

function addPlan(rows: AnnexARows, child: Child, person: Person, asAt: string, half: string): void {
  const plan = child.plans.findLast(({ category, start }) => category !== 'in need' && start <= asAt);
  if (!plan) return;
  const ended = plan.end !== null && plan.end <= asAt ? plan.end : '';
  if (ended && ended < half) return;
  const { team, worker } = heldBy(plan, asAt);
  const visit = plan.visits.findLast(({ date }) => date <= (ended || asAt));
  rows[7].push({
    ...person,
    'Child Protection Plan Start Date': plan.start,
    'Initial Category of Abuse': plan.category as 'Neglect',
    'Latest Category of Abuse': plan.category as 'Neglect',
    'Date of the Last Statutory Visit': visit?.date ?? '',
    'Was the Child Seen Alone?': visit ? (visit.alone ? 'Yes' : 'No') : '',
    'Date of latest review conference': lastBy(plan.reviews, ended || asAt),
    'Child Protection Plan End Date': ended,
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)': 'No',
    'Number of Previous Child Protection Plans': plan.before,
    'Allocated Team': team,
    'Allocated Worker': worker,
  });
}

function addCare(rows: AnnexARows, child: Child, who: Row<8>, asAt: string, half: string): void {
  const care = child.care.findLast(({ start }) => start <= asAt);
  if (!care) return;
  const ceased = care.end !== null && care.end <= asAt ? care.end : '';
  if (ceased && ceased < half) return;
  const until = ceased || asAt;
  const { team, worker } = heldBy(care, asAt);
  const year = addMonths(asAt, -12);
  const missing = care.missing.filter(({ date }) => date <= until && date > year);
  const placed = care.placements.filter(({ start }) => start <= until);
  const place = placed.at(-1);
  const legal = care.legal.findLast(({ from }) => from <= until);
  rows[8].push({
    ...who,
    'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': child.asylumSeeking ? 'Yes' : 'No',
    'Does the Child have a Disability': child.disabled ? 'Yes' : 'No',
    'Date Started to be Looked After': care.start,
    "Child's Category of Need": care.need,
    'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
      child.care.filter(({ start }) => start <= asAt && start > year).length > 1 ? 'Yes' : 'No',
    'Start date of current legal status': legal?.from ?? care.start,
    "Child's Legal Status": legal?.status ?? 'V2',
    'Date of Latest Statutory Review': lastBy(care.reviews, until),
    'Date of Last Social Work Visit': lastBy(care.visits, until),
    'What is the permanence plan for this child?': care.permanence.findLast(({ from }) => from <= until)?.plan ?? '',
    'Date of Last IRO Visit / Contact to the Child': lastBy(care.iro, until),
    'Date of Last Health Assessment': lastBy(care.health, until),
    'Date of Last Dental Check': lastBy(care.dental, until),
    'Number of Placements in the Last 12 months': Math.max(
      1,
      placed.filter(({ start }, index) => (placed[index + 1]?.start ?? '9999') > year && start <= until).length,
    ),
    'Date Ceased to be Looked After': ceased,
    'Reason Ceased to be Looked After': ceased ? care.endReason : '',
    'Start Date of Most Recent Placement': place?.start ?? '',
    'Placement Type': place?.type ?? '',
    'Placement Provider': place?.provider ?? '',
    'Placement postcode': place?.postcode ?? '',
    'Placement Location': place ? (place.inside ? 'In' : 'Out') : '',
    'LA of Placement': place?.inside ? 'Thornmere' : 'Eldersham',
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': missing.length,
    'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months': 0,
    'Was the child offered a Return Interview after their last missing episode (Y/N)?': missing.length
      ? missing.at(-1)?.offered
        ? 'Yes'
        : 'No'
      : '',
    'Did the child accept a Return Interview after their last missing episode (Y/N)?': missing.length
      ? missing.at(-1)?.accepted
        ? 'Yes'
        : 'No'
      : '',
    'Allocated Team': team,
    'Allocated Worker': worker,
  });
}

function addLeaver(rows: AnnexARows, child: Child, person: Row<9>, asAt: string): void {
  const { leaver } = child;
  if (!leaver || leaver.from > asAt || leaver.to <= asAt) return;
  const state = leaver.states.findLast(({ from }) => from <= asAt);
  rows[9].push({
    ...person,
    'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)': child.asylumSeeking
      ? 'Yes'
      : 'No',
    'Allocated Team': leaver.team,
    'Allocated Worker': leaver.worker,
    'Allocated Personal Advisor': leaver.adviser,
    'Eligibility Category': (leaver.category.findLast(({ from }) => from <= asAt)?.code ?? '') as 'Eligible child',
    'Latest Pathway Plan Review Date': lastBy(leaver.pathwayReviews, asAt),
    'LA In Touch': (state?.inTouch ?? 'Yes') as 'Yes',
    'Latest Date of Contact': lastBy(leaver.contacts, asAt),
    'Type of Accommodation': state?.accommodation ?? '',
    'Suitability of Accommodation': state ? (state.suitable ? 'Suitable' : 'Unsuitable') : '',
    'Activity Status': state?.activity ?? '',
  });
}

function addAdoption(rows: AnnexARows, child: Child, person: Row<10>, asAt: string): void {
  const { adoption } = child;
  if (!adoption || adoption.decision > asAt) return;
  const known = (date: string | null) => (date !== null && date <= asAt ? date : '');
  const year = addMonths(asAt, -12);
  if (
    (known(adoption.order) && (adoption.order as string) < year) ||
    (known(adoption.reversed) && (adoption.reversed as string) < year)
  )
    return;
  rows[10].push({
    ...person,
    'Family identifier': adoption.family,
    'Date the Child Entered Care': adoption.entered,
    'Date of Decision that Child Should be Placed for Adoption': adoption.decision,
    'Date of Placement Order': known(adoption.placementOrder),
    'Date of Matching Child and Prospective Adopters': known(adoption.match),
    'Date Placed for Adoption': known(adoption.placed),
    'Date of Adoption Order': known(adoption.order),
    'Date of Decision that Child Should No Longer be Placed for Adoption': known(adoption.reversed),
    'Reason Why Child No Longer Placed for Adoption': known(adoption.reversed) ? 'RD4' : '',
  });
}

function ageAt(born: string, asAt: string): number {
  if (born > asAt) return -1;
  const had = born.slice(5) <= asAt.slice(5);
  return Number(asAt.slice(0, 4)) - Number(born.slice(0, 4)) - (had ? 0 : 1);
}
