import { linkedEvidence, note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const leadership: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '1',
  letter: null,
  title: 'Leaders who know what is happening',
  parent: null,
  needsToImprove:
    'How well senior leaders, councillors and partners know what life is like for children who need help.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Leading well',
  findings: [
    {
      text: 'Leaders counted activity and not whether children were safer, so weak practice went unseen for too long.',
      group: 'Knowing ourselves',
      actions: ['LK1', 'LK2'],
      impact: [
        [-4, 'not-claimed', 'The monthly conversation has only met twice.'],
        [-1, 'claimed', 'Two problems were found by us before anyone else, but we have not tested the wider picture.'],
      ],
    },
    {
      text: 'Lists of vulnerable groups, including children without a school place, were kept apart and did not agree.',
      group: 'Knowing ourselves',
      actions: ['LK5'],
    },
    {
      text: 'Councillors were given reassurance that nobody had tested against what families and social workers said.',
      group: 'Being challenged',
      actions: ['LK3', 'LK6'],
      impact: [[-2, 'claimed', 'Scrutiny sent one report back because it left out the views of families.']],
    },
    {
      text: 'Safeguarding partners did not share priorities, and some of what they agreed had nobody’s name on it.',
      group: 'Being challenged',
      actions: ['LK4'],
    },
  ],
  actions: [
    {
      ref: 'LK1',
      text: 'Hold a monthly conversation about performance, led by the Director, in which each head of service explains what their figures mean for children and what they will do next.',
      owners: ['Director of Children’s Services'],
      by: 'dcs',
      steps: [
        {
          due: when.by(-6),
          start: 'M',
          then: 'DDGGGC.',
          notes: [
            note(-6, 'First meeting held. Four of nine heads of service brought an explanation as well as a table.'),
            note(
              -4,
              'Third meeting held, with all nine services taking part.',
              'The meeting spotted that assessments for babies were taking longest. Eleven were finished within a fortnight.',
              linkedEvidence('Notes of the third performance conversation', 'lk1/third-meeting', when.past(-4, 18)),
            ),
          ],
        },
      ],
      closed: {
        month: -1,
        reason: 'It has met six times in a row, and its decisions are checked at the following meeting.',
        evidence: linkedEvidence('Decision log, six meetings', 'lk1/decision-log', when.past(-1, 16)),
        approver: 'dcs',
        watchUntil: when.last(5),
      },
    },
    {
      ref: 'LK2',
      text: 'Agree one set of 20 measures that leaders, councillors and partners all use, each with a plain explanation.',
      owners: ['Performance and Insight Manager'],
      by: 'performance',
      steps: [
        {
          due: when.by(-4),
          start: 'M',
          then: 'MMDDGGG',
          notes: [
            note(-5, 'Seventeen measures agreed. Partners have asked for three about health and police.'),
            note(-4, 'All 20 agreed by the partnership and published to managers.'),
            note(
              -2,
              'Every measure was reported with an explanation for the first time.',
              'Managers told us that they now argue about children and not about whose spreadsheet is right.',
              writtenEvidence(
                'Feedback from managers',
                'Nine of eleven managers said the set helps.',
                when.past(-2, 21),
              ),
            ),
          ],
        },
      ],
    },
    {
      ref: 'LK3',
      text: 'The Director, the Lead Member and chief officers each spend half a day with a front-line team every month, and write up what they heard within five working days.',
      owners: ['DCS', 'Lead Member for Children'],
      by: 'dcs',
      steps: [
        {
          due: when.every('P1M', -6),
          start: 'O',
          then: 'OOMM-M-',
          notes: [
            note(-6, 'Five visits made.', 'Workers asked for laptops that work in family homes. 60 have been ordered.'),
            note(
              -3,
              'Eight visits made, two to partner agencies.',
              'Families’ comments are now part of each write-up.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'LK4',
      text: 'Rewrite the agreement between the safeguarding partners so that every shared action has a named lead and a date.',
      owners: ['Safeguarding Partnership Manager', 'Director of Children’s Services', 'Det Supt Public Protection'],
      by: 'partnership',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMSMMMM',
          moved: [
            {
              month: -4,
              to: when.by(1),
              reason: 'Health partners need the agreement to match new arrangements across the county.',
              agreedBy: 'chair',
            },
          ],
          notes: [
            note(-4, 'The draft is with three partners. Health has asked for more time.'),
            note(-1, 'Second draft agreed by police and council. The health board considers it next month.'),
            note(0, 'The health board agreed it with two small changes, which we are making now.'),
          ],
        },
      ],
    },
    {
      ref: 'LK5',
      text: 'Bring separate lists of children into the case-management system: (1) children missing education and children who go missing; (2) all others.',
      owners: ['Performance and Insight Manager', 'Virtual School Head'],
      by: 'performance',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMDDGG',
          notes: [
            note(-3, 'Both lists moved. The old spreadsheets can no longer be edited.'),
            note(
              -1,
              'Compared the list with schools’ own registers.',
              'Fourteen children known to one service but not the other now have one plan.',
              writtenEvidence(
                'Comparison of lists',
                'Lists matched on all but two names, both corrected.',
                when.past(-1, 9),
              ),
            ),
          ],
        },
        { due: when.by(3), start: 'N', then: 'NNNNMMM', notes: [note(-2, 'Work on the other six lists has begun.')] },
      ],
    },
    {
      ref: 'LK6',
      text: 'Report to the scrutiny committee on this plan every quarter, including what has not worked.',
      owners: ['Lead Member', 'Director of Children’s Services'],
      by: 'dcs',
      steps: [
        {
          due: when.every('P3M', -5),
          start: 'M',
          then: 'MMMMMM-',
          notes: [
            note(-5, 'First report made. Members asked for fewer pages and more examples.'),
            note(
              -2,
              'Second report made, with two parents speaking.',
              'The committee asked for families’ views each time.',
            ),
          ],
        },
      ],
    },
  ],
  assessedBy: [
    'Notes and decisions of the monthly performance conversation',
    'Write-ups of visits to teams',
    'A yearly review of the board by someone outside the council',
  ],
  measures: [
    {
      text: 'All 20 shared measures are reported every month with a written explanation.',
      targets: [target('=', 20, 'count', 'shared measures reported with a written explanation')],
      actions: ['LK2'],
      source: { kind: 'manual', title: 'Count kept by the performance team' },
      readings: [12, 14, 17, 18, 20, 20, null],
      impact: [[-1, 'evidenced', 'All 20 for two months running.']],
    },
    {
      text: 'At least 90% of leaders’ visits to teams are written up within five working days.',
      targets: [target('>=', 90, '%', 'leaders’ visits to teams written up within five working days')],
      actions: ['LK3'],
      source: { kind: 'register', title: 'Register of visits to teams' },
      readings: [[4, 7], [6, 9], [7, 9], [8, 10], null, [9, 11], null],
    },
    {
      text: 'Members of the improvement board, including partners, say that reports help them to challenge us.',
      targets: [],
      actions: [],
    },
  ],
  seeAlso: ['Checking our work and learning from it'],
  narrative: [
    [
      'Heads of service met the Director for the first performance conversation. It was an uneven start: some brought explanations, others brought tables.',
    ],
    ['The shared set of measures is nearly agreed. Scrutiny received its first report and asked us for fewer pages.'],
    [
      'All 20 measures are agreed. The performance conversation found a delay in assessments for babies which the old reports had hidden.',
    ],
    [
      'Lists of children missing education and of children who go missing are now in one place. Work on the partnership agreement has been put back so that health partners can join it.',
    ],
    [
      'Two parents spoke to the scrutiny committee about waiting for help. Members have asked for families’ views in every report.',
    ],
    [
      'The performance conversation is now part of how we run the service and its action has been closed. We will look again in six months.',
    ],
    ['The health board has agreed the partnership agreement subject to two changes.'],
  ],
});
