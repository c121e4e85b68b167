import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const school: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '4',
  letter: 'C',
  title: 'Learning and belonging at school',
  parent: 'Children in our care',
  needsToImprove: 'Children’s education plans, and time spent out of class by children in our care.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Children in our care',
  findings: [
    {
      text: 'Education plans were of mixed quality and many targets could have been about any child.',
      actions: ['SC1', 'SC3'],
      impact: [[-1, 'claimed', 'Plans are better. Results in the summer will tell us more.']],
    },
    {
      text: 'Children on shortened school days stayed on them without anyone asking when they would end.',
      actions: ['SC2'],
      impact: [[-2, 'evidenced', 'Fewer children are on shortened days, and every one has an end date.']],
    },
  ],
  actions: [
    {
      ref: 'SC1',
      text: 'The Virtual School reads every education plan each term and returns those that do not say what the child needs.',
      owners: ['Virtual School Head'],
      by: 'school',
      steps: [
        {
          due: when.every('P3M', -6),
          start: 'M',
          then: 'MMMMMM-',
          notes: [
            note(-6, '287 plans read, 104 returned.'),
            note(
              -3,
              '291 plans read, 61 returned.',
              'Designated teachers say that they are clearer about what is wanted.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'SC2',
      text: 'A panel agrees every shortened school day, sets an end date and looks again each fortnight.',
      owners: ['VSH', 'Assistant Director (Care)'],
      by: 'school',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMDGGG',
          notes: [
            note(-5, 'Panel has met twice. Not all schools tell us.'),
            note(-3, 'All schools now tell us before a day is shortened.'),
            note(
              -2,
              'Looked at every child on a shortened day.',
              'Nine children are back to full days since the panel began.',
              writtenEvidence(
                'Panel summary',
                'Every shortened day has an end date within six weeks.',
                when.past(-2, 27),
              ),
            ),
            note(0, 'Panel continues each fortnight.', 'One school has stopped using shortened days.'),
          ],
        },
      ],
    },
    {
      ref: 'SC3',
      text: 'Give a reading mentor to every child in care aged 7 to 11 who is behind in reading.',
      owners: ['VSH'],
      by: 'school',
      steps: [
        {
          due: when.by(1),
          start: 'N',
          then: 'NMMMMM-',
          notes: [
            note(-5, 'Mentors recruited from three libraries.'),
            note(-1, '33 of 47 children have a mentor.', 'Carers say that children are asking for books.'),
          ],
        },
      ],
    },
    {
      ref: 'SC4',
      text: 'Ring the carer and the school the same morning when a child in care is not in class.',
      owners: ['Virtual School Head', 'Head of Corporate Parenting'],
      by: 'school',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'DDDDDDC',
          notes: [note(-6, 'Calls began a month early.'), note(0, 'Calls are routine so this is now closed.')],
        },
      ],
    },
  ],
  assessedBy: ['Termly reading of education plans', 'Daily attendance of children in our care'],
  measures: [
    {
      text: 'At least 85% of education plans read are good or better.',
      targets: [target('>=', 85, '%', 'education plans read that are good or better')],
      actions: ['SC1'],
      source: { kind: 'audit', title: 'Termly reading of education plans' },
      readings: [[183, 287], null, null, [230, 291], null, null, null],
    },
    {
      text: 'Fewer than 10 children in our care are on a shortened school day.',
      targets: [target('<', 10, 'count', 'children in our care on a shortened school day')],
      actions: ['SC2'],
      source: { kind: 'register', title: 'Register of shortened school days' },
      readings: [24, 23, 21, 17, 15, 12, null],
      impact: [[-1, 'claimed', 'Halved, and every one has an end date.']],
    },
  ],
  seeAlso: [],
  narrative: [
    ['The Virtual School read every education plan. More than a third were sent back.'],
    ['Reading mentors have been found in three libraries. Not all schools tell us when they shorten a child’s day.'],
    ['We continue to ring carers and schools the same morning when a child is not in class.'],
    ['Fewer plans were sent back this term. All schools have agreed to ask the panel before they shorten a day.'],
    ['Nine children have gone back to full days.'],
    ['Two in three of the children who need a reading mentor have one.'],
    ['One school has decided that it will no longer use shortened days.'],
  ],
});
