import { note, target, writtenEvidence, type WriteArea } from '../story.ts';

export const supervision: WriteArea = (when) => ({
  chapter: 'Chapter 1: What inspectors asked us to put right',
  number: '7',
  letter: null,
  title: 'Supervision and decisions by managers',
  parent: null,
  needsToImprove:
    'Regular supervision that helps workers think, and decisions that are made, explained and followed up.',
  source: `Inspection report, ${when.month(-10)}`,
  workstream: 'Leading well',
  findings: [
    {
      text: 'Supervision was cancelled when teams were busy, which is when it was needed most.',
      actions: ['SV1'],
      impact: [[-1, 'evidenced', 'Nine in ten workers had supervision last month.']],
    },
    {
      text: 'Supervision notes recorded tasks and rarely showed any thinking about the child.',
      actions: ['SV2'],
      impact: [[-1, 'claimed', 'Managers have been trained. Reading of notes begins next month.']],
    },
    {
      text: 'Managers’ decisions were recorded without reasons, and nobody checked that they had been carried out.',
      actions: ['SV3', 'SV4'],
    },
  ],
  actions: [
    {
      ref: 'SV1',
      text: 'Every worker has supervision each month; where it is missed, the service manager rebooks it within a week.',
      owners: ['Assistant Director, Help and Protection', 'Assistant Director, Children in Our Care'],
      by: 'adHelp',
      steps: [
        {
          due: when.by(-6),
          start: 'D',
          then: 'DDDDGG-',
          notes: [
            note(-6, 'New standard agreed.'),
            note(
              -2,
              'Looked at three months of dates.',
              'Workers say that cases are talked through before they become urgent.',
              writtenEvidence(
                'Worker survey',
                '88 of 121 workers said supervision helps them to help children.',
                when.past(-2, 20),
              ),
            ),
          ],
        },
      ],
    },
    {
      ref: 'SV2',
      text: 'Train every manager to lead supervision that asks what life is like for the child today.',
      owners: ['Workforce Development Manager', 'PSW'],
      by: 'learning',
      steps: [
        {
          due: when.by(-2),
          start: 'M',
          then: 'MMMMDDD',
          notes: [
            note(-4, '28 of 47 managers trained.'),
            note(-2, 'All 47 managers trained.', 'Workers say that the questions are harder, and better.'),
            note(0, 'A refresher has been booked.'),
          ],
        },
      ],
    },
    {
      ref: 'SV3',
      text: 'Change the decision form so that a reason and a date to check must be given.',
      owners: ['Performance Manager'],
      by: 'performance',
      steps: [
        {
          due: when.by(-3),
          start: 'M',
          then: 'MMMDDDD',
          notes: [
            note(-3, 'Form changed.'),
            note(0, 'Used for all new decisions this month.', 'Reasons can now be read by the family.'),
          ],
        },
      ],
    },
    {
      ref: 'SV4',
      text: 'Service managers check ten decisions a month to see whether they were carried out.',
      owners: ['Head of Quality Assurance'],
      by: 'quality',
      steps: [
        {
          due: when.every('P1M', -4),
          start: 'N',
          then: 'NNMMOO-',
          notes: [note(-4, 'First 30 decisions checked: 21 carried out.'), note(-2, '40 checked: 33 carried out.')],
        },
      ],
    },
  ],
  assessedBy: ['Supervision dates', 'Reading of supervision notes', 'Yearly health check with social workers'],
  measures: [
    {
      text: 'At least 90% of workers have supervision every month.',
      targets: [target('>=', 90, '%', 'workers with supervision every month')],
      actions: ['SV1'],
      source: { kind: 'register', title: 'Supervision dates' },
      readings: [[142, 196], [151, 194], [160, 197], [166, 195], [173, 193], [176, 194], null],
    },
    {
      text: 'At least 70% of children’s records audited are good or better.',
      targets: [target('>=', 70, '%', 'children’s records audited that are good or better')],
      actions: ['SV2', 'SV4'],
      source: { kind: 'audit', title: 'Monthly audit', sample: true },
      readings: [[9, 30], [11, 30], [12, 31], [14, 30], [16, 33], [17, 32], null],
    },
  ],
  seeAlso: ['A settled, skilled workforce', 'Checking our work and learning from it'],
  narrative: [
    ['A new supervision standard has been agreed. Just over seven in ten workers had supervision.'],
    ['Training for managers has begun.'],
    ['Checks of managers’ decisions found that seven in ten had been carried out.'],
    ['The decision form now requires a reason and a date to check.'],
    ['All 47 managers have been trained to lead supervision that keeps the child in mind.'],
    ['Over 90% of workers had supervision, which meets our target. About half of audited records are good.'],
    ['A refresher for managers has been booked.'],
  ],
});
