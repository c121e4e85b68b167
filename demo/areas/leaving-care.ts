import { linkedEvidence, note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const leavingCare: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '5',
  letter: null,
  title: 'Young people leaving care',
  parent: null,
  needsToImprove: 'Staying alongside young people as they leave care, with somewhere safe to live and something to do.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Care experienced young people',
  findings: [
    {
      text: 'After 21, most young people heard from us only if they rang first.',
      group: 'Staying in touch',
      actions: ['LC1', 'LC7'],
      impact: [
        [-5, 'claimed', 'Everyone has been contacted once.'],
        [-2, 'evidenced', 'We are in touch with nine in ten and many have asked for help.'],
      ],
    },
    {
      text: 'Personal advisers had so many young people that visits became telephone calls.',
      group: 'Staying in touch',
      actions: ['LC6'],
      impact: [[-1, 'not-claimed', 'Advisers have as many young people as before.']],
    },
    {
      text: 'Pathway plans were late, and few young people had helped to write theirs.',
      actions: ['LC2'],
      impact: [[-2, 'claimed', 'Young people designed the new plan. Too few have one yet to judge it.']],
    },
    {
      text: 'Some young people moved between hostels and friends’ sofas because housing and children’s services did not plan together.',
      group: 'A place to live',
      actions: ['LC3', 'LC4'],
    },
    {
      text: 'More than half of care leavers aged 19 to 21 were not in work, training or learning.',
      actions: ['LC5'],
      impact: [[-1, 'not-claimed', 'Placements are promised and few have begun.']],
    },
  ],
  actions: [
    {
      ref: 'LC1',
      text: 'Get in touch with every care leaver aged 21 to 25, ask what would help, and record the answer.',
      owners: ['Leaving Care Service Manager'],
      by: 'leavingCare',
      steps: [
        {
          due: when.on(-6, 20),
          start: 'M',
          then: 'DDGGC..',
          notes: [
            note(-6, '188 of 203 young people reached. The rest have been written to.'),
            note(
              -4,
              'Asked a second time, by text message and through friends.',
              '197 of 203 reached. 58 have asked for help with money, housing or health, and have it.',
              linkedEvidence('What young people asked for', 'lc1/what-they-asked', when.past(-4, 22)),
            ),
          ],
        },
      ],
      closed: {
        month: -2,
        reason: 'The first round is complete and twice-yearly contact is now in the service’s standards.',
        evidence: writtenEvidence(
          'Second round of contact',
          '199 of 206 reached in the second round.',
          when.past(-2, 11),
        ),
        approver: 'adCare',
        watchUntil: when.last(4),
      },
    },
    {
      ref: 'LC2',
      text: 'Design a new pathway plan with care experienced young people and move everyone to it at their next review.',
      owners: ['Service Manager, Leaving Care', 'Participation Lead'],
      by: 'leavingCare',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMDDDD',
          notes: [
            note(-5, 'Nine young people are working on the design.'),
            note(
              -3,
              'New plan launched by the young people who designed it.',
              'They chose to begin with what is going well.',
            ),
            note(0, '71 of 186 young people have moved to the new plan.'),
          ],
        },
      ],
      reworded: {
        month: -5,
        to: 'Design a new pathway plan with care experienced young people, try it with 20 of them, and then move everyone to it at their next review.',
        reason: 'Young people asked for a trial first.',
        by: 'leavingCare',
      },
    },
    {
      ref: 'LC3',
      text: 'Offer to be the guarantor when a care leaver rents privately.',
      owners: ['Head of Corporate Parenting', 'Head of Housing Options'],
      by: 'parenting',
      steps: [
        {
          due: when.by(-7),
          start: 'D',
          then: 'DDDDDDD',
          notes: [note(-6, 'The scheme is open.'), note(-3, 'Nothing to add.'), note(0, 'The scheme is still open.')],
        },
      ],
    },
    {
      ref: 'LC4',
      text: 'Agree with housing that no young person leaves care without a joint plan for where they will live, made at least six months before.',
      owners: ['Housing Options Manager', 'Leaving Care Service Manager'],
      by: 'housing',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMSSM-',
          moved: [
            {
              month: -3,
              to: when.by(-1),
              reason: 'Legal advice on nominations took longer than planned.',
              agreedBy: 'adCare',
            },
            {
              month: -1,
              to: when.by(1),
              reason: 'The new leaving care manager asked for time to read it.',
              agreedBy: 'adCare',
            },
          ],
          notes: [
            note(-5, 'First draft exchanged.'),
            note(-3, 'Waiting for legal advice.'),
            note(-1, 'Legal advice received. The protocol is ready to be agreed.'),
          ],
        },
      ],
    },
    {
      ref: 'LC5',
      text: 'Set aside 30 apprenticeships, jobs and work placements for care leavers in the council, the hospital and the port.',
      owners: ['HR Business Partner, Children’s Services', 'Virtual School Head'],
      by: 'people',
      steps: [
        {
          due: when.by(5),
          start: 'N',
          then: 'NMMMMM-',
          notes: [note(-5, 'Council has promised 12 and the port 6.'), note(-1, '22 promised in all, seven begun.')],
        },
      ],
    },
    {
      ref: 'LC6',
      text: 'Recruit four more personal advisers.',
      owners: ['Leaving Care Manager'],
      by: 'leavingCare',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MM-SXXX',
          notes: [
            note(-6, 'Posts advertised.'),
            note(-3, 'One adviser appointed. The advertisement will run again.'),
            note(
              -1,
              'One appointed, three vacant. One adviser has given notice.',
              'Young people have met a third adviser this year.',
            ),
            note(0, 'Interviews are next week for three posts.'),
          ],
        },
      ],
    },
    {
      ref: 'LC7',
      text: 'Open drop-in places in Thornmere and Fenny Cross where young people can eat, wash clothes and see a nurse.',
      owners: ['Leaving Care Manager', 'Designated Nurse'],
      by: 'leavingCare',
      steps: [
        {
          due: when.between(-4, 2),
          start: 'N',
          then: 'NNMMMM-',
          notes: [
            note(-4, 'Thornmere opened, three evenings a week.', 'About 30 young people came in the first fortnight.'),
            note(-1, 'Lease for Fenny Cross agreed.'),
          ],
        },
      ],
    },
  ],
  assessedBy: [
    'What the care leavers’ council says, twice a year',
    'Pathway plans read every month with a young adviser',
    'Joint housing list, every fortnight',
  ],
  measures: [
    {
      text: 'We are in touch with at least 90% of care leavers aged 17 to 25.',
      targets: [target('>=', 90, '%', 'care leavers aged 17 to 25 in touch with us')],
      actions: ['LC1', 'LC7'],
      source: { kind: 'case-system', title: 'Leaving care contact report' },
      readings: [[311, 389], [328, 391], [345, 390], [351, 392], [356, 394], [358, 396], null],
      impact: [[-2, 'evidenced', 'Above the target and still rising.']],
    },
    {
      text: 'At least 92% of care leavers aged 17 to 21 live somewhere suitable.',
      targets: [target('>=', 92, '%', 'care leavers aged 17 to 21 living somewhere suitable')],
      actions: ['LC3', 'LC4'],
      source: { kind: 'case-system', title: 'Leaving care accommodation report' },
      readings: [[158, 186], [159, 187], [159, 186], [161, 188], [161, 190], [162, 190], null],
    },
    {
      text: `At least 60% of care leavers aged 19 to 21 are in work, training or learning by ${when.month(6)}.`,
      targets: [target('>=', 60, '%', 'care leavers aged 19 to 21 in work, training or learning', when.last(6))],
      actions: ['LC5'],
      source: { kind: 'case-system', title: 'Leaving care activity report' },
      readings: [[55, 121], [56, 122], [57, 121], [58, 123], [60, 124], [61, 124], null],
    },
    {
      text: 'Personal advisers work with no more than 20 young people each, and at least 90% of pathway plans are less than six months old.',
      targets: [
        target('<=', 20, 'count', 'young people for each personal adviser'),
        target('>=', 90, '%', 'pathway plans less than six months old'),
      ],
      actions: ['LC2', 'LC6'],
      source: { kind: 'case-system', title: 'Leaving care workload report' },
      readings: [27, 27, 26, 28, 28, 29, null],
    },
  ],
  seeAlso: ['A home that fits', 'Learning and belonging at school'],
  narrative: [
    ['We have reached 188 of the 203 care leavers aged 21 to 25. Many said that it was the first call in years.'],
    ['Nine young people are designing the new pathway plan and have asked for a trial before everyone moves to it.'],
    ['The drop-in at Thornmere opened. We have now reached 197 of 203 young people over 21.'],
    [
      'Sheila Brackstone has handed the service over to Marcus Lanwood. The new pathway plan was launched by the young people who made it.',
    ],
    [
      'Contact with young people over 21 is part of our standards, so that action is closed. Advisers still have too many young people.',
    ],
    [
      'The housing protocol is ready to be agreed. Advisers now have 29 young people each on average, more than when we began.',
    ],
    ['Interviews for three adviser posts are next week.'],
  ],
});
