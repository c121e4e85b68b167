import { monthsOn, noDay } from '../../returns/day-number.ts';
import { isYes, iso, yesOrNo } from './ssd-given.ts';
import { disabilityColumn, heldColumns, whoColumns, type View } from './view.ts';

/** Contacts in six months. */
export const contactsView: View = {
  list: 1,
  of: 'ssd_contacts',
  columns: { ...whoColumns, 'Date of Contact': [], 'Contact Source': [] },
  rows: ({ table, half }, { who }) => {
    const contacts = table('ssd_contacts');
    const [date, source] = [contacts.day('cont_contact_date'), contacts.text('cont_contact_source_code')];
    return [...contacts.rows]
      .filter((row) => date(row) >= half)
      .map((row) => ({
        ...who(contacts.child(row)),
        'Date of Contact': iso(date(row)),
        'Contact Source': source(row),
      }));
  },
};

/** Early help that is open or began in six months. */
export const earlyHelpView: View = {
  list: 2,
  of: 'ssd_early_help_episodes',
  columns: {
    ...whoColumns,
    'Assessment start date': [],
    'Assessment completion date': [],
    'Organisation completing assessment': [],
  },
  rows: ({ table, half }, { who }) => {
    const help = table('ssd_early_help_episodes');
    const [start, end] = [help.day('earl_episode_start_date'), help.day('earl_episode_end_date')];
    const by = help.text('earl_episode_organisation');
    return [...help.rows]
      .filter((row) => start(row) !== noDay && (start(row) >= half || end(row) === noDay))
      .map((row) => ({
        ...who(help.child(row)),
        'Assessment start date': iso(start(row)),
        'Assessment completion date': iso(end(row)),
        'Organisation completing assessment': by(row),
      }));
  },
};

/**
 * Referrals in six months. The number of referrals in twelve months is of those before the child's latest one, as case
 * systems write it in Annex A.
 */
export const referralsView: View = {
  list: 3,
  of: 'ssd_cin_episodes',
  columns: {
    ...whoColumns,
    'Date of referral': [],
    'Referral Source': [],
    'Referral NFA?': [],
    'Number of Referrals in Last 12 Months': [],
    ...heldColumns,
  },
  rows: ({ table, half }, people) => {
    const episodes = table('ssd_cin_episodes');
    const [date, source] = [episodes.day('cine_referral_date'), episodes.text('cine_referral_source_code')];
    const nfa = episodes.text('cine_referral_nfa');
    const [team, worker] = [episodes.text('cine_referral_team'), episodes.text('cine_referral_worker_id')];
    return [...episodes.rows]
      .filter((row) => date(row) >= half)
      .map((row) => {
        const child = episodes.child(row);
        const own = episodes.ofChild(child).map(date);
        const last = Math.max(...own);
        const before = own.filter((day) => day !== noDay && day >= monthsOn(last, -12)).length - 1;
        const held = people.held(child);
        return {
          ...people.who(child),
          'Date of referral': iso(date(row)),
          'Referral Source': source(row),
          'Referral NFA?': yesOrNo(nfa(row)),
          'Number of Referrals in Last 12 Months': String(before),
          'Allocated Team': people.teamNamed(team(row)) || (held['Allocated Team'] ?? ''),
          'Allocated Worker': people.workerNamed(worker(row)) || (held['Allocated Worker'] ?? ''),
        };
      });
  },
};

/** Assessments that are open or were authorised in six months. */
export const assessmentsView: View = {
  list: 4,
  of: 'ssd_cin_assessments',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Continuous Assessment Start Date': [],
    'Child Seen During Continuous Assessment': [],
    'Continuous Assessment Date of Authorisation': [],
    'Was the child assessed as requiring LA children’s social care support': [],
    ...heldColumns,
  },
  rows: ({ table, half }, people) => {
    const assessments = table('ssd_cin_assessments');
    const start = assessments.day('cina_assessment_start_date');
    const authorised = assessments.day('cina_assessment_auth_date');
    const [seen, nfa] = [
      assessments.text('cina_assessment_child_seen'),
      assessments.text('cina_assessment_outcome_nfa'),
    ];
    const [team, worker] = [assessments.text('cina_assessment_team'), assessments.text('cina_assessment_worker_id')];
    return [...assessments.rows]
      .filter((row) => authorised(row) === noDay || authorised(row) >= half)
      .map((row) => {
        const child = assessments.child(row);
        const held = people.held(child);
        const nothing = yesOrNo(nfa(row));
        return {
          ...people.who(child),
          ...people.disability(child),
          'Continuous Assessment Start Date': iso(start(row)),
          'Child Seen During Continuous Assessment': yesOrNo(seen(row)),
          'Continuous Assessment Date of Authorisation': iso(authorised(row)),
          'Was the child assessed as requiring LA children’s social care support':
            nothing === 'Yes' ? 'No' : nothing === 'No' ? 'Yes' : '',
          'Allocated Team': people.teamNamed(team(row)) || (held['Allocated Team'] ?? ''),
          'Allocated Worker': people.workerNamed(worker(row)) || (held['Allocated Worker'] ?? ''),
        };
      });
  },
};

/**
 * Enquiries that began in six months, and those whose conference was held in them. Conferences on children who moved
 * in on a plan have no enquiry, and are rows of their own.
 */
export const enquiriesView: View = {
  list: 5,
  of: 'ssd_s47_enquiry',
  columns: {
    ...whoColumns,
    ...disabilityColumn,
    'Strategy discussion initiating Section 47 Enquiry Start Date': [],
    'Was an Initial Child Protection Conference deemed unnecessary?': [],
    'Date of Initial Child Protection Conference': ['ssd_initial_cp_conference'],
    'Did the Initial Child Protection Conference Result in a Child Protection Plan': ['ssd_initial_cp_conference'],
    'Number of Section 47 Enquiries in the last 12 months': [],
    'Number of ICPCs in the last 12 months': ['ssd_initial_cp_conference'],
    ...heldColumns,
  },
  rows: ({ table, half, year }, people) => {
    const enquiries = table('ssd_s47_enquiry');
    const [key, start] = [enquiries.text('s47e_s47_enquiry_id'), enquiries.day('s47e_s47_start_date')];
    const nfa = enquiries.text('s47e_s47_nfa');
    const own = {
      team: enquiries.text('s47e_s47_completed_by_team'),
      worker: enquiries.text('s47e_s47_completed_by_worker_id'),
    };
    const conferences = table('ssd_initial_cp_conference');
    const [of, held] = [conferences.text('icpc_s47_enquiry_id'), conferences.day('icpc_icpc_date')];
    const flag = conferences.text('icpc_icpc_outcome_cp_flag');
    const theirs = {
      team: conferences.text('icpc_icpc_team'),
      worker: conferences.text('icpc_icpc_worker_id'),
    };
    const known = new Set([...enquiries.rows].map(key));
    const byEnquiry = new Map([...conferences.rows].map((row) => [of(row), row]));
    const within = (rows: readonly number[], date: (row: number) => number) =>
      String(rows.filter((row) => date(row) > year).length);
    const line = (child: number, enquiry: number | undefined, conference: number | undefined) => {
      const date = conference === undefined ? noDay : held(conference);
      const now = people.held(child);
      const team =
        (enquiry === undefined ? '' : own.team(enquiry)) || (conference === undefined ? '' : theirs.team(conference));
      const worker =
        (enquiry === undefined ? '' : own.worker(enquiry)) ||
        (conference === undefined ? '' : theirs.worker(conference));
      return {
        ...people.who(child),
        ...people.disability(child),
        'Strategy discussion initiating Section 47 Enquiry Start Date':
          enquiry === undefined ? '' : iso(start(enquiry)),
        'Was an Initial Child Protection Conference deemed unnecessary?':
          enquiry !== undefined && conference === undefined ? yesOrNo(nfa(enquiry)) : date === noDay ? '' : 'No',
        'Date of Initial Child Protection Conference': iso(date),
        'Did the Initial Child Protection Conference Result in a Child Protection Plan':
          conference === undefined || date === noDay ? '' : isYes(flag(conference)) ? 'Yes' : yesOrNo(flag(conference)),
        'Number of Section 47 Enquiries in the last 12 months': within(enquiries.ofChild(child), start),
        'Number of ICPCs in the last 12 months': within(conferences.ofChild(child), held),
        'Allocated Team': people.teamNamed(team) || (now['Allocated Team'] ?? ''),
        'Allocated Worker': people.workerNamed(worker) || (now['Allocated Worker'] ?? ''),
      };
    };
    const rows = [...enquiries.rows].flatMap((row) => {
      const conference = byEnquiry.get(key(row));
      const recent = start(row) >= half || (conference !== undefined && held(conference) >= half);
      return recent ? [line(enquiries.child(row), row, conference)] : [];
    });
    for (const row of conferences.rows)
      if (!known.has(of(row)) && held(row) >= half) rows.push(line(conferences.child(row), undefined, row));
    return rows;
  },
};
