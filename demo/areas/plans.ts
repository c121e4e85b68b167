import { linkedEvidence, note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const plans: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '3',
  letter: null,
  title: 'Plans that change things for children',
  parent: null,
  needsToImprove: 'Plans for children in need and children who need protection, and how often we see those children.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Protecting children',
  findings: [
    {
      text: 'Many plans for children in need drifted, with the same tasks carried from one review to the next.',
      group: 'Plans',
      actions: ['PL2'],
      impact: [
        [-3, 'claimed', 'Every long-running plan has been reviewed. We do not know yet what came of it.'],
        [-1, 'evidenced', 'Far fewer plans run beyond a year without a manager’s decision.'],
      ],
    },
    {
      text: 'Plans listed services to attend and seldom said what should be different for the child.',
      group: 'Plans',
      actions: ['PL1', 'PL6'],
      impact: [[-1, 'evidenced', 'Auditors could say what would change for the child in more plans than before.']],
    },
    {
      text: 'Children on protection plans were not always seen as often as they should be, or on their own.',
      group: 'Seeing children',
      actions: ['PL3'],
      impact: [[-2, 'evidenced', 'The weekly list is in use by every team.']],
    },
    {
      text: 'Core groups were missed, and fathers and other important adults were left out of them.',
      group: 'Working with families',
      actions: ['PL5', 'PL7'],
    },
    { text: 'Some protection plans ended too early, before the family’s change had lasted.', actions: [] },
  ],
  actions: [
    {
      ref: 'PL1',
      text: 'Bring in one shorter plan, written with the child, that begins with what will be different for them and by when.',
      owners: ['Principal Social Worker'],
      by: 'principal',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDGGG',
          notes: [
            note(-5, 'In use in every team for new plans. Older plans move over at their next review.'),
            note(
              -2,
              'Read 40 of the new plans with team managers.',
              'In 29 of 40 it was clear what would change. A girl of nine told her worker it was the first plan she could read.',
              linkedEvidence('Reading of 40 plans', 'pl1/forty-plans', when.past(-2, 14)),
            ),
            note(
              0,
              'All but 31 older plans have moved over.',
              'Children’s own words appear in most plans read this month.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'PL2',
      text: 'Service managers read every child in need plan open for more than nine months and record a decision with a reason.',
      owners: ['Assistant Director, Help and Protection'],
      by: 'adHelp',
      steps: [
        {
          due: when.on(-4, 15),
          start: 'M',
          then: 'MMDGGC.',
          notes: [
            note(-6, '44 of 137 plans read.'),
            note(-4, 'All 137 read: 58 ended, 61 continue with new aims, 18 moved to protection.'),
            note(
              -3,
              'Followed up the 18 children moved to protection.',
              'All 18 have been seen and have a safety plan.',
              writtenEvidence(
                'Follow-up of 18 children',
                'Seen within five working days; one plan rewritten.',
                when.past(-3, 17),
              ),
            ),
          ],
        },
      ],
      closed: {
        month: -1,
        reason: 'The backlog has gone and the weekly list stops another building up.',
        evidence: writtenEvidence(
          'Check of plans over nine months',
          'Twelve plans, each with a decision.',
          when.past(-1, 12),
        ),
        approver: 'dcs',
        watchUntil: when.last(4),
      },
    },
    {
      ref: 'PL3',
      text: 'Give each team manager a weekly list showing which children are due a visit in the next five days and which visits were missed.',
      owners: ['Head of Child Protection and Court Work', 'Performance Manager'],
      by: 'protection',
      steps: [
        {
          due: when.by(-6),
          start: 'M',
          then: 'DGGGGGG',
          notes: [
            note(-6, 'The list goes out every Monday.'),
            note(
              -5,
              'Managers use the list in Monday meetings.',
              'Nine in ten children were seen in time in the first week.',
              writtenEvidence('First week of the list', 'Taken from the Monday list, all teams.', when.past(-5, 8)),
            ),
            note(-2, 'List still going out. Two teams are short of workers.'),
            note(0, 'List still going out every Monday.', 'Managers say that they find it useful.'),
          ],
        },
      ],
    },
    {
      ref: 'PL5',
      text: 'Train everyone who runs or joins core groups, including how to find and involve fathers.',
      owners: ['Workforce Development Manager', 'HoS Child Protection and Court'],
      by: 'learning',
      steps: [
        {
          due: when.between(-4, 1),
          start: 'N',
          then: 'NNMMMM-',
          notes: [
            note(-4, 'Course designed with three fathers who have been through it.'),
            note(-1, '84 of 130 people trained.'),
          ],
        },
      ],
    },
    {
      ref: 'PL6',
      text: 'Reviewing chairs check progress halfway between conferences and speak to the child where the child wishes.',
      owners: ['Head of Quality and Reviewing'],
      by: 'quality',
      steps: [
        {
          due: when.by(-2),
          start: 'N',
          then: 'NMMMMMM',
          notes: [
            note(-5, 'Four of eleven chairs have begun.'),
            note(-2, 'Seven of eleven chairs have begun.'),
            note(0, 'Eight of eleven chairs now do this.', 'Some children asked to meet somewhere else, and did.'),
          ],
        },
      ],
    },
    {
      ref: 'PL7',
      text: 'Offer every family a meeting to make their own plan before a first protection conference.',
      owners: ['Assistant Director, Help and Protection', 'Participation Lead'],
      by: 'adHelp',
      steps: [
        {
          due: when.by(1),
          start: 'M',
          then: 'MMMSMMM',
          moved: [
            {
              month: -3,
              to: when.by(4),
              reason: 'Two coordinators left and new ones must be trained.',
              agreedBy: 'dcs',
            },
          ],
          notes: [
            note(-5, 'Fourteen families offered a meeting, nine took it up.'),
            note(-3, 'Two of three coordinators have left.'),
            note(-1, 'New coordinators start next month.'),
            note(0, 'Both coordinators are in post and shadowing.'),
          ],
        },
      ],
    },
  ],
  assessedBy: [
    'Monday list of visits due and missed',
    'Plans read every month by managers outside the team',
    'What children and parents tell reviewing chairs',
  ],
  measures: [
    {
      text: 'At least 90% of children on a protection plan are seen every 10 working days.',
      targets: [target('>=', 90, '%', 'children on a protection plan seen every 10 working days')],
      actions: ['PL3'],
      source: { kind: 'case-system', title: 'Monday list, last week of the month' },
      readings: [[203, 226], [208, 231], [199, 229], [191, 227], [186, 230], [175, 228], null],
      impact: [[-2, 'claimed', 'The list is in use. The figure needs explaining.']],
    },
    {
      text: 'No more than 10% of child in need plans run past 12 months without a service manager’s decision.',
      targets: [target('<=', 10, '%', 'child in need plans past 12 months without a service manager’s decision')],
      actions: ['PL2'],
      source: { kind: 'case-system', title: 'Child in need plans by length' },
      readings: [[61, 254], [52, 249], [38, 241], [30, 238], [24, 236], [19, 233], null],
    },
    {
      text: 'Children are seen on their own at every visit unless a reason is written down.',
      targets: [],
      actions: ['PL3'],
    },
    {
      text: 'At least 85% of plans read say clearly what will be different for the child.',
      targets: [target('>=', 85, '%', 'plans read that say clearly what will be different for the child')],
      actions: ['PL1', 'PL6'],
      source: { kind: 'audit', title: 'Monthly reading of plans', sample: true },
      readings: [[14, 30], null, [18, 32], null, [29, 40], [31, 42], null],
      impact: [[-2, 'claimed', 'Better, though short of the target.']],
    },
  ],
  seeAlso: ['Supervision and decisions by managers'],
  narrative: [
    [
      'Every team manager now starts the week with a list of children due a visit. Reading of long-running plans has begun.',
    ],
    ['The shorter plan is in use. Nine in ten children on protection plans are being seen on time.'],
    ['All 137 long-running plans have been read. Eighteen children were moved to protection as a result.'],
    ['Two of three coordinators for family meetings have left, so that action has been given a later date.'],
    ['We read 40 of the new plans. In most, it was clear what would be different for the child.'],
    [
      'Long-running plans are no longer a backlog and that action is closed. Children on protection plans continue to be seen regularly.',
    ],
    ['New coordinators for family meetings have started.'],
  ],
});
