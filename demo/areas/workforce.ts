import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const workforce: WriteArea = (when) => ({
  chapter: 'Chapter 2: What makes good work possible',
  number: '8',
  letter: null,
  title: 'A settled, skilled workforce',
  parent: null,
  needsToImprove: 'Keeping good workers, so that children do not have to tell their story again.',
  source: `Inspection report, ${when.month(-10)}, and staff survey, ${when.month(-9)}`,
  workstream: 'Our people',
  findings: [
    {
      text: 'Children had too many changes of worker, and told inspectors that they had stopped trying to trust new ones.',
      actions: ['WF1', 'WF2'],
      impact: [[-1, 'not-claimed', 'Too soon to say. More workers are staying than leaving.']],
    },
    {
      text: 'Newly qualified workers carried work that was too complicated for them.',
      actions: ['WF3'],
      impact: [[-2, 'evidenced', 'No newly qualified worker is above the agreed limit.']],
    },
  ],
  actions: [
    {
      ref: 'WF1',
      text: 'Agree a pay and progression offer that rewards social workers who stay.',
      owners: ['HR Business Partner', 'Director of Children’s Services'],
      by: 'people',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MMMMDDD',
          notes: [
            note(-4, 'Offer drawn up with 30 workers.'),
            note(-2, 'Agreed by the council.', 'Six agency workers have asked to become permanent.'),
            note(0, 'First payments made. Vacancies are still falling.'),
          ],
        },
      ],
    },
    {
      ref: 'WF2',
      text: 'Write to every child about a change of worker before it happens, and let the old worker say goodbye.',
      owners: ['Principal Social Worker'],
      by: 'principal',
      steps: [
        {
          due: when.by(-1),
          start: 'N',
          then: 'NNMMMG-',
          notes: [
            note(-4, 'Letter written by children in care.'),
            note(-1, 'Letter in use everywhere.', 'Children like it.'),
          ],
          override: {
            month: -1,
            reason: 'Children told me this themselves at their council meeting. Notes of that meeting will follow.',
            by: 'dcs',
          },
        },
      ],
    },
    {
      ref: 'WF3',
      text: 'Protect newly qualified workers: no more than 12 children each in their first year, and no court work alone.',
      owners: ['PSW', 'Learning and Development Manager'],
      by: 'principal',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDGGG',
          notes: [
            note(-5, 'Limit set, and shown on the weekly list.'),
            note(
              -2,
              'Checked all 23 newly qualified workers.',
              'None is above 12 children. Visits by these workers are on time.',
              writtenEvidence(
                'Check of newly qualified workers',
                '23 workers, 9 to 12 children each.',
                when.past(-2, 13),
              ),
            ),
            note(
              0,
              'Checked again: 24 workers, none above 12.',
              'The same children have the same worker as three months ago.',
            ),
          ],
        },
      ],
    },
    {
      ref: 'WF4',
      text: 'Talk with every worker at three months and when they leave, and publish each quarter what we changed.',
      owners: ['HR BP Children'],
      by: 'people',
      steps: [
        {
          due: when.every('P3M', -4),
          start: 'N',
          then: 'NNM-MM-',
          notes: [note(-4, 'First summary published. Parking was the first thing to be fixed.')],
        },
      ],
    },
    {
      ref: 'WF5',
      text: 'Open a social work academy with the university.',
      owners: ['Workforce Development Manager'],
      by: 'learning',
      steps: [
        {
          due: when.starting(4),
          start: 'N',
          then: 'NNNNMMM',
          notes: [note(-2, 'Partner chosen.'), note(0, 'Lead appointed.')],
        },
      ],
    },
  ],
  assessedBy: ['Monthly workforce figures', 'Staff survey, twice a year', 'Exit and three-month conversations'],
  measures: [
    {
      text: `No more than 15% of social work posts are filled by agency workers by ${when.month(3)}.`,
      targets: [target('<=', 15, '%', 'social work posts filled by agency workers', when.last(3))],
      actions: ['WF1'],
      source: { kind: 'register', title: 'Monthly workforce return' },
      readings: [[61, 212], [59, 212], [57, 214], [52, 214], [47, 216], [43, 216], null],
      impact: [[-1, 'claimed', 'Falling each month, and not there yet.']],
    },
    {
      text: 'Social workers have no more than 16 children each on average.',
      targets: [target('<=', 16, 'count', 'children for each social worker, on average')],
      actions: ['WF1', 'WF3'],
      source: { kind: 'case-system', title: 'Weekly workload report' },
      readings: [19.4, 19.1, 18.6, 18.2, 17.5, 17.1, null],
    },
    { text: 'Fewer children have three or more workers in a year.', targets: [], actions: ['WF2'] },
  ],
  seeAlso: [],
  narrative: [
    ['More than a quarter of our social work posts are filled by agency workers.'],
    ['Newly qualified workers now have a limit of 12 children each.'],
    ['Thirty workers helped to write the new offer on pay and progression.'],
    ['Agency workers fill fewer posts than at any time since the inspection.'],
    ['The council agreed the offer. Six agency workers have asked to become permanent.'],
    ['Average workload is 17.1 children, down from 19.4 when the plan began.'],
    ['The academy has a lead and the first payments under the new offer have been made.'],
  ],
});
