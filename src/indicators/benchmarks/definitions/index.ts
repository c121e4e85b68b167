import type { Benchmark } from '../benchmark.ts';

const inNeed = 'Children in need, Department for Education';
const lookedAfter = 'Children looked after in England, Department for Education';
const placementStability = ['cla_group', 'placement_stability', 'children_percent'];
const health = ['characteristic', 'breakdown', 'children_percent'];
const leavers = ['care_leaver_age', 'breakdown', 'care_leaver_count'];
const workforce = 'Children’s social work workforce, Department for Education';
const stages = ['stage_of_adoption_process', 'age_start_poc', 'number'];
const withScore = 'Ages 5 to 16 years with SDQ score';
const allHealth = 'Health assessments: Children looked after all ages';

const ageOf = (age: string, breakdown: string, count: string) => ({
  care_leaver_age: age,
  breakdown,
  care_leaver_count: count,
});

/** Every published figure, each with the indicator it is nearest to. Adding one is adding its entry here. */
const published: readonly Benchmark[] = [
  {
    indicator: 'rereferral_12m',
    alsoBeside: ['rereferral_12m_each'],
    source: `${inNeed}: referrals and re-referrals (C1)`,
    knownBy: ['referral_count', 'rereferral_percent'],
    value: { column: 'rereferral_percent' },
    examples: [{ says: 'The column has it.', rows: [{ rereferral_percent: '22.6' }], gives: 22.6 }],
  },
  {
    indicator: 'assessment_45wd',
    alsoBeside: ['assessment_45wd_referral'],
    source: `${inNeed}: assessments by duration (C2)`,
    knownBy: ['Assessments_completed', 'Same_day', '41-45_days', '61+_days'],
    value: {
      percent: { columns: ['Same_day', '1-10_days', '11-20_days', '21-30_days', '31-40_days', '41-45_days'] },
      of: { columns: ['Assessments_completed'] },
    },
    examples: [
      {
        says: 'Those finished on any day up to the 45th, of all that were finished.',
        rows: [
          {
            Same_day: '10',
            '1-10_days': '20',
            '11-20_days': '30',
            '21-30_days': '5',
            '31-40_days': '5',
            '41-45_days': '10',
            Assessments_completed: '100',
          },
        ],
        gives: 80,
      },
      {
        says: 'Where one of the counts is withheld, so is the share.',
        rows: [
          {
            Same_day: 'c',
            '1-10_days': '20',
            '11-20_days': '30',
            '21-30_days': '5',
            '31-40_days': '5',
            '41-45_days': '10',
            Assessments_completed: '100',
          },
        ],
        gives: 'c',
      },
    ],
  },
  {
    indicator: 's47_icpc_15wd',
    source: `${inNeed}: section 47 enquiries and initial conferences (C4)`,
    knownBy: ['Section47', 'ICPC', 'Duration_0-10_days', 'Duration_21+_days'],
    value: {
      percent: { columns: ['Duration_0-10_days', 'Duration_11-15_days'] },
      of: { columns: ['Duration_0-10_days', 'Duration_11-15_days', 'Duration_16-20_days', 'Duration_21+_days'] },
    },
    examples: [
      {
        says: 'Up to 15 working days, of all four lengths together.',
        rows: [
          {
            'Duration_0-10_days': '20',
            'Duration_11-15_days': '55',
            'Duration_16-20_days': '15',
            'Duration_21+_days': '10',
          },
        ],
        gives: 75,
      },
    ],
  },
  {
    indicator: 's47_to_icpc_rate',
    source: `${inNeed}: section 47 enquiries and initial conferences (C4)`,
    knownBy: ['Section47', 'ICPC', 'Duration_0-10_days', 'Duration_21+_days'],
    value: { percent: { columns: ['ICPC'] }, of: { columns: ['Section47'] } },
    examples: [
      {
        says: 'Conferences for every hundred enquiries of the year.',
        rows: [{ ICPC: '30', Section47: '120' }],
        gives: 25,
      },
    ],
  },
  {
    indicator: 'cp_review_timely',
    alsoBeside: ['cp_review_timely_history'],
    source: `${inNeed}: plans reviewed within timescales (D6)`,
    knownBy: ['Reviewed_within_timescales_percent'],
    value: { column: 'Reviewed_within_timescales_percent' },
    examples: [{ says: 'The column has it.', rows: [{ Reviewed_within_timescales_percent: '89.8' }], gives: 89.8 }],
  },
  {
    indicator: 'cpp_repeat_ever',
    source: `${inNeed}: second or subsequent plans (D3)`,
    knownBy: ['CPP_subsequent_percent'],
    value: { column: 'CPP_subsequent_percent' },
    examples: [{ says: 'The column has it.', rows: [{ CPP_subsequent_percent: '24.5' }], gives: 24.5 }],
  },
  {
    indicator: 'cpp_2y_open',
    source: `${inNeed}: plans at 31 March by duration (D5)`,
    knownBy: ['CPP_At31', '2_years_or_more_percent'],
    value: { column: '2_years_or_more_percent' },
    examples: [{ says: 'A symbol stays what it is.', rows: [{ '2_years_or_more_percent': 'c' }], gives: 'c' }],
  },
  {
    indicator: 'cpp_2y_ended',
    source: `${inNeed}: plans ending by duration (D7)`,
    knownBy: ['CPP_End', '2_years_or_more_percent'],
    value: { column: '2_years_or_more_percent' },
    examples: [{ says: 'The column has it.', rows: [{ '2_years_or_more_percent': '3.8' }], gives: 3.8 }],
  },
  {
    indicator: 'cla_3plus_placements',
    source: `${lookedAfter}: placement stability`,
    knownBy: placementStability,
    where: { cla_group: 'CLA on 31 March', placement_stability: 'With 3 or more placements during the year' },
    value: { column: 'children_percent' },
    examples: [
      {
        says: 'The row of children looked after on 31 March, not of those looked after for two years.',
        rows: [
          {
            cla_group: 'CLA 2 years on 31 March',
            placement_stability: 'With 3 or more placements during the previous 2 years',
            children_percent: '23',
          },
          {
            cla_group: 'CLA on 31 March',
            placement_stability: 'With 3 or more placements during the year',
            children_percent: '10',
          },
        ],
        gives: 10,
      },
    ],
  },
  {
    indicator: 'cla_2y_stability',
    source: `${lookedAfter}: placement stability`,
    knownBy: placementStability,
    where: { placement_stability: 'Living with the same carer for at least 2 years' },
    value: { column: 'children_percent' },
    examples: [
      {
        says: 'The row of the same carer for two years.',
        rows: [
          {
            cla_group: 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
            placement_stability: 'Living with the same carer for at least 2 years',
            children_percent: '69',
          },
        ],
        gives: 69,
      },
    ],
  },
  {
    indicator: 'rha_timely',
    source: `${lookedAfter}: health outcomes`,
    knownBy: health,
    where: { characteristic: allHealth, breakdown: 'Had their annual health assessment' },
    value: { column: 'children_percent' },
    caution: 'Published of children looked after for at least twelve months.',
    examples: [
      {
        says: 'The row of annual health assessments.',
        rows: [
          { characteristic: allHealth, breakdown: 'Had their annual health assessment', children_percent: '90' },
          { characteristic: allHealth, breakdown: 'Total all ages', children_percent: '100' },
        ],
        gives: 90,
      },
    ],
  },
  {
    indicator: 'dental',
    source: `${lookedAfter}: health outcomes`,
    knownBy: health,
    where: { characteristic: allHealth, breakdown: 'Had their teeth checked by a dentist' },
    value: { column: 'children_percent' },
    caution: 'Published of children looked after for at least twelve months.',
    examples: [
      {
        says: 'The row of dental checks.',
        rows: [
          { characteristic: allHealth, breakdown: 'Had their teeth checked by a dentist', children_percent: '81' },
        ],
        gives: 81,
      },
    ],
  },
  {
    indicator: 'cl_eet',
    source: `${lookedAfter}: care leavers’ activity`,
    knownBy: leavers,
    value: {
      percent: { columns: ['care_leaver_count'], where: { breakdown: 'Total in education, employment or training' } },
      of: { columns: ['care_leaver_count'], where: { breakdown: 'Total' } },
    },
    caution: 'Published by age: here 17 to 18 and 19 to 21 together, from counts that are rounded.',
    examples: [
      {
        says: 'Both ages together, in education, employment or training, of all.',
        rows: [
          ageOf('17 to 18 years', 'Total in education, employment or training', '60'),
          ageOf('17 to 18 years', 'Total', '100'),
          ageOf('19 to 21 years', 'Total in education, employment or training', '100'),
          ageOf('19 to 21 years', 'Total', '220'),
        ],
        gives: 50,
      },
      {
        says: 'Where one age is withheld, so is the whole.',
        rows: [
          ageOf('17 to 18 years', 'Total in education, employment or training', 'c'),
          ageOf('17 to 18 years', 'Total', '100'),
          ageOf('19 to 21 years', 'Total in education, employment or training', '100'),
          ageOf('19 to 21 years', 'Total', '220'),
        ],
        gives: 'c',
      },
    ],
  },
  {
    indicator: 'cl_suitable',
    source: `${lookedAfter}: care leavers’ accommodation suitability`,
    knownBy: leavers,
    value: {
      percent: { columns: ['care_leaver_count'], where: { breakdown: 'Accommodation considered suitable' } },
      of: { columns: ['care_leaver_count'], where: { breakdown: 'Suitability total' } },
    },
    caution: 'Published by age: here 17 to 18 and 19 to 21 together, from counts that are rounded.',
    examples: [
      {
        says: 'Both ages together, suitable of all.',
        rows: [
          ageOf('17 to 18 years', 'Accommodation considered suitable', '90'),
          ageOf('17 to 18 years', 'Suitability total', '100'),
          ageOf('19 to 21 years', 'Accommodation considered suitable', '170'),
          ageOf('19 to 21 years', 'Suitability total', '225'),
        ],
        gives: 80,
      },
    ],
  },
  {
    indicator: 'caseload_avg',
    source: workforce,
    knownBy: ['caseload_fte', 'case_holders_fte'],
    value: { column: 'caseload_fte' },
    caution: 'Published per full-time equivalent, agency workers included; ours is per worker named in the return.',
    examples: [{ says: 'A symbol stays what it is.', rows: [{ caseload_fte: 'low' }], gives: 'low' }],
  },
  {
    indicator: 'caseload_fte',
    source: workforce,
    knownBy: ['caseload_fte', 'case_holders_fte'],
    value: { column: 'caseload_fte' },
    examples: [{ says: 'The column has it.', rows: [{ caseload_fte: '15.2' }], gives: 15.2 }],
  },
  {
    indicator: 'agency_rate',
    source: workforce,
    knownBy: ['agency_rate_fte', 'inpost_fte'],
    value: { column: 'agency_rate_fte' },
    examples: [{ says: 'The column has it.', rows: [{ agency_rate_fte: '13' }], gives: 13 }],
  },
  {
    indicator: 'vacancy_rate',
    source: workforce,
    knownBy: ['vacancy_rate_fte', 'inpost_fte'],
    value: { column: 'vacancy_rate_fte' },
    examples: [{ says: 'The column has it.', rows: [{ vacancy_rate_fte: '14.2' }], gives: 14.2 }],
  },
  {
    indicator: 'turnover_rate',
    source: workforce,
    knownBy: ['turnover_rate_fte', 'inpost_fte'],
    value: { column: 'turnover_rate_fte' },
    examples: [{ says: 'The column has it.', rows: [{ turnover_rate_fte: '11.8' }], gives: 11.8 }],
  },
  {
    indicator: 'sw_changes',
    source: `${lookedAfter}: social worker stability`,
    knownBy: ['cla_group', 'sw_stability', 'percentage'],
    where: { cla_group: 'CLA on 31 March', sw_stability: '3 or more social workers during the year' },
    value: { column: 'percentage' },
    examples: [
      {
        says: 'The row of three or more, not the total.',
        rows: [
          { cla_group: 'CLA on 31 March', sw_stability: 'Total children', percentage: '100' },
          {
            cla_group: 'CLA on 31 March',
            sw_stability: '3 or more social workers during the year',
            percentage: '27',
          },
        ],
        gives: 27,
      },
    ],
  },
  {
    indicator: 'immunisations',
    source: `${lookedAfter}: health outcomes`,
    knownBy: health,
    where: { characteristic: allHealth, breakdown: 'Had their immunisations up to date' },
    value: { column: 'children_percent' },
    examples: [
      {
        says: 'The row of immunisations.',
        rows: [{ characteristic: allHealth, breakdown: 'Had their immunisations up to date', children_percent: '84' }],
        gives: 84,
      },
    ],
  },
  {
    indicator: 'sdq',
    source: `${lookedAfter}: health outcomes`,
    knownBy: health,
    where: { characteristic: withScore, breakdown: 'SDQ score was received' },
    value: { column: 'children_percent' },
    caution: 'Published of children aged 5 to 16; ours are aged 4 to 16.',
    examples: [
      {
        says: 'The row of scores received.',
        rows: [{ characteristic: withScore, breakdown: 'SDQ score was received', children_percent: '76' }],
        gives: 76,
      },
    ],
  },
  {
    indicator: 'sdq_score',
    source: `${lookedAfter}: health outcomes`,
    knownBy: health,
    where: { characteristic: withScore, breakdown: 'SDQ average score' },
    value: { column: 'children_count' },
    caution: 'Published of children aged 5 to 16; ours are aged 4 to 16.',
    examples: [
      {
        says: 'The mean stands in the column of counts.',
        rows: [
          { characteristic: withScore, breakdown: 'SDQ average score', children_count: '14.4', children_percent: 'z' },
        ],
        gives: 14.4,
      },
    ],
  },
  {
    indicator: 'cla_distance_20_miles',
    source: `${lookedAfter}: placements`,
    knownBy: ['cla_group', 'characteristic', 'percentage'],
    where: { characteristic: 'Placed more than 20 miles from home' },
    value: { column: 'percentage' },
    examples: [
      {
        says: 'The row of those placed more than 20 miles from home.',
        rows: [
          { characteristic: 'Placed 20 miles or less from home', percentage: '70' },
          { characteristic: 'Placed more than 20 miles from home', percentage: '22' },
        ],
        gives: 22,
      },
    ],
  },
  {
    indicator: 'adoption_a1',
    source: `${lookedAfter}: average time between stages of adoption`,
    knownBy: stages,
    where: {
      stage_of_adoption_process: '4. Total average time between entry into care and date placed for adoption',
      age_start_poc: 'Total',
    },
    value: { column: 'number', yearsAndMonths: true },
    caution: 'Published of England alone, in whole months: here in days.',
    examples: [
      {
        says: 'One year and seven months, of all ages together, in days.',
        rows: [
          {
            stage_of_adoption_process: '4. Total average time between entry into care and date placed for adoption',
            age_start_poc: 'Aged 1',
            number: '01:10',
          },
          {
            stage_of_adoption_process: '4. Total average time between entry into care and date placed for adoption',
            age_start_poc: 'Total',
            number: '01:07',
          },
        ],
        gives: 578.3125,
      },
    ],
  },
  {
    indicator: 'adoption_a2',
    source: `${lookedAfter}: average time between stages of adoption`,
    knownBy: stages,
    where: {
      stage_of_adoption_process:
        '2. Average time between decision that child should be placed for adoption and matching of child and adopters',
      age_start_poc: 'Total',
    },
    value: { column: 'number', yearsAndMonths: true },
    caution:
      'Published from the decision that the child should be placed, in whole months: ours is from the placement order, which is later.',
    examples: [
      {
        says: 'A symbol stays what it is.',
        rows: [
          {
            stage_of_adoption_process:
              '2. Average time between decision that child should be placed for adoption and matching of child and adopters',
            age_start_poc: 'Total',
            number: 'k',
          },
        ],
        gives: 'k',
      },
    ],
  },
];

/** Every published figure that stands beside an indicator. */
export const benchmarks: readonly Benchmark[] = published.flatMap((one) => [
  one,
  ...(one.alsoBeside ?? []).map((indicator) => ({ ...one, indicator })),
]);
