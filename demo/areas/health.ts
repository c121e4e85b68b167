import { linkedEvidence, note, target, type WriteArea } from '../story.ts';

export const health: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '4',
  letter: 'B',
  title: 'Healthy and well in our care',
  parent: 'Children in our care',
  needsToImprove:
    'How soon children have their health looked at when they come into care, and help with how they feel.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Children in our care',
  findings: [
    {
      text: 'First health assessments were late, most often because consent had not reached the health team.',
      group: 'Health checks',
      actions: ['HW1', 'HW2'],
      impact: [
        [-4, 'claimed', 'Consent arrives sooner. Appointments still take time to arrange.'],
        [-1, 'evidenced', 'More children have their first assessment on time.'],
      ],
    },
    { text: 'Some children had not seen a dentist in the past year.', group: 'Health checks', actions: ['HW4'] },
    {
      text: 'Children waited for emotional support until they had settled, which for some was never.',
      actions: ['HW3'],
      impact: [[-2, 'not-claimed', 'No new support has begun.']],
    },
  ],
  actions: [
    {
      ref: 'HW1',
      text: 'Ask for consent to health assessments on the day a child comes into care, and send it to the health team the next day.',
      owners: ['Head of Corporate Parenting', 'Designated Nurse'],
      by: 'parenting',
      steps: [
        {
          due: when.by(-4),
          start: 'M',
          then: 'MMDDDGG',
          notes: [
            note(-4, 'Consent is now part of the placement meeting.'),
            note(-1, 'Consent sent by the next day for almost every child.', 'Appointments are being booked earlier.'),
            note(0, 'No change.'),
          ],
          override: {
            month: -1,
            reason:
              'I have read the health team’s log for the month and am satisfied. The log cannot be attached because it names children.',
            by: 'dcs',
          },
        },
      ],
    },
    {
      ref: 'HW2',
      text: 'Health and social care look together every week at children whose first health assessment is due.',
      owners: ['Designated Nurse for Children in Care', 'Head of Corporate Parenting'],
      by: 'nurse',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDGG-',
          notes: [
            note(-5, 'Joint meeting held every Tuesday.'),
            note(
              -2,
              'Reviewed three months of the joint list.',
              'Missed appointments are rebooked in the same week.',
              linkedEvidence('Three months of the joint list, without names', 'hw2/three-months', when.past(-2, 25)),
            ),
          ],
        },
      ],
    },
    {
      ref: 'HW3',
      text: 'Agree and pay for emotional support that starts when a child comes into care and does not depend on where they live.',
      owners: ['CAMHS Service Manager', 'ICB Director of Quality', 'AD Children in Our Care'],
      by: 'camhs',
      steps: [
        {
          due: when.undated('To be agreed with the ICB'),
          start: 'N',
          then: 'NNS-SX-',
          notes: [
            note(-4, 'Outline written. Funding not agreed.'),
            note(-2, 'Funding was discussed and put off.'),
            note(-1, 'No funding this year. We have asked the board to help.', 'Children are waiting as before.'),
          ],
        },
      ],
    },
    {
      ref: 'HW4',
      text: 'Set up a route to a dentist for every child who comes into care.',
      owners: ['Designated Nurse for Children in Care'],
      by: 'nurse',
      steps: [
        { due: when.by(2), start: 'N', then: 'NNNMM--', notes: [note(-3, 'Four practices have agreed to take part.')] },
      ],
    },
  ],
  assessedBy: ['The joint weekly list', 'Quarterly report of the Designated Nurse', 'What children tell us at reviews'],
  measures: [
    {
      text: 'At least 90% of children have a first health assessment within 20 working days of coming into care.',
      targets: [
        target('>=', 90, '%', 'children with a first health assessment within 20 working days of coming into care'),
      ],
      actions: ['HW1', 'HW2'],
      source: { kind: 'case-system', title: 'Children in care health report, rolling three months' },
      readings: [[24, 41], [26, 42], [28, 43], [30, 42], [32, 43], [35, 45], null],
      otherFigures: [
        {
          month: -1,
          value: 62.2,
          numerator: 28,
          denominator: 45,
          document: 'Designated Nurse’s quarterly report to NHS Mereland',
          where: 'Page 4, table 2',
          quote: 'First assessments completed within 20 working days in the quarter: 28 of 45 (62.2%).',
        },
      ],
      impact: [[-1, 'evidenced', 'Up by a third since the plan began.']],
    },
    {
      text: `Children wait no more than 6 weeks for a first emotional support appointment by ${when.month(-2)}.`,
      targets: [target('<=', 6, 'weeks', 'wait for a first emotional support appointment', when.last(-2))],
      actions: ['HW3'],
      source: { kind: 'partner', title: 'Mereland Partnership NHS Trust waiting times' },
    },
  ],
  seeAlso: ['Please also see “Learning and belonging at school”'],
  narrative: [
    ['Consent for health assessments is still arriving late for two children in five.'],
    ['Nurses and social workers meet each Tuesday to look at every child who is waiting.'],
    [
      'Asking for consent at the placement meeting has begun. There is still no agreement on paying for emotional support.',
    ],
    ['Four dental practices have agreed to see children in our care.'],
    [
      'Missed appointments are now rebooked in the same week. The decision on emotional support has been put off again.',
    ],
    [
      'More than three in four first health assessments were on time over the last three months. There will be no new money for emotional support this year, and we are asking the board to raise this with health partners.',
    ],
    [],
  ],
});
