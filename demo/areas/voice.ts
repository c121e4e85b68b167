import { linkedEvidence, note, target, type WriteArea } from '../story.ts';

export const voice: WriteArea = (when) => ({
  chapter: 'Chapter 2: What makes good work possible',
  number: '9',
  letter: null,
  title: 'Hearing children and families',
  parent: null,
  needsToImprove: 'How children, parents and carers shape what we do, and how they hear what changed.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Leading well',
  findings: [
    {
      text: 'Children were asked what they thought and seldom heard what had happened as a result.',
      actions: ['VO1', 'VO2'],
      impact: [[-2, 'claimed', 'Three things have changed because children asked.']],
    },
    { text: 'Complaints took too long to answer and the lessons stayed with the complaints team.', actions: ['VO3'] },
    { text: 'Few children in care or care leavers had been offered an advocate.', actions: ['VO4'] },
  ],
  actions: [
    {
      ref: 'VO1',
      text: 'Publish “You asked, this is what happened” every three months, written by young people.',
      owners: ['Participation Lead'],
      by: 'participation',
      steps: [
        {
          due: when.every('P3M', -5),
          start: 'M',
          then: 'MMMMMMM',
          notes: [
            note(
              -5,
              'First issue published.',
              'Contact with brothers and sisters at weekends began because children asked.',
            ),
            note(-2, 'Second issue published.', 'Children chose the new furniture for the family room.'),
            note(0, 'Third issue is being written.'),
          ],
        },
      ],
    },
    {
      ref: 'VO2',
      text: 'Bring children’s and parents’ views into every board meeting, in person or recorded.',
      owners: ['Participation Manager', 'Independent Chair'],
      by: 'participation',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMDDGG',
          notes: [
            note(-3, 'Two board meetings in a row have begun with a young person.'),
            note(
              -1,
              'A mother spoke to the board.',
              'The board changed the letter that parents get before a conference.',
              linkedEvidence('Letter before and after', 'vo2/letter', when.past(-1, 19)),
            ),
            note(
              0,
              'The board heard a recording by two brothers.',
              'Members asked for sibling contact to be reported.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'VO3',
      text: 'Answer complaints within ten working days and share the lesson with the team within a month.',
      owners: ['Head of Quality and Reviewing'],
      by: 'quality',
      steps: [
        {
          due: when.by(-1),
          start: 'M',
          then: 'MMMMDD-',
          notes: [
            note(-4, 'New process agreed.'),
            note(-2, 'Process in use. 22 of 27 complaints were answered in time.'),
          ],
        },
      ],
    },
    {
      ref: 'VO4',
      text: 'Offer an advocate to every child when they come into care or have a first protection conference, unless they say no.',
      owners: ['Participation Lead', 'Head of Corporate Parenting'],
      by: 'participation',
      steps: [
        {
          due: when.by(2),
          start: 'N',
          then: 'NNMM-M-',
          notes: [note(-4, 'Contract extended.'), note(-1, 'Offered to every child who came into care this month.')],
        },
      ],
    },
  ],
  assessedBy: ['Feedback gathered from children after each review', 'Complaints and compliments', 'Parents’ group'],
  measures: [
    {
      text: 'At least 75% of children who give feedback say that their worker listens to them.',
      targets: [target('>=', 75, '%', 'children giving feedback who say their worker listens')],
      actions: ['VO1'],
      source: { kind: 'survey', title: 'Children’s feedback after reviews', sample: true },
      readings: [[62, 98], null, null, [71, 101], null, [78, 104], null],
    },
    {
      text: 'At least 85% of complaints are answered within ten working days.',
      targets: [target('>=', 85, '%', 'complaints answered within ten working days')],
      actions: ['VO3'],
      source: { kind: 'register', title: 'Complaints register' },
      readings: [[13, 24], [14, 25], [16, 26], [17, 23], [22, 27], [20, 24], null],
    },
    {
      text: 'Children and parents say that something changed because of what they told us.',
      targets: [],
      actions: ['VO1', 'VO2'],
    },
  ],
  seeAlso: [],
  narrative: [
    ['Young people have begun to write a newsletter about what changed.'],
    ['The first issue is out. Brothers and sisters in different homes can now meet at weekends.'],
    ['A new way of answering complaints has been agreed.'],
    ['Seven in ten children who gave feedback said that their worker listens.'],
    ['Children chose furniture for the family room and most complaints were answered in time.'],
    ['A mother spoke to the board about the letter that she was sent. It has been rewritten.'],
    ['Two brothers sent the board a recording about seeing each other.'],
  ],
});
