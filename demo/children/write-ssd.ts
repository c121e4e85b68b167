import { addDays, addMonths } from '../../src/methods/calendar.ts';
import { chance } from './chance.ts';
import type { Child } from './child.ts';
import { openCases, postOf } from './posts.ts';

type Row = Record<string, string>;
/** Tables of the Standard Safeguarding Dataset by name, each with its rows: what a council's scripts would write. */
export type SsdTables = Record<string, Row[]>;

const plans: Record<string, string> = {
  'Return to family': 'RETURN6M',
  Adoption: 'ADOPTION',
  'SGO/CAO': 'SGO',
  'Supported living in the community': 'SUPPLIV',
  'Long-term residential placement': 'RESPLMT',
  'Long-term fostering': 'LTFOST18',
  other: 'OTHERPLN',
};

/** The whole histories of a council's children up to a day, as the dataset holds them. */
export function ssdTables(children: readonly Child[], asAt: string): SsdTables {
  const tables: SsdTables = {};
  const add = (table: string, row: Row) => void (tables[table] ??= []).push(row);
  const teams = new Map<string, string>();
  const workers = new Map<string, string>();
  const keyOf = (known: Map<string, string>, prefix: string, name: string) => {
    if (name === '') return '';
    if (!known.has(name)) known.set(name, `${prefix}${known.size + 1}`);
    return known.get(name) as string;
  };
  const team = (name: string) => keyOf(teams, 'T', name);
  const worker = (name: string) => keyOf(workers, 'W', name);
  for (const child of children) addChild(child, asAt, add, { team, worker });
  const cases = openCases(children, asAt);
  for (const [name, key] of workers) {
    const { hours, agency } = postOf(name);
    const holder = name.replace(/ worker \d+$/, '');
    add('ssd_professionals', {
      prof_professional_id: key,
      prof_professional_name: name,
      prof_professional_job_title: holder === name ? 'Personal adviser' : 'Social worker',
      prof_professional_department: holder === name ? '' : team(holder),
      prof_full_time_equivalency: hours,
      prof_agency_worker_flag: agency ? 'Y' : 'N',
      prof_professional_caseload: String(cases.get(name) ?? 0),
    });
  }
  for (const [name, key] of teams) add('ssd_department', { dept_team_id: key, dept_team_name: name });
  return tables;
}

type Add = (table: string, row: Row) => void;
type Keys = { team: (name: string) => string; worker: (name: string) => string };

function addChild(child: Child, asAt: string, add: Add, { team, worker }: Keys): void {
  const { id } = child;
  const known = (date: string | null | undefined) => (date && date <= asAt ? date : '');
  const past = <T>(list: readonly T[], date: (one: T) => string) => list.filter((one) => date(one) <= asAt);
  add('ssd_person', {
    pers_person_id: id,
    pers_sex: { Male: 'M', Female: 'F', Neither: 'I', 'Not stated/recorded': 'U' }[child.gender],
    pers_ethnicity: child.ethnicity,
    pers_dob: known(child.born) ? `${child.born} 00:00:00` : '',
    pers_expected_dob: known(child.born) ? '' : child.born,
  });
  add('ssd_disability', {
    disa_table_id: `${id}-d`,
    disa_person_id: id,
    disa_disability_code: child.disabled ? 'LD' : 'NONE',
  });
  if (child.asylumSeeking)
    add('ssd_immigration_status', {
      immi_immigration_status_id: `${id}-i`,
      immi_person_id: id,
      immi_immigration_status: 'Unaccompanied Asylum Seeking Child',
    });
  for (const [n, { date, source }] of past(child.contacts, (one) => one.date).entries())
    add('ssd_contacts', {
      cont_contact_id: `${id}-c${n}`,
      cont_person_id: id,
      cont_contact_date: date,
      cont_contact_source_code: source,
    });
  for (const [n, { start, end, by }] of past(child.earlyHelp, (one) => one.start).entries())
    add('ssd_early_help_episodes', {
      earl_episode_id: `${id}-e${n}`,
      earl_person_id: id,
      earl_episode_start_date: start,
      earl_episode_end_date: known(end),
      earl_episode_organisation: by,
    });
  const referrals = past(child.referrals, (one) => one.date);
  for (const [n, { date, source, team: by, worker: who }] of referrals.filter(({ nfa }) => nfa).entries())
    add('ssd_cin_episodes', {
      cine_referral_id: `${id}-n${n}`,
      cine_person_id: id,
      cine_referral_date: date,
      cine_referral_source_code: source,
      cine_referral_nfa: 'Y',
      cine_close_date: date,
      cine_referral_team: team(by),
      cine_referral_worker_id: worker(who),
    });
  for (const [n, episode] of past(child.inNeed, (one) => one.start).entries()) {
    const referral = referrals.find(({ date, nfa }) => date === episode.start && !nfa);
    const closed = known(episode.end);
    add('ssd_cin_episodes', {
      cine_referral_id: `${id}-r${n}`,
      cine_person_id: id,
      cine_referral_date: episode.start,
      cine_cin_primary_need_code: child.need,
      cine_referral_source_code: referral?.source ?? '',
      cine_referral_nfa: 'N',
      cine_close_date: closed,
      cine_close_reason: closed ? episode.reason : '',
      cine_referral_team: team(referral?.team ?? episode.hands[0]?.team ?? ''),
      cine_referral_worker_id: worker(referral?.worker ?? episode.hands[0]?.worker ?? ''),
    });
  }
  for (const [n, one] of past(child.assessments, ({ start }) => start).entries()) {
    add('ssd_cin_assessments', {
      cina_assessment_id: `${id}-a${n}`,
      cina_person_id: id,
      cina_assessment_start_date: one.start,
      cina_assessment_child_seen: one.seen ? 'Y' : 'N',
      cina_assessment_auth_date: known(one.end),
      cina_assessment_outcome_nfa: known(one.end) ? (one.support ? 'N' : 'Y') : '',
      cina_assessment_team: team(one.team),
      cina_assessment_worker_id: worker(one.worker),
    });
    const visited = addDays(one.start, 5);
    if (one.seen && visited <= asAt)
      add('ssd_cin_visits', {
        cinv_cin_visit_id: `${id}-av${n}`,
        cinv_person_id: id,
        cinv_cin_visit_date: visited,
        cinv_cin_visit_seen: 'Y',
      });
  }
  for (const [n, one] of past(child.enquiries, ({ discussion }) => discussion).entries()) {
    add('ssd_s47_enquiry', {
      s47e_s47_enquiry_id: `${id}-s${n}`,
      s47e_person_id: id,
      s47e_s47_start_date: one.discussion,
      s47e_s47_nfa: one.unnecessary ? 'Y' : 'N',
      s47e_s47_completed_by_team: team(one.team),
      s47e_s47_completed_by_worker_id: worker(one.worker),
    });
    if (known(one.conference))
      add('ssd_initial_cp_conference', {
        icpc_icpc_id: `${id}-ic${n}`,
        icpc_s47_enquiry_id: `${id}-s${n}`,
        icpc_person_id: id,
        icpc_icpc_date: known(one.conference),
        icpc_icpc_outcome_cp_flag: one.plan ? 'Y' : 'N',
      });
  }
  addPlans(child, asAt, add, { team, worker });
  for (const [n, care] of past(child.care, ({ start }) => start).entries()) addCare(child, n, care, asAt, add);
  addHolder(child, asAt, add, { team, worker });
  addYearly(child, asAt, add);
  addLeaver(child, asAt, add, { team, worker });
  const { adoption } = child;
  if (adoption && adoption.decision <= asAt)
    add('ssd_permanence', {
      perm_table_id: `${id}-p`,
      perm_person_id: id,
      perm_adm_decision_date: adoption.decision,
      perm_placement_order_date: known(adoption.placementOrder),
      perm_matched_date: known(adoption.match),
      perm_placed_for_adoption_date: known(adoption.placed),
      perm_permanence_order_date: known(adoption.order),
      perm_permanence_order_type: known(adoption.order) ? 'Adoption order' : '',
      perm_decision_reversed_date: known(adoption.reversed),
      perm_decision_reversed_reason: known(adoption.reversed) ? 'RD4' : '',
    });
}

function addPlans(child: Child, asAt: string, add: Add, { team, worker }: Keys): void {
  const { id } = child;
  const known = (date: string | null) => (date && date <= asAt ? date : '');
  for (const [n, plan] of child.plans.entries()) {
    if (plan.start > asAt) continue;
    const cin = plan.category === 'in need';
    const hand = plan.hands.findLast(({ from }) => from <= asAt) ?? plan.hands[0];
    if (cin)
      add('ssd_cin_plans', {
        cinp_cin_plan_id: `${id}-cin${n}`,
        cinp_person_id: id,
        cinp_cin_plan_start_date: plan.start,
        cinp_cin_plan_end_date: known(plan.end),
        cinp_cin_plan_team: team(hand?.team ?? ''),
        cinp_cin_plan_worker_id: worker(hand?.worker ?? ''),
      });
    else {
      const earlier = child.plans.slice(0, n).filter(({ category }) => category !== 'in need').length;
      // A plan from before the council's records began.
      for (let left = earlier; left < plan.before; left += 1)
        add('ssd_cp_plans', {
          cppl_cp_plan_id: `${id}-old${n}${left}`,
          cppl_person_id: id,
          cppl_cp_plan_start_date: addDays(plan.start, -1200),
          cppl_cp_plan_end_date: addDays(plan.start, -1000),
          cppl_cp_plan_initial_category: 'NEG',
          cppl_cp_plan_latest_category: 'NEG',
        });
      add('ssd_cp_plans', {
        cppl_cp_plan_id: `${id}-cp${n}`,
        cppl_person_id: id,
        cppl_cp_plan_start_date: plan.start,
        cppl_cp_plan_end_date: known(plan.end),
        cppl_cp_plan_initial_category: plan.category,
        cppl_cp_plan_latest_category: plan.category,
      });
      for (const [m, date] of plan.reviews.entries())
        if (date <= asAt)
          add('ssd_cp_reviews', {
            cppr_cp_review_id: `${id}-cpr${n}-${m}`,
            cppr_person_id: id,
            cppr_cp_plan_id: `${id}-cp${n}`,
            cppr_cp_review_date: date,
          });
    }
    for (const [m, { date, alone }] of plan.visits.entries()) {
      if (date > asAt) continue;
      if (cin)
        add('ssd_cin_visits', {
          cinv_cin_visit_id: `${id}-cinv${n}-${m}`,
          cinv_person_id: id,
          cinv_cin_visit_date: date,
          cinv_cin_visit_seen: 'Y',
          cinv_cin_visit_seen_alone: alone ? 'Y' : 'N',
        });
      else
        add('ssd_cp_visits', {
          cppv_cp_visit_id: `${id}-cpv${n}-${m}`,
          cppv_person_id: id,
          cppv_cp_plan_id: `${id}-cp${n}`,
          cppv_cp_visit_date: date,
          cppv_cp_visit_seen: 'Y',
          cppv_cp_visit_seen_alone: alone ? 'Y' : 'N',
        });
    }
  }
}

function addCare(child: Child, n: number, care: Child['care'][number], asAt: string, add: Add): void {
  const { id } = child;
  const period = `${id}-care${n}`;
  const ended = care.end !== null && care.end <= asAt ? care.end : '';
  const until = ended || asAt;
  const placed = care.placements.filter(({ start }) => start <= until);
  for (const [m, place] of placed.entries()) {
    const next = placed[m + 1]?.start;
    add('ssd_cla_placement', {
      clap_cla_placement_id: `${period}-p${m}`,
      clap_person_id: id,
      clap_cla_id: period,
      clap_cla_placement_start_date: place.start,
      clap_cla_placement_end_date: next ?? ended,
      clap_cla_placement_type: place.type,
      clap_cla_placement_provider: place.provider,
      clap_cla_placement_distance: milesTo(id, place),
      clap_cla_placement_postcode: place.postcode,
    });
    add('ssd_cla_episodes', {
      clae_cla_episode_id: `${period}-e${m}`,
      clae_person_id: id,
      clae_cla_id: period,
      clae_entered_care_date: care.start,
      clae_cla_primary_need_code: care.need,
      clae_cla_placement_id: `${period}-p${m}`,
      clae_cla_episode_start_date: place.start,
      clae_cla_episode_ceased_date: next ?? ended,
      clae_cla_episode_ceased_reason: next ? 'X1' : ended ? care.endReason : '',
      clae_cla_last_iro_contact_date: care.iro.findLast((date) => date <= until) ?? '',
    });
  }
  for (const [m, { from, status }] of care.legal.entries())
    if (from <= until)
      add('ssd_legal_status', {
        lega_legal_status_id: `${period}-l${m}`,
        lega_person_id: id,
        lega_legal_status: status,
        lega_legal_status_start_date: from,
      });
  for (const [m, date] of care.reviews.entries())
    if (date <= until)
      add('ssd_cla_reviews', {
        clar_cla_review_id: `${period}-r${m}`,
        clar_cla_id: period,
        clar_cla_review_date: date,
        clar_cla_review_cancelled: 'N',
        clar_cla_review_participation: tookPart(id, date),
      });
  for (const [m, date] of care.visits.entries())
    if (date <= until)
      add('ssd_cla_visits', {
        clav_cla_visit_id: `${period}-v${m}`,
        clav_person_id: id,
        clav_cla_id: period,
        clav_cla_visit_date: date,
        clav_cla_visit_seen: 'Y',
      });
  for (const [m, { from, plan }] of care.permanence.entries())
    if (from <= until)
      add('ssd_cla_care_plan', {
        lacp_table_id: `${period}-cp${m}`,
        lacp_person_id: id,
        lacp_cla_care_plan_start_date: from,
        lacp_cla_care_plan_json: JSON.stringify({ REMAINSUP: '', [plans[plan] ?? plan]: 'Y' }),
      });
  for (const [type, dates] of [
    ['Health Assessment', care.health],
    ['Dental Check', care.dental],
  ] as const)
    for (const [m, date] of dates.entries())
      if (date <= until)
        add('ssd_cla_health', {
          clah_health_check_id: `${period}-${type[0]}${m}`,
          clah_person_id: id,
          clah_health_check_type: type,
          clah_health_check_date: date,
          clah_health_check_status: 'Completed',
        });
  for (const [m, { date, returned, offered, accepted }] of care.missing.entries())
    if (date <= until)
      add('ssd_missing', {
        miss_table_id: `${period}-m${m}`,
        miss_person_id: id,
        miss_missing_episode_start_date: date,
        miss_missing_episode_end_date: returned <= asAt ? returned : '',
        miss_missing_episode_type: 'Missing',
        miss_missing_rhi_offered: offered ? 'Y' : 'N',
        miss_missing_rhi_accepted: accepted ? 'Y' : 'N',
      });
}

/** How far a placement is from home: further when it is outside the council's boundary. */
function milesTo(id: string, { start, inside }: Child['care'][number]['placements'][number]): string {
  const own = chance(`${id}/${start}/miles`);
  return String(inside ? own.between(0, 18) : own.between(12, 90));
}

/** How the child took part in a review, by the codes of the national return: nine in ten of them did. */
function tookPart(id: string, date: string): string {
  return chance(`${id}/${date}/review`).weighted([
    ['PN1', 46],
    ['PN2', 8],
    ['PN3', 16],
    ['PN5', 12],
    ['PN6', 8],
    ['PN4', 3],
    ['PN7', 7],
  ]);
}

/** What is asked once a year of a child who has been in care for one: immunisations, strengths and difficulties. */
function addYearly(child: Child, asAt: string, add: Add): void {
  const care = child.care.find(({ start, end }) => start <= asAt && (end === null || end > asAt));
  if (!care) return;
  const { id } = child;
  for (let year = 1; year <= 12; year += 1) {
    const day = addMonths(care.start, 12 * year);
    if (day > asAt) return;
    const own = chance(`${id}/${care.start}/${year}`);
    add('ssd_cla_immunisations', {
      clai_person_id: id,
      clai_immunisations_status: own.happens(0.84) ? 'Y' : 'N',
      clai_immunisations_status_date: day,
    });
    const age = Number(day.slice(0, 4)) - Number(child.born.slice(0, 4));
    if (age < 4 || age > 16) continue;
    const answered = own.happens(0.78);
    add('ssd_sdq_scores', {
      csdq_table_id: `${id}-sdq${year}`,
      csdq_person_id: id,
      csdq_sdq_completed_date: day,
      csdq_sdq_reason: answered ? '' : 'SDQ2',
      csdq_sdq_score: answered ? String(own.between(2, 28)) : '',
    });
  }
}

/** Who held the case before the one who holds it now, for some: a worker of the same team, up to the day it changed. */
function addHoldersBefore(
  child: Child,
  asAt: string,
  hand: { from: string; team: string; worker: string },
  add: Add,
  { team, worker }: Keys,
): void {
  const own = chance(`${child.id}/${hand.from}/workers`);
  const changes = own.weighted([
    [0, 66],
    [1, 22],
    [2, 12],
  ]);
  let until = asAt;
  for (let change = 1; change <= changes; change += 1) {
    const from = addDays(until, -own.between(60, 170));
    if (from <= hand.from) return;
    add('ssd_involvements', {
      invo_involvements_id: `${child.id}-inv-${change}`,
      invo_person_id: child.id,
      invo_professional_id: worker(`${hand.team} worker ${own.between(10, 14)}`),
      invo_professional_role_id: 'Social worker',
      invo_professional_team: team(hand.team),
      invo_involvement_start_date: from,
      invo_involvement_end_date: until,
    });
    until = from;
  }
}

/** Who holds the child's case on the day, as one open involvement, and those who held it before. */
function addHolder(child: Child, asAt: string, add: Add, { team, worker }: Keys): void {
  const open = [...child.care, ...child.plans, ...child.inNeed].find(
    ({ start, end }) => start <= asAt && (end === null || end > asAt),
  );
  const hand = open?.hands.findLast(({ from }) => from <= asAt) ?? open?.hands[0];
  if (!open || !hand) return;
  add('ssd_involvements', {
    invo_involvements_id: `${child.id}-inv`,
    invo_person_id: child.id,
    invo_professional_id: worker(hand.worker),
    invo_professional_role_id: 'Allocated social worker',
    invo_professional_team: team(hand.team),
    invo_involvement_start_date: hand.from <= asAt ? hand.from : open.start,
  });
  addHoldersBefore(child, asAt, hand, add, { team, worker });
}

function addLeaver({ id, leaver }: Child, asAt: string, add: Add, { team, worker }: Keys): void {
  if (!leaver || leaver.from > asAt || leaver.to <= asAt) return;
  const state = leaver.states.findLast(({ from }) => from <= asAt);
  const last = (dates: readonly string[]) => dates.findLast((date) => date <= asAt) ?? '';
  add('ssd_care_leavers', {
    clea_table_id: `${id}-cl`,
    clea_person_id: id,
    clea_care_leaver_eligibility: (leaver.category.findLast(({ from }) => from <= asAt)?.code ?? '').replace(
      / child$| care leaver$/,
      '',
    ),
    clea_care_leaver_in_touch: (state?.inTouch ?? 'Yes').toUpperCase(),
    clea_care_leaver_latest_contact: last(leaver.contacts),
    clea_care_leaver_accommodation: state?.accommodation ?? '',
    clea_care_leaver_accom_suitable: state ? (state.suitable ? '1' : '2') : '',
    clea_care_leaver_activity: state?.activity ?? '',
    clea_pathway_plan_review_date: last(leaver.pathwayReviews),
    clea_care_leaver_personal_advisor: worker(leaver.adviser),
    clea_care_leaver_allocated_team: team(leaver.team),
    clea_care_leaver_worker_id: worker(leaver.worker),
  });
}

/** A table as CSV text; the columns are those that any of its rows has. */
export function csvOfTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}
