import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const homes: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '4',
  letter: 'A',
  title: 'A home that fits',
  parent: 'Children in our care',
  needsToImprove: 'Having enough of the right homes, near the people and places children know.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Children in our care',
  findings: [
    {
      text: 'Too many children live a long way from home because there was nowhere suitable nearby.',
      actions: ['HM1', 'HM2'],
      impact: [[-1, 'not-claimed', 'The share living far away has not moved.']],
    },
    {
      text: 'A few older children were placed in settings that should have been registered and were not.',
      actions: ['HM4'],
      impact: [[-2, 'claimed', 'The weekly panel knows of every such child and each has a plan to move.']],
    },
    {
      text: 'Foster carers could not reach anyone who knew them in the evenings or at weekends.',
      actions: ['HM3'],
      impact: [[-2, 'evidenced', 'Carers told us so in the survey.']],
    },
  ],
  actions: [
    {
      ref: 'HM1',
      text: 'Publish a three-year forecast of the homes that children will need and how we will provide them.',
      owners: ['Placements and Commissioning Manager'],
      by: 'homes',
      steps: [
        {
          due: when.by(-1),
          start: 'M',
          then: 'MMM----',
          notes: [
            note(-5, 'Figures gathered from the last three years.'),
            note(-4, 'First draft shared with providers.'),
          ],
        },
      ],
    },
    {
      ref: 'HM2',
      text: 'Open two small children’s homes in the borough: (1) Quayside; (2) Marlbridge.',
      owners: ['Assistant Director (Care)', 'Placements and Commissioning Manager'],
      by: 'adCare',
      steps: [
        {
          due: when.by(-1),
          start: 'M',
          then: 'MMMMMXX',
          notes: [
            note(-5, 'Builders on site.'),
            note(-2, 'Building finished. Manager appointed. Application for registration sent.'),
            note(
              -1,
              'Not open: registration visit has not taken place.',
              'Children matched to this home are still waiting to move.',
            ),
            note(0, 'Registration visit booked for next month.'),
          ],
        },
        { due: when.undated('TBC'), start: 'N', then: 'NNNNNN-' },
      ],
    },
    {
      ref: 'HM3',
      text: 'Run an evening and weekend telephone line for foster carers, answered by workers who know them.',
      owners: ['Head of Corporate Parenting'],
      by: 'parenting',
      steps: [
        {
          due: when.by(-5),
          start: 'M',
          then: 'MDDDGGG',
          notes: [
            note(-5, 'Line open from 5pm to 11pm and at weekends.'),
            note(
              -2,
              '64 calls this month. Survey of carers completed.',
              'Carers say that a call at the right time stopped two moves.',
              writtenEvidence('Survey of foster carers', '71 of 96 rated the line good or better.', when.past(-2, 19)),
            ),
          ],
        },
      ],
    },
    {
      ref: 'HM4',
      text: 'A weekly panel looks at every child in a setting that is not registered, or at risk of needing one, until they have moved.',
      owners: ['AD Children in Our Care', 'Placements Manager'],
      by: 'adCare',
      steps: [
        {
          due: when.every('P1W', -6),
          start: 'M',
          then: 'MMMDDDD',
          notes: [
            note(-6, 'Panel meets every Thursday.'),
            note(
              -3,
              'Panel is routine and the Director sees its notes.',
              'No child waits more than a week for a decision.',
            ),
            note(0, 'Panel met each week this month.'),
          ],
          sentBack: {
            month: 0,
            comment: 'Please say what the panel’s decisions changed for the children it discussed.',
          },
        },
      ],
    },
    {
      ref: 'HM5',
      text: 'Review what foster carers are paid and what it covers.',
      owners: ['Placements Manager', 'HR Business Partner'],
      by: 'homes',
      steps: [{ due: when.undated('To be agreed once the budget is set'), start: 'N', then: 'NN-----' }],
    },
  ],
  assessedBy: [
    'Distance from home of every child in care',
    'Twice-yearly survey of foster carers',
    'Notes of the weekly panel',
  ],
  measures: [
    {
      text: 'No more than 12% of children in our care live over 20 miles from home.',
      targets: [target('<=', 12, '%', 'children in our care living over 20 miles from home')],
      actions: ['HM1', 'HM2'],
      source: { kind: 'case-system', title: 'Children in care, by distance from home' },
      readings: [[58, 341], [58, 344], [59, 342], [57, 338], [58, 340], [58, 343], null],
    },
    {
      text: `At least 80% of foster carers rate support out of hours as good or better by ${when.month(2)}.`,
      targets: [target('>=', 80, '%', 'foster carers rating support out of hours as good or better', when.last(2))],
      actions: ['HM3'],
      source: { kind: 'survey', title: 'Survey of foster carers', sample: true },
      readings: [[43, 88], null, null, null, [71, 96], null, null],
      impact: [[-2, 'claimed', 'A large rise, not yet at the target.']],
    },
    {
      text: 'We gain 15 fostering households more than we lose each year.',
      targets: [target('>=', 15, 'count', 'fostering households gained beyond those lost each year')],
      actions: ['HM5'],
    },
  ],
  seeAlso: ['Young people leaving care'],
  narrative: [
    [
      'The weekly panel has met four times. Every child in a setting that is not registered is known to the Director by name.',
    ],
    ['The telephone line for foster carers opened. Building work at Quayside has begun.'],
    ['A first draft of the forecast of homes is with providers.'],
    ['The Placements and Commissioning Manager leaves us at the end of this month. The post has been advertised.'],
    [
      'Seven in ten foster carers rate the evening line as good or better. The home at Quayside is built and has a manager.',
    ],
    [
      'Quayside has not opened because registration is not complete. The Placements and Commissioning Manager’s post was not filled at interview.',
    ],
    [],
  ],
});
