/**
 * How a council's own words for a measure speak of an indicator: every one of `all` stands in them and none of `not`.
 * Rules are tried in this order and the first that fits is suggested, so the narrower stands before the wider. `is` and
 * `isNot` are examples that a test runs, the whole list deciding.
 */
export type SpokenOf = {
  indicator: string;
  all: readonly RegExp[];
  not?: readonly RegExp[];
  is: readonly string[];
  isNot: readonly string[];
};

/** What people say, or an audit finds, is told by no return: then nothing is suggested but the grades of audits. */
export const askedOfPeople =
  /\b(tell|tells|told|telling|say|says|said|report|reports|reported|agree) (us|that|they|their)\b|\bfeel(s|ing)?\b|\bfelt\b|\bsurvey|\bsatisf|\bunderstand\b|\bknow (about|that|how)\b|\btrust\b/i;
export const foundByAudit = /\baudit|\bdip.?sampl|\bgood quality\b|\bquality of\b/i;

// Whom a measure is about.
const inCare = /\b(in (our )?care|looked.?after|cared.?for|clas?|lacs?|cics?)\b/i;
const leavers = /\b(care.?leavers?|leaving care|care.?experienced|young (adults?|people)|former relevant)\b/i;
const careLeaversOnly = /\b(care.?leavers?|leaving care|care.?experienced|former relevant)\b/i;
const protection = /\b(child protection|protection plans?|cp|cpps?|cp plans?)\b/i;
const inNeed = /\b(in need|cin|cinp)\b/i;
const inTime =
  /\b(in|on|to|within) (time|timescales?|timeframes?|the timescales?|statutory|target)\b|\btime(ly|liness|scales?)\b|\bup.?to.?date\b|\boverdue\b|\bwithin \d+( working days?)?|\b(every|per) \w+|\bfrequen|\bworking days?\b|\bweeks?\b|\bcompleted\b|\bcarried out\b/i;
const visits = /\b(visit(s|ed|ing)?|seen)\b/i;
const reviews = /\b(reviews?|reviewed|iro reviews?|conferences?)\b/i;
// A part of those an indicator counts is another measure.
const someOfLeavers =
  /\bover 21\b|\b21 and over\b|\b21\+|\bout of (area|county|borough)\b|\baged? (?!17 (to|and|-) 21\b)\d\d\b|\bas(ylum|ian)\b|\bdisab|\bin custody\b|\bhomeless\b|\bemergency\b/i;

export const spokenOf: readonly SpokenOf[] = [
  {
    indicator: 'audit_grades',
    all: [/\baudits?\b/i, /\b(good|outstanding)\b/i],
    not: [
      /\b(plans?|referrals?|records?|supervision|oversight|visits?)\b[^.]*\baudit|\boversight in audits|\bshow\b|\bmoderat/i,
    ],
    is: ['Over 80% of audits will be good or better quality', '75% of case audits are graded good or outstanding'],
    isNot: [
      'Over 80% plans audited will be good or better quality',
      'Over 80% of management oversight in audits will be good or better quality',
      'Over 80% visits will be in line with need as shown through audit',
    ],
  },
  {
    indicator: 'contact_decision_24h',
    all: [
      /\b(contacts?|referrals?|decisions?|mash|front door)\b/i,
      /\b(24 ?h(ou)?rs?|one working day|1 working day|same day)\b/i,
    ],
    not: [/\b(missing|return|interview|strategy|health|police)\b/i],
    is: [
      'Over 90% of referrals to children’s social care will be within 24 hours',
      '95% of contacts have a decision within one working day',
    ],
    isNot: ['Return home interviews within 72 hours', 'Strategy meetings within 24 hours of the referral'],
  },
  {
    indicator: 'contacts_to_referral',
    all: [
      /\bcontacts?\b/i,
      /\b(referrals?|conver(t|sion))/i,
      /\b(become|became|lead|progress|convert|conversion|result|proceed)/i,
    ],
    is: ['The share of contacts that progress to a referral falls below 30%', 'Conversion of contacts to referrals'],
    isNot: ['Referrals are decided well'],
  },
  {
    indicator: 'rereferral_12m',
    all: [
      /\bre-?referr|\brepeat referrals?\b|\breferred (again|before)\b|\breferred (in|within|during) the (last |previous |past )?(12|twelve) months\b/i,
    ],
    is: [
      'Re-referrals within 12 months are under 20%',
      'Fewer than one in five repeat referrals',
      'Fewer than 20% of referrals are of families referred in the 12 months before',
    ],
    isNot: [
      'Referrals to CAMHS are seen within six weeks',
      'Repeat child protection plans will be under 15%',
      'Every family that was referred has an answer in a day',
    ],
  },
  {
    indicator: 'assessment_open_overdue',
    all: [/\bassessments?\b/i, /\b(open|outstanding|overdue|backlog)\b/i],
    not: [/\bhealth|\bcarer|\bconnected|\bfoster|\brisk assess/i],
    is: ['No more than 5% of open assessments are over 45 working days'],
    isNot: ['Assessments are completed within 45 working days', 'Overdue health assessments'],
  },
  {
    indicator: 'assessment_45wd',
    all: [/\bassessments?\b/i, /\b45\b|\btime(ly|liness|scales?)\b|\bin time\b/i],
    not: [
      /\bhealth|\bcarer|\bconnected|\bfoster|\brisk assess|\bcamhs|\bcypmhs|\bnon-urgent|\bneeds assessment|\btreatment|\b6 weeks/i,
    ],
    is: ['85% of assessments are completed within 45 working days', 'Single assessments in timescale: 90%'],
    isNot: [
      '90% annual health assessments will be completed within timescales',
      '90% of non-urgent referrals receive an assessment within 6 weeks',
    ],
  },
  {
    indicator: 's47_icpc_15wd',
    all: [/\b(icpcs?|initial (child protection )?conferences?)\b/i, /\b15\b|\btime(ly|liness|scales?)\b|\bin time\b/i],
    is: ['90% of ICPCs are held within 15 working days', 'Initial child protection conferences in timescale'],
    isNot: ['Initial health assessments within 20 working days'],
  },
  {
    indicator: 'icpc_to_cpp',
    all: [/\b(icpcs?|(initial )?(child protection )?conferences?)\b/i, /\b(lead|result|end|become|conver)/i, /\bplan/i],
    is: ['85% of initial conferences result in a child protection plan'],
    isNot: ['Conferences are held in 15 working days'],
  },
  {
    indicator: 's47_to_icpc_rate',
    all: [/\b(section 47|s\.? ?47|enquir)/i, /\b(icpcs?|conferences?)\b/i, /\b(lead|result|progress|conver|proceed)/i],
    is: ['Half of section 47 enquiries lead to an initial conference'],
    isNot: ['Section 47 enquiries are recorded well'],
  },
  {
    indicator: 'cpp_repeat_2y',
    all: [protection, /\b(repeat|second|subsequent|again)\b/i, /\b(two years|2 years|24 months)\b/i],
    is: ['Fewer than 10% are on a second child protection plan within two years'],
    isNot: ['Repeat child protection plans will be under 15%'],
  },
  {
    indicator: 'cpp_repeat_ever',
    all: [protection, /\b(repeat|second|subsequent|previous|again)\b/i],
    is: ['Repeat child protection plans will be under 15%', 'Second or subsequent CP plans under 20%'],
    isNot: ['Second reviews of children in care in time'],
  },
  {
    indicator: 'cpp_2y_ended',
    all: [protection, /\b(two years|2 years|24 months)\b/i, /\b(end|ended|ending|ceas)/i],
    is: ['Under 3% of child protection plans that end lasted two years or more'],
    isNot: ['No child is on a protection plan for more than two years'],
  },
  {
    indicator: 'cpp_2y_open',
    all: [protection, /\b(two years|2 years|24 months)\b/i],
    is: ['No child is on a protection plan for more than two years'],
    isNot: ['Repeat child protection plans within two years'],
  },
  {
    indicator: 'cpp_15m',
    all: [protection, /\b(15|fifteen) months?\b/i],
    is: ['Child protection plans open over 15 months are under 5%'],
    isNot: ['Child protection visits every 15 working days'],
  },
  {
    indicator: 'cp_seen_alone',
    all: [protection, /\b(seen|spoken to) alone\b|\balone\b/i],
    is: ['90% of children on a child protection plan are seen alone'],
    isNot: ['Children are seen alone by their IRO'],
  },
  {
    indicator: 'cp_review_timely',
    all: [protection, reviews, inTime],
    not: [visits, /\binitial\b/i],
    is: [
      '95% of child protection reviews are held in time',
      'Review child protection conferences within timescale: 98%',
    ],
    isNot: ['Initial child protection conferences in timescale', 'Child protection visits within 10 working days'],
  },
  {
    indicator: 'cp_visits',
    all: [protection, visits, inTime],
    is: [
      'Protection plan visits within 10 working days: 90%',
      '95% of children subject to child protection are visited every ten working days',
    ],
    isNot: ['Children in care are visited every six weeks', 'Visits to children in need within 20 working days'],
  },
  {
    indicator: 'cla_visits',
    all: [inCare, visits, inTime],
    not: [/\bfamily time\b|\bcontact visits?\b|\bdentist|\bhealth|\bgp\b/i],
    is: ['95% of children in care are visited within statutory timescales', 'Visits to cared for children up to date'],
    isNot: ['Visits to children in need in time', '90% of children in care are seen by a dentist every year'],
  },
  {
    indicator: 'cin_visits',
    all: [inNeed, visits, inTime],
    not: [/\bneeds? \w+ed\b/i],
    is: ['Visits to children in need within 20 working days: 90%', '85% of CIN visits in timescale'],
    isNot: ['Visits to children are carried out at a frequency reflecting assessed need'],
  },
  {
    indicator: 'cin_plan_review',
    all: [inNeed, reviews, /\bplans?\b|\breview/i],
    not: [visits],
    is: ['90% of child in need plans are reviewed every three months', 'CIN reviews in timescale'],
    isNot: ['Children in need are visited in time'],
  },
  {
    indicator: 'cla_review_participation',
    all: [/\breviews?\b/i, /\b(participat|take part|took part|attend|contribut|views)/i],
    not: [protection, /\bhealth\b/i],
    is: ['95% of children in care take part in their reviews'],
    isNot: ['95% attendance for all cared for children'],
  },
  {
    indicator: 'permanence_plan',
    all: [/\bpermanen(ce|cy)\b/i, /\b(second|2nd|4 months?|four months?) ?(statutory )?(review)?/i],
    is: [
      '100% permanence plans will be in place by the second review',
      '100% children will have a permanence plan by their second review',
    ],
    isNot: ['Permanence planning is strong'],
  },
  {
    indicator: 'cla_reviews',
    all: [inCare, reviews, inTime],
    not: [/\bhealth|\bpathway|\bpep\b|\bpermanen/i],
    is: ['98% of reviews of children in care are held in time', 'Looked after reviews within timescales'],
    isNot: ['Health reviews of children in care in time', '95% of child protection reviews are held in time'],
  },
  {
    indicator: 'rhi_72h',
    all: [
      /\b(return (home )?interviews?|rhis?|return(ed)? from missing)\b|\bmissing\b[^.]*\b(conversation|interview|talk)|\b(conversation|interview|talk)[^.]*\bmissing\b/i,
      /\b(72|three days|3 days)\b/i,
    ],
    is: [
      '80% of return home interviews take place within 72 hours',
      '80% of children who went missing are offered a conversation within 72 hours',
    ],
    isNot: [
      'Return interviews are offered to every child',
      'Missing children are reported to the police in three days',
    ],
  },
  {
    indicator: 'rhi_offered',
    all: [/\b(return (home )?interviews?|rhis?)\b/i, /\b(offer|every child|all children|100%)/i],
    is: ['Return interviews are offered to every child who goes missing'],
    isNot: ['80% of return home interviews take place within 72 hours'],
  },
  {
    indicator: 'missing_cla',
    all: [inCare, /\b(go|goes|went|going) missing\b|\bmissing (episodes?|from care)\b/i],
    is: ['Fewer than 10% of children in care go missing'],
    isNot: ['Missing records of children in care are found'],
  },
  {
    indicator: 'cla_3plus_placements',
    all: [/\bplacements?\b|\bhomes?\b/i, /\b(three|3) or more\b|\b(three|3)\+|\b(three|3) (placements|moves|homes)\b/i],
    is: ['No more than 9% of children in care have three or more placements in a year'],
    isNot: ['70% live in the same placement for two years'],
  },
  {
    indicator: 'cla_2y_stability',
    all: [/\b(placements?|homes?|live|living|stab)/i, /\b(two|2)( or more)? years?\b|\blong.?term stability\b/i],
    not: [protection, leavers],
    is: ['70% of children in care live in the same placement for two years', 'Long-term stability of placements: 72%'],
    isNot: ['No child is on a protection plan for more than two years'],
  },
  {
    indicator: 'cla_distance_20_miles',
    all: [/\b(20|twenty) miles\b/i],
    is: ['Fewer than 15% of children in care live more than 20 miles from home'],
    isNot: ['Children placed out of area are visited'],
  },
  {
    indicator: 'cla_distance',
    all: [
      inCare,
      /\b(out of (area|county|borough)|outside (the )?(council|area|county|borough|authority)|in.?(house|county|borough))/i,
    ],
    not: [careLeaversOnly, visits, /\beducat|\bhealth|\bhousing/i],
    is: ['No more than 30% of children in care are placed out of area'],
    isNot: ['Over 80% care leavers who live out of area access suitable housing in a timely way'],
  },
  {
    indicator: 'iha_20wd',
    all: [/\b(initial|first) health (assessments?|checks?)\b|\bihas?\b/i],
    is: ['90% of initial health assessments within 20 working days', 'IHAs in timescale'],
    isNot: ['90% annual health assessments will be completed within timescales'],
  },
  {
    indicator: 'rha_timely',
    all: [/\b(annual|review|yearly|six.?monthly)? ?health (assessments?|reviews?|checks?)\b|\brhas?\b/i],
    not: [/\b(initial|first)\b/i, /\bmental\b/i],
    is: ['90% annual health assessments will be completed within timescales', 'Review health assessments up to date'],
    isNot: [
      'Initial health assessments within 20 working days',
      '100% care leavers have access to their health histories',
    ],
  },
  {
    indicator: 'dental',
    all: [/\b(dental|dentists?)\b/i],
    is: ['90% of children in care are seen by a dentist every year', 'Dental checks up to date'],
    isNot: ['Health assessments in time'],
  },
  {
    indicator: 'immunisations',
    all: [/\b(immuni[sz]|vaccinat)/i],
    is: ['90% of children in care are up to date with immunisations'],
    isNot: ['Health assessments in time'],
  },
  {
    indicator: 'sdq_score',
    all: [/\b(sdqs?|strengths and difficulties)\b/i, /\b(average|mean|score)\b/i],
    is: ['The average SDQ score falls below 13'],
    isNot: ['SDQs are completed for 90% of children in care'],
  },
  {
    indicator: 'sdq',
    all: [/\b(sdqs?|strengths and difficulties)\b/i],
    is: ['SDQs are completed for 90% of children in care'],
    isNot: ['Dental checks up to date'],
  },
  {
    indicator: 'pep_termly',
    all: [/\b(peps?|personal education plans?)\b/i],
    not: [/\b(graded|rated|good|quality|better)\b/i],
    is: ['95% of PEPs are completed every term', 'Personal education plans up to date'],
    isNot: ['95% of PEPs are graded as good or better'],
  },
  {
    indicator: 'cl_contact_8w',
    all: [leavers, /\b(contact|touch|seen|visit)/i, /\b(8|eight) weeks?\b|\b(2|two) months?\b/i],
    not: [someOfLeavers],
    is: ['90% of care leavers are seen every eight weeks'],
    isNot: ['We are in touch with 90% of care leavers'],
  },
  {
    indicator: 'cl_in_touch',
    all: [careLeaversOnly, /\b(in touch|keep(s|ing)? in (touch|contact)|in contact)\b/i],
    not: [someOfLeavers],
    is: ['We are in touch with 95% of our care leavers'],
    isNot: ['We are in touch with over 90% of care leavers over 21 in the last 3 months'],
  },
  {
    indicator: 'cl_eet',
    all: [leavers, /\b(eet|neet|education, employment|employment, education|in (work|education|employment|training))/i],
    not: [someOfLeavers, inCare, /\bencourag|\bopportunit|\bapprentice|\bsupported\b/i],
    is: ['We want to increase to above 75% of care leavers in EET', 'Fewer than 30% of care leavers are NEET'],
    isNot: ['90% of young people in care in Year 12 and 13 are EET', 'Ten new apprenticeships for care leavers'],
  },
  {
    indicator: 'cl_suitable',
    all: [leavers, /\b(suitable|unsuitable)\b/i, /\b(accommodation|housing|homes?|live)\b/i],
    not: [someOfLeavers, /\bprevent|\bplans?\b/i],
    is: [
      'At least 85% of care leavers live in suitable accommodation',
      'No care leaver is in unsuitable accommodation',
      'At least 92% of care leavers aged 17 to 21 live somewhere suitable',
    ],
    isNot: ['Over 80% care leavers who live out of area access suitable housing in a timely way'],
  },
  {
    indicator: 'cl_pathway',
    all: [/\bpathway (plans?|planning|reviews?)\b/i],
    not: [/\b(quality|audited|good|voice|include|cover|ambitious|copy|written)\b/i],
    is: ['95% of pathway plans are reviewed every six months', '100% of care leavers have an up-to-date pathway plan'],
    isNot: ['Pathway plans will cover all the important elements of young people’s lives'],
  },
  {
    indicator: 'cl_pa',
    all: [/\b(personal advis[eo]rs?|pas)\b/i, /\b(allocat|have an?|has an?|with an?|named)\b/i],
    is: ['100% of care leavers have an allocated personal adviser'],
    isNot: [
      '100% of young people will get to know their PAs from age 16',
      '100% PAs can describe the local offer and explain how care leavers can benefit from it',
    ],
  },
  {
    indicator: 'adoption_a1',
    all: [/\badopt/i, /\b(enter(ing)? care|a1|moving in|placed with)\b/i, /\bdays?\b|\ba1\b|\baverage\b/i],
    is: ['The average time from entering care to moving in with adopters is under 426 days'],
    isNot: ['Adopters are matched within 121 days of the placement order'],
  },
  {
    indicator: 'adoption_a2',
    all: [/\badopt|\bplacement orders?\b|\bcourt authority\b/i, /\b(match(ed|ing)?|a2)\b/i],
    is: ['Adopters are matched within 121 days of the placement order'],
    isNot: ['Children wait less than 14 months to be adopted'],
  },
  {
    indicator: 'adoption_a3',
    all: [/\badopt/i, /\b(14|fourteen) months?\b|\ba3\b/i],
    is: ['70% of children wait less than 14 months to be adopted'],
    isNot: ['Adopters are matched within 121 days of the placement order'],
  },
  {
    indicator: 'vacancy_rate',
    all: [/\bvacan(cy|cies|t)\b/i],
    not: [/\bfoster|\bplacement/i],
    is: ['Social worker vacancies are below 15%'],
    isNot: ['Agency workers are below 10%'],
  },
  {
    indicator: 'agency_rate',
    all: [/\b(agency|locum|interim)\b/i],
    not: [/\bmulti.?agency|\binter.?agency|\bagencies\b/i],
    is: ['Agency social workers are below 10%'],
    isNot: ['Multi-agency audits show improvement'],
  },
  {
    indicator: 'turnover_rate',
    all: [/\b(turnover|leave the council|leavers rate|retention)\b/i],
    is: ['Turnover of social workers is below 12%'],
    isNot: ['Care leavers keep their homes'],
  },
  {
    indicator: 'sw_changes',
    all: [
      /\b(social workers?|(three|3) or more workers)\b/i,
      /\b(chang(e|es|ed)|three or more|3 or more|different)\b/i,
    ],
    not: [visits],
    is: [
      'Fewer than 10% of children in care have three or more social workers in a year',
      'Fewer children have three or more workers in a year',
    ],
    isNot: ['Social workers build trusting relationships'],
  },
  {
    indicator: 'caseload_avg',
    all: [
      /\b(caseloads?|cases (per|for each|a) (social )?worker)\b|\bworkers?\b[^.]*\b(children|cases) each\b[^.]*\baverage|\baverage\b[^.]*\bworkers?\b[^.]*\b(children|cases) each\b/i,
    ],
    not: [
      /\b(aysces?|a[sy][yse]es?|newly|cared.?for|in care|cin|cincp|protection|duty|assessment|leaving|manageable)\b/i,
    ],
    is: [
      'Average caseloads are no more than 16',
      'Cases per social worker: 15',
      'Social workers have no more than 16 children each on average',
    ],
    isNot: ['Average caseloads for AYSEs', 'Average caseloads for CINCP', 'Their caseloads are manageable'],
  },
  {
    indicator: 'supervision',
    all: [/\bsupervis(ion|ed)\b/i, inTime],
    not: [/\b(quality|reflective|notes?|records?)\b/i],
    is: ['Over 90% supervision will be within timescales', 'Supervision every four weeks: 95%'],
    isNot: ['Supervision is reflective and good quality', 'Supervised family time'],
  },
];
