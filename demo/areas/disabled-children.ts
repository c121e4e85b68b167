import { note, target, type WriteArea } from '../story.ts';

export const disabledChildren: WriteArea = (when) => ({
  chapter: 'Chapter 3: What we have found for ourselves',
  number: '11',
  letter: null,
  title: 'Disabled children and short breaks',
  parent: null,
  needsToImprove: 'How disabled children are kept safe, and how families get a break when they need one.',
  source: `Our own review of services for disabled children, ${when.month(-8)}`,
  workstream: 'Protecting children',
  findings: [
    {
      text: 'Workers described a disabled child’s condition and said little about what the child was telling them.',
      actions: ['DC1'],
      impact: [[-1, 'claimed', 'All workers have been trained. Records will be read next quarter.']],
    },
    { text: 'Families waited for months after being promised a short break.', actions: ['DC2', 'DC3'] },
    { text: 'Plans for adult life began too late for some young people.', actions: ['DC4'] },
  ],
  actions: [
    {
      ref: 'DC1',
      text: 'Train every worker with disabled children in ways to hear children who do not use speech.',
      owners: ['Disabled Children’s Service Manager', 'Workforce Development Manager'],
      by: 'disabled',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MMMMDD-',
          notes: [
            note(-4, '14 of 26 workers trained.'),
            note(-2, 'All 26 workers trained by parents and young people.'),
          ],
        },
      ],
    },
    {
      ref: 'DC2',
      text: 'Publish how decisions about short breaks are made, and decide within 30 days.',
      owners: ['Disabled Children’s Service Manager'],
      by: 'disabled',
      steps: [
        {
          due: when.by(-1),
          start: 'M',
          then: 'MMMMMMM',
          notes: [
            note(-4, 'Draft shared with the parents’ forum.'),
            note(-1, 'The forum has asked for changes.'),
            note(0, 'Almost finished.'),
          ],
        },
      ],
    },
    {
      ref: 'DC3',
      text: 'Recruit 12 short break carers with the fostering service.',
      owners: ['Placements Manager', "Service Manager, Disabled Children's Team"],
      by: 'homes',
      steps: [{ due: when.by(4), start: 'N', then: 'NNM----', notes: [note(-4, 'Advertisements placed.')] }],
    },
    {
      ref: 'DC4',
      text: 'Begin planning for adult life with each young person at 14, together with health and adult services.',
      owners: ['Disabled Children’s Service Manager', 'ICB Director of Quality'],
      by: 'disabled',
      steps: [
        { due: when.starting(-2), start: 'N', then: 'NNNNMM-', notes: [note(-2, 'Begun with this year’s group.')] },
      ],
    },
    {
      ref: 'DC5',
      text: 'Tell families who are waiting for a short break where they are in the queue, once a month.',
      owners: ['Disabled Children’s Service Manager'],
      by: 'disabled',
      steps: [
        {
          due: when.every('P1M', -1),
          start: 'M',
          then: '____MM-',
          notes: [note(-1, 'First letters sent to 49 families.')],
        },
      ],
      added: { month: -2, origin: 'The parents’ forum asked for it', by: 'disabled' },
    },
  ],
  assessedBy: ['Parents’ forum, every two months', 'Records read with a specialist from another council'],
  measures: [
    {
      text: 'At least 80% of families have a decision about a short break within 30 days.',
      targets: [target('>=', 80, '%', 'families with a decision about a short break within 30 days')],
      actions: ['DC2'],
      source: { kind: 'register', title: 'Short breaks register' },
      readings: [[19, 42], [20, 40], [22, 43], [23, 41], [25, 44], [26, 43], null],
    },
    {
      text: 'All disabled children with a protection plan (100%) have their views recorded in a way that suits them.',
      targets: [
        target(
          '>=',
          100,
          '%',
          'disabled children with a protection plan whose views are recorded in a way that suits them',
        ),
      ],
      actions: ['DC1'],
    },
  ],
  seeAlso: [],
  narrative: [
    ['This chapter comes from our own review. Inspectors did not look closely at services for disabled children.'],
    ['Training has begun, led by parents and young people.'],
    ['A draft of how decisions are made about short breaks is with the parents’ forum.'],
    ['The first advertisements for short break carers brought 31 enquiries.'],
    [
      'Every worker has been trained in hearing children who do not use speech. The forum asked us to tell families where they are in the queue, and we have added that to the plan.',
    ],
    [
      'Letters went to 49 families who are waiting. The forum has asked for changes to the guide, which has missed its date.',
    ],
    [],
  ],
});
