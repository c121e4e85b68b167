import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const checking: WriteArea = (when) => ({
  chapter: 'Chapter 2: What makes good work possible',
  number: '10',
  letter: null,
  title: 'Checking our work and learning from it',
  parent: null,
  needsToImprove: 'Audits that tell the truth about practice and lead to something changing.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Leading well',
  findings: [
    {
      text: 'Auditors rated work more highly than inspectors did when both read the same records.',
      actions: ['QA1', 'QA2'],
      impact: [
        [-4, 'not-claimed', 'Moderators still change four grades in ten.'],
        [-1, 'evidenced', 'Moderators changed three of 32 grades.'],
      ],
    },
    { text: 'The same lessons came up in audit after audit.', actions: ['QA3'] },
    { text: 'Reviewing officers raised concerns that were answered slowly or not at all.', actions: ['QA4'] },
  ],
  actions: [
    {
      ref: 'QA1',
      text: 'Audit 30 children’s records every month, and speak with the child, parent or carer and the worker each time.',
      owners: ['Head of Quality and Reviewing'],
      by: 'quality',
      steps: [
        {
          due: when.every('P1M', -6),
          start: 'M',
          then: 'MMMMMMM',
          notes: [
            note(-6, '30 audits completed, 11 with a family’s view.'),
            note(-1, '32 audits completed, 27 with a family’s view.', 'Parents told us which words in plans hurt.'),
            note(0, '14 of 30 completed so far this month.'),
          ],
        },
      ],
    },
    {
      ref: 'QA2',
      text: 'Have every audit grade checked by a second reader from another service or another council.',
      owners: ['Head of QA and Reviewing', 'Principal Social Worker'],
      by: 'quality',
      steps: [
        {
          due: when.by(-4),
          start: 'M',
          then: 'MMDDDGG',
          notes: [
            note(-4, 'Second reading in place for all audits.'),
            note(
              -1,
              'Compared first and second grades for three months.',
              'Grades changed fell from 12 in 31 to 3 in 32, so we can trust what audits say about children.',
              writtenEvidence(
                'First and second grades',
                '12 of 31 changed at the start, 3 of 32 now.',
                when.past(-1, 23),
              ),
            ),
            note(0, 'Second reading carries on.', 'Two grades lowered and the work for those children put right.'),
          ],
        },
      ],
    },
    {
      ref: 'QA3',
      text: 'Choose one lesson a month, agree what every team will do about it, and check 60 days later.',
      owners: ['Principal Social Worker', 'Workforce Development Manager'],
      by: 'principal',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMMDD-',
          notes: [
            note(-5, 'First lesson: what the chronology tells us.'),
            note(-2, 'Fourth lesson chosen. First two checked again.'),
          ],
        },
      ],
    },
    {
      ref: 'QA4',
      text: 'Answer every concern raised by a reviewing officer within five working days, with the Director told of any that are late.',
      owners: ['Head of Quality and Reviewing', 'AD Children in Our Care'],
      by: 'quality',
      steps: [
        {
          due: when.by(1),
          start: 'M',
          then: 'MMMM-M-',
          notes: [note(-4, 'Timings now recorded.'), note(-1, '17 of 23 answered in five days.')],
        },
      ],
    },
  ],
  assessedBy: ['Monthly audit', 'Second reading of audit grades', 'Peer review by a neighbouring council'],
  measures: [
    {
      text: 'At least 70% of children’s records audited are good or better.',
      targets: [target('>=', 70, '%', 'children’s records audited that are good or better')],
      actions: ['QA1', 'QA3'],
      source: { kind: 'audit', title: 'Monthly audit', sample: true },
      readings: [[9, 30], [11, 30], [12, 31], [14, 30], [16, 33], [17, 32], null],
    },
  ],
  seeAlso: ['Leaders who know what is happening'],
  narrative: [
    ['Thirty records were audited. Nine were good.'],
    ['The first shared lesson was about chronologies.'],
    ['Every audit grade is now read by a second person. Four in ten were changed.'],
    ['Just under half of audited records were good.'],
    ['The first two lessons have been checked 60 days on. One had stuck.'],
    ['Second readers changed only three of 32 grades. More than half of audited records are good or better.'],
    ['Fourteen audits are complete so far this month.'],
  ],
});
