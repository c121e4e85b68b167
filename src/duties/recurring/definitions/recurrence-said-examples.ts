/** What texts of plans say is done again and again: how often, in words, and what it is called. One test runs these. */
export const saidExamples: readonly (readonly [text: string, ...found: [often: string, name: string | null][]])[] = [
  ['Monthly supervision audits will tell us how well managers listen.', ['every month', 'Monthly supervision audits']],
  [
    'Case discussions at the 6-weekly joint agency huddles will show whether reasons are written down.',
    ['every 6 weeks', '6-weekly joint agency huddles'],
  ],
  ['The partnership will receive six monthly updates on progress.', ['every 6 months', null]],
  ['Each month we will report what has changed.', ['every month', null]],
  ['The Scrutiny Committee will look at the plan at every committee meeting.', ['at each meeting', null]],
  ['Progress is a standing agenda item of the Improvement Board.', ['at each meeting', null]],
  [
    'Weekly clinics look at each case. Findings go to the board every quarter.',
    ['every week', null],
    ['every 3 months', null],
  ],
  [
    'Staff are told in the monthly staff bulletin and at monthly open house sessions.',
    ['every month', 'Monthly staff bulletin'],
    ['every month', 'Monthly open house sessions'],
  ],
  ['An annual staff survey will ask about workloads.', ['every year', 'Annual staff survey']],
  ['Timeliness of annual health assessments.'],
  ['Visits within a month of the decision.'],
  ['£25 per month is paid for leisure.'],
  ['The percentage of young people we were in touch with within the last 3 months.'],
  ['Care of at least 13 weeks after the 16th birthday.'],
  ['Children’s daily lives are understood.'],
  ['Every child has a plan, and every family knows it.'],
];
